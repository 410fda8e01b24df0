import "server-only";
import type { Tx } from "@/lib/db/client";
import { listEvidenceStatuses } from "@/lib/db/evidence-statuses";
import { listPainProblemVersions } from "@/lib/db/pain-problem-versions";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { listTurnedVerdicts, type TurnedVerdict } from "@/lib/domain/guideline/turned-verdicts";
import type { Evaluation } from "@/lib/domain/guideline/verdict";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import { type EvidenceRecord, isStanding } from "@/lib/domain/picture/evidence-record";
import { findLastVisit } from "@/lib/domain/picture/last-visit";
import { toEvidenceThen, toProblemsThen } from "@/lib/domain/picture/record-then";
import { type EpisodeProblem, toPicture } from "@/lib/domain/picture/to-picture";
import type { EpisodeId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

/** What changed since the clinic last recorded evidence on an earlier day (decisions, E39). */
export type SinceLastVisit = {
  /** The day of that visit. */
  readonly on: PlainDate;
  /** Standing evidence that was entered after it, the newest event first. */
  readonly added: readonly EvidenceRecord[];
  /** What stood then and was replaced or voided since. */
  readonly gone: readonly EvidenceRecord[];
  /** What stood undoubted then and is disputed now. */
  readonly disputed: readonly EvidenceRecord[];
  /** Verdicts of the same pack over what was known then, as of then, that read differently today. */
  readonly turned: readonly TurnedVerdict[];
};

type Source = {
  readonly patient: PatientRecord;
  readonly episodeId: EpisodeId;
  /** Episodes of a merged record that are read as one with this one. */
  readonly alongside: ReadonlySet<EpisodeId>;
  readonly pack: GuidelinePack;
  readonly timeZone: string;
  readonly asOf: PlainDate;
  /** All that was ever recorded, the newest event first. */
  readonly all: readonly EvidenceRecord[];
  /** The pain problems of every episode, as they stand today. */
  readonly problems: readonly EpisodeProblem[];
  readonly evaluation: Evaluation;
};

/**
 * Compares the record with itself as it stood at the end of the last visit; undefined: there was none.
 * Birth date, sex and allergies are read as they are today: a correction of them turned no verdict.
 */
export async function readSinceLastVisit(
  tx: Tx,
  { patient, episodeId, alongside, pack, timeZone, asOf, all, problems, evaluation }: Source,
): Promise<SinceLastVisit | undefined> {
  const toDay = (instant: Date) => dayIn(timeZone, instant);
  const on = findLastVisit(all, asOf, toDay);
  if (on === undefined) return undefined;

  const hadHappened = (instant: Date) => toDay(instant) <= on;
  const then = toEvidenceThen(all, await listEvidenceStatuses(tx, patient.id), hadHappened);
  const problemsThen = toProblemsThen(
    problems,
    await listPainProblemVersions(tx, patient.id),
    hadHappened,
  );
  const picture = toPicture({
    patient,
    episodeId,
    alongside,
    problems: problemsThen,
    evidence: then,
    asOf: on,
  });
  const stoodThen = new Map(then.filter(isStanding).map(({ id, status }) => [id, status]));
  return {
    on,
    added: all.filter((record) => isStanding(record) && !hadHappened(record.recordedAt)),
    gone: all.filter((record) => !isStanding(record) && stoodThen.has(record.id)),
    disputed: all.filter(
      ({ id, status }) => status === "disputed" && stoodThen.get(id) === "current",
    ),
    turned: listTurnedVerdicts(evaluate(pack, picture, on), evaluation),
  };
}
