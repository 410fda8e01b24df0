import "server-only";
import type { Allergy, AllergyState } from "@/lib/domain/patient/patient";
import type { ClinicianId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";

export type AllergyChange = {
  readonly organisationId: OrganisationId;
  readonly patientId: PatientId;
  readonly state: AllergyState;
  readonly added: readonly Allergy[];
  /** Allergies on record that no longer hold, with what they have become. */
  readonly ended: readonly Pick<Allergy, "id" | "status">[];
  readonly by: ClinicianId;
  readonly at: Date;
};

/** Stores allergies and says whether it landed: `false` means someone changed the patient first. */
export async function saveAllergies(
  tx: Tx,
  change: AllergyChange,
  revision: number,
): Promise<boolean> {
  const { organisationId, patientId, state, by, at } = change;
  const { count } = await tx.patient.updateMany({
    where: { organisationId, patientId, revision },
    data: {
      allergyState: state,
      revision: revision + 1,
      evidenceRevision: { increment: 1 },
      updatedAt: at,
    },
  });
  if (count !== 1) return false;
  await tx.patientAllergy.createMany({
    data: change.added.map(({ id, substance, reaction, status }) => ({
      organisationId,
      allergyId: id,
      patientId,
      substance,
      reaction: reaction ?? null,
      status,
      recordedAt: at,
      recordedBy: by,
    })),
  });
  for (const { id, status } of change.ended)
    await tx.patientAllergy.updateMany({ where: { allergyId: id, patientId }, data: { status } });
  return true;
}
