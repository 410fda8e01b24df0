import type { ClinicianId, EpisodeId, EvidenceId, PatientId } from "../shared/ids";
import type { Evidence } from "./evidence";

/** Where a piece of evidence stands. It is never overwritten and never deleted. */
export const evidenceStatuses = ["current", "superseded", "disputed", "voided"] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];

/** Evidence as the record keeps it: what it says, when it was entered, by whom, and what became of it. */
export type EvidenceRecord = {
  readonly id: EvidenceId;
  readonly patientId: PatientId;
  /** Undefined: belongs to no episode and is read by every one. */
  readonly episodeId: EpisodeId | undefined;
  readonly evidence: Evidence;
  readonly recordedAt: Date;
  readonly recordedBy: ClinicianId;
  readonly status: EvidenceStatus;
  readonly statusReason: string | undefined;
  readonly statusAt: Date | undefined;
  readonly supersededBy: EvidenceId | undefined;
};

/** One status that evidence came to have: what, why, by whom and when. None is ever forgotten. */
export type EvidenceStatusChange = {
  readonly evidenceId: EvidenceId;
  readonly status: EvidenceStatus;
  readonly reason: string;
  readonly supersededBy: EvidenceId | undefined;
  readonly by: ClinicianId;
  readonly at: Date;
};

/** Current and disputed evidence stands in the record; superseded and voided evidence is history. */
export function isStanding({ status }: Pick<EvidenceRecord, "status">): boolean {
  return status === "current" || status === "disputed";
}
