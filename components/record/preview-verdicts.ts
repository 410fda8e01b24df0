import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { listTurnedVerdicts, type TurnedVerdict } from "@/lib/domain/guideline/turned-verdicts";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import { toNewEvidence } from "@/lib/domain/picture/new-evidence";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { readEvidenceForm } from "./read-evidence-form";
import type { DateReading, Typed } from "./typed";

/** What the record holds now, and what answers it. */
export type PreviewSetting = {
  readonly picture: ClinicalPicture;
  readonly asOf: PlainDate;
  readonly dates: DateReading;
  readonly kind: EvidenceKind;
  /** The evidence that the form replaces; absent: it is new. */
  readonly replaces?: string | undefined;
};

export type Preview =
  /** What is typed is not yet a piece of evidence. */
  | { readonly kind: "unfinished" }
  | { readonly kind: "read"; readonly turned: readonly TurnedVerdict[] };

/** Which verdicts would read differently with what is typed: by the functions that the server uses. */
export function previewVerdicts(
  pack: GuidelinePack,
  typed: Typed,
  { picture, asOf, dates, kind, replaces }: PreviewSetting,
): Preview {
  const read = readEvidenceForm(kind, typed, dates);
  if (read.kind === "problems") return { kind: "unfinished" };
  const made = toNewEvidence(read.draft, {
    id: "typed",
    by: "",
    today: asOf,
    patient: picture.patient,
    problems: picture.problems,
  });
  if (!made.ok) return { kind: "unfinished" };
  const kept = picture.evidence.filter(({ id }) => id !== replaces);
  const before = evaluate(pack, picture, asOf);
  const now = evaluate(pack, { ...picture, evidence: [...kept, made.value] }, asOf);
  return { kind: "read", turned: listTurnedVerdicts(before, now) };
}
