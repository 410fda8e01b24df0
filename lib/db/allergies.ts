import "server-only";
import type { Allergy, AllergyState } from "@/lib/domain/patient/patient";
import type { ClinicianId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import { listPatientsOfRecord } from "./patient-merges";

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
  const patients = await listPatientsOfRecord(tx, patientId);
  for (const { id, status } of change.ended)
    await tx.patientAllergy.updateMany({
      where: { allergyId: id, patientId: { in: [...patients] } },
      data: { status },
    });
  const [keptId, ...merged] = patients;
  if (keptId === patientId) await forgetKnown(tx, merged);
  else await raiseEvidenceRevisionOf(tx, keptId, at);
  return true;
}

/** Whom the patient is merged into: their picture holds these allergies as well. */
async function raiseEvidenceRevisionOf(tx: Tx, id: PatientId, at: Date): Promise<void> {
  await tx.patient.updateMany({
    where: { patientId: id },
    data: { evidenceRevision: { increment: 1 }, updatedAt: at },
  });
}

/** "Known" says nothing of a merged patient whose last allergy was ended: they would have to be asked. */
async function forgetKnown(tx: Tx, merged: readonly PatientId[]): Promise<void> {
  if (merged.length === 0) return;
  await tx.$executeRaw`
    update patient p set allergy_state = 'not-recorded'
    where p.patient_id = any(${[...merged]}::uuid[]) and p.allergy_state = 'known'
      and not exists (select from patient_allergy a
        where a.organisation_id = p.organisation_id and a.patient_id = p.patient_id
          and a.status = 'active')`;
}
