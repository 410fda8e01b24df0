import "server-only";
import { z } from "zod";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import {
  type ClinicianId,
  EvidenceId,
  type OrganisationId,
  PatientId,
} from "@/lib/domain/shared/ids";
import type { Tx } from "./client";

const Outside = z
  .object({
    evidence_id: EvidenceId,
    patient_id: PatientId,
    treatment: TreatmentId,
    recorded_at: z.date(),
  })
  .transform(({ evidence_id, patient_id, treatment, recorded_at }) => ({
    evidenceId: evidence_id,
    patientId: patient_id,
    treatment,
    at: recorded_at,
  }));

/** Treatments done outside the plan that nobody has looked at yet, those recorded first first. */
export async function listUnreviewed(tx: Tx, limit: number) {
  const rows = await tx.$queryRaw<unknown[]>`
    select e.evidence_id, e.patient_id, e.payload ->> 'treatment' as treatment, e.recorded_at
    from evidence e
    where e.kind = 'treatment-given' and e.status = 'current'
      and e.payload -> 'outsidePlan' = 'true'
      and not exists (select from evidence_review r
        where r.organisation_id = e.organisation_id and r.evidence_id = e.evidence_id)
    order by e.recorded_at, e.evidence_id limit ${limit}`;
  return z.array(Outside).parse(rows);
}

export type EvidenceReview = {
  readonly organisationId: OrganisationId;
  readonly evidenceId: EvidenceId;
  readonly patientId: PatientId;
  readonly by: ClinicianId;
  readonly at: Date;
};

/** Keeps who looked first; a second look changes nothing. */
export async function saveReview(tx: Tx, review: EvidenceReview): Promise<void> {
  const { organisationId, evidenceId, patientId, by, at } = review;
  await tx.$executeRaw`
    insert into evidence_review
      (organisation_id, evidence_id, patient_id, reviewed_by, reviewed_at)
    values (${organisationId}::uuid, ${evidenceId}::uuid, ${patientId}::uuid, ${by}::uuid, ${at})
    on conflict do nothing`;
}
