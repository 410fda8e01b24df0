import "server-only";
import { z } from "zod";
import type { PatientMerge } from "@/lib/domain/patient/patient-merge";
import {
  ClinicianId,
  type OrganisationId,
  PatientId,
  PatientMergeId,
} from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { PatientMergeModel } from "./generated/models";
import { newId } from "./new-id";

/**
 * Every patient whose rows make up one record, the kept one first; of a patient who is merged into
 * another one, that one's record. Whoever reads a record reads the rows of all of them.
 */
export async function listPatientsOfRecord(
  tx: Tx,
  id: PatientId,
): Promise<readonly [PatientId, ...PatientId[]]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select patients_of_record(organisation_id, patient_id)::text[] as ids
    from patient where patient_id = ${id}::uuid`;
  const [row] = z.array(z.object({ ids: z.tuple([PatientId], PatientId) })).parse(rows);
  return row ? row.ids : [id];
}

/** Whom each of several patients is merged into; who stands alone or is kept is not named. */
export async function listKeptOf(
  tx: Tx,
  ids: readonly PatientId[],
): Promise<ReadonlyMap<PatientId, PatientId>> {
  const rows = await tx.patientMerge.findMany({
    where: { mergedPatientId: { in: [...ids] }, undoneAt: null },
  });
  return new Map(rows.map(toMerge).map(({ mergedId, keptId }) => [mergedId, keptId]));
}

/** Who is merged into each of several patients now, those merged first first. */
export async function listMergesInto(
  tx: Tx,
  keptIds: readonly PatientId[],
): Promise<readonly PatientMerge[]> {
  const rows = await tx.patientMerge.findMany({
    where: { keptPatientId: { in: [...keptIds] }, undoneAt: null },
    orderBy: [{ mergedAt: "asc" }, { mergeId: "asc" }],
  });
  return rows.map(toMerge);
}

/** The merge that a patient is part of now, on either side, if any. */
export async function findMergeOf(tx: Tx, id: PatientId): Promise<PatientMerge | undefined> {
  const row = await tx.patientMerge.findFirst({
    where: { undoneAt: null, OR: [{ mergedPatientId: id }, { keptPatientId: id }] },
    orderBy: { mergeId: "asc" },
  });
  return row ? toMerge(row) : undefined;
}

export type NewMerge = Omit<PatientMerge, "id"> & { readonly organisationId: OrganisationId };

/** Merges two patients. The database raises the evidence revision of both, so that no verdict of before holds. */
export async function saveMerge(tx: Tx, draft: NewMerge): Promise<PatientMergeId> {
  const mergeId = newId(PatientMergeId);
  await tx.patientMerge.create({
    data: {
      organisationId: draft.organisationId,
      mergeId,
      keptPatientId: draft.keptId,
      mergedPatientId: draft.mergedId,
      reason: draft.reason,
      sameDespite: draft.sameDespite ?? null,
      mergedBy: draft.by,
      mergedAt: draft.at,
    },
  });
  return mergeId;
}

export type Unmerge = {
  readonly id: PatientMergeId;
  readonly reason: string;
  readonly by: ClinicianId;
  readonly at: Date;
};

/** Undoes a merge and says whether it landed: `false` means that somebody undid it first. */
export async function saveUnmerge(tx: Tx, { id, reason, by, at }: Unmerge): Promise<boolean> {
  const { count } = await tx.patientMerge.updateMany({
    where: { mergeId: id, undoneAt: null },
    data: { undoneBy: by, undoneAt: at, undoneReason: reason },
  });
  return count === 1;
}

function toMerge(row: PatientMergeModel): PatientMerge {
  return {
    id: PatientMergeId.parse(row.mergeId),
    keptId: PatientId.parse(row.keptPatientId),
    mergedId: PatientId.parse(row.mergedPatientId),
    reason: row.reason,
    sameDespite: row.sameDespite ?? undefined,
    by: ClinicianId.parse(row.mergedBy),
    at: row.mergedAt,
  };
}
