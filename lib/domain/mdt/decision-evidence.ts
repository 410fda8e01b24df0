import { Evidence } from "../picture/evidence";
import type { EvidenceId } from "../shared/ids";
import type { PlainDate } from "../shared/plain-date";
import { attendeeRoleNames } from "./attendee-role";
import type { Decision } from "./decision";

export type DecisionEvidenceSetting = {
  readonly id: EvidenceId;
  /** Name of whoever records it. */
  readonly by: string;
  readonly today: PlainDate;
};

/** A decision as the patient's record keeps it, so that verdicts can read it. */
export function toDecisionEvidence(
  decision: Decision,
  { id, by, today }: DecisionEvidenceSetting,
): Evidence {
  return Evidence.parse({
    kind: "mdt-decision",
    id,
    on: decision.decidedOn,
    problem: decision.problemId,
    provenance: { howKnown: "observed-here", by, source: "MDT meeting", recordedOn: today },
    treatment: decision.treatment,
    outcome: decision.outcome,
    attendees: decision.attendees.map(({ name, role }) => `${name}, ${attendeeRoleNames[role]}`),
    validUntil: decision.validUntil,
    words: decision.rationale,
  });
}
