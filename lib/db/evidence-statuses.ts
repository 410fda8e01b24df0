import "server-only";
import { z } from "zod";
import { type EvidenceStatusChange, evidenceStatuses } from "@/lib/domain/picture/evidence-record";
import { ClinicianId, EvidenceId, type PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { EvidenceStatusModel } from "./generated/models";
import { listPatientsOfRecord } from "./patient-merges";

/** Every status that evidence of a patient's record came to have, the oldest first. */
export async function listEvidenceStatuses(
  tx: Tx,
  patientId: PatientId,
): Promise<readonly EvidenceStatusChange[]> {
  const rows = await tx.evidenceStatus.findMany({
    where: { patientId: { in: [...(await listPatientsOfRecord(tx, patientId))] } },
    orderBy: { statusId: "asc" },
  });
  return rows.map(toChange);
}

function toChange(row: EvidenceStatusModel): EvidenceStatusChange {
  return {
    evidenceId: EvidenceId.parse(row.evidenceId),
    status: z.enum(evidenceStatuses).parse(row.status),
    reason: row.reason,
    supersededBy: row.supersededBy === null ? undefined : EvidenceId.parse(row.supersededBy),
    by: ClinicianId.parse(row.by),
    at: row.at,
  };
}
