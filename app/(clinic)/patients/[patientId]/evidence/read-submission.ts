import type { EvidenceFormState } from "@/components/record/evidence-form";
import { findEvidenceKind } from "@/components/record/evidence-forms";
import { readEvidenceForm } from "@/components/record/read-evidence-form";
import { toTypedFields } from "@/components/record/to-typed-fields";
import type { Typed } from "@/components/record/typed";
import type { Actor } from "@/lib/domain/access/actor";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import type { EvidenceDraft } from "@/lib/domain/picture/new-evidence";
import { readDates } from "../../read-dates";
import type { Again } from "./to-save-answer";

export type Submission =
  | {
      readonly kind: "read";
      readonly typed: Typed;
      readonly again: Again;
      readonly evidenceKind: EvidenceKind;
      readonly draft: EvidenceDraft;
    }
  | { readonly kind: "answer"; readonly answer: EvidenceFormState };

/** Reads a form of evidence; what cannot be read is the answer, with everything that was typed. */
export async function readSubmission(
  actor: Actor,
  before: EvidenceFormState,
  form: FormData,
): Promise<Submission> {
  const typed = toTypedFields(form);
  const again = { typed, attempt: before.kind === "idle" ? 1 : before.attempt + 1 };
  const evidenceKind = findEvidenceKind(typed["kind"]);
  if (!evidenceKind) return { kind: "answer", answer: toLost(again) };

  const read = readEvidenceForm(evidenceKind, typed, await readDates(actor));
  if (read.kind === "problems") return { kind: "answer", answer: { ...again, ...read } };
  return { kind: "read", typed, again, evidenceKind, draft: read.draft };
}

/** What is answered when a hidden part of the form did not come along. */
export function toLost(again: Again): EvidenceFormState {
  const words = "Part of the form was lost. Reload the page and type it again.";
  return { kind: "refused", words, ...again };
}
