import { Evidence } from "./evidence";
import type { EvidenceRecord, EvidenceStatusChange } from "./evidence-record";
import type { PainProblemVersion } from "./problem-changes";
import type { EpisodeProblem } from "./to-picture";

/** Whether something had happened by the end of the day in question, in the clinic's time zone. */
export type HadHappened = (instant: Date) => boolean;

/**
 * The evidence as it stood then: what was entered later is not there, and what was replaced,
 * disputed or voided later has the status that it had.
 *
 * @param changes every change of status of the patient's evidence, the oldest first
 */
export function toEvidenceThen(
  evidence: readonly EvidenceRecord[],
  changes: readonly EvidenceStatusChange[],
  hadHappened: HadHappened,
): readonly EvidenceRecord[] {
  return evidence
    .filter(({ recordedAt }) => hadHappened(recordedAt))
    .map((record) => {
      const last = changes.findLast(
        ({ evidenceId, at }) => evidenceId === record.id && hadHappened(at),
      );
      return withStatus(record, last);
    });
}

function withStatus(
  { evidence, ...record }: EvidenceRecord,
  change: EvidenceStatusChange | undefined,
): EvidenceRecord {
  const { disputed: _, ...said } = evidence;
  const isDisputed = change?.status === "disputed";
  return {
    ...record,
    evidence: Evidence.parse(isDisputed ? { ...said, disputed: change.reason } : said),
    status: change?.status ?? "current",
    statusReason: change?.reason,
    statusAt: change?.at,
    supersededBy: change?.supersededBy,
  };
}

/** The pain problems as they stood then; one that nobody had recorded yet is not among them. */
export function toProblemsThen(
  problems: readonly EpisodeProblem[],
  versions: readonly PainProblemVersion[],
  hadHappened: HadHappened,
): readonly EpisodeProblem[] {
  return problems.flatMap(({ episodeId, problem: { id } }) => {
    const [last] = versions
      .filter(({ problem, at }) => problem.id === id && hadHappened(at))
      .toSorted((one, other) => other.revision - one.revision);
    return last ? [{ episodeId, problem: last.problem }] : [];
  });
}
