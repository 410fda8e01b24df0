import type { Client } from "pg";
import { v7 } from "uuid";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { accountIdOf } from "./clinic-rows";

export type PatientRows = {
  readonly organisationId: OrganisationId;
  readonly patientId: string;
  readonly episodeId: string;
  readonly problemId: string;
};

/** A patient with an episode and one pain problem, written by plain SQL. */
export async function insertPatient(
  client: Client,
  organisationId: OrganisationId,
): Promise<PatientRows> {
  const rows = { organisationId, patientId: v7(), episodeId: v7(), problemId: v7() };
  await client.query(
    `insert into patient (organisation_id, patient_id, family_name, given_name, created_at, updated_at)
     values ($1, $2, 'Doe', 'Jo', now(), now())`,
    [organisationId, rows.patientId],
  );
  await client.query(
    `insert into episode (organisation_id, episode_id, patient_id, opened_on)
     values ($1, $2, $3, '2026-01-05')`,
    [organisationId, rows.episodeId, rows.patientId],
  );
  await client.query(
    `insert into pain_problem (organisation_id, problem_id, episode_id, patient_id, ordinal, region)
     values ($1, $2, $3, $4, 1, 'leg')`,
    [organisationId, rows.problemId, rows.episodeId, rows.patientId],
  );
  return rows;
}

/** One pain score, and the patient's evidence counted up as every use case does it. */
export async function insertEvidence(client: Client, patient: PatientRows): Promise<string> {
  const evidenceId = v7();
  await client.query(
    `insert into evidence (organisation_id, evidence_id, patient_id, episode_id, problem_id, kind,
       event_date, payload, provenance, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, 'pain-score', '2026-11-20', '{"nrs": 7}', '{}', now(), $6)`,
    [
      patient.organisationId,
      evidenceId,
      patient.patientId,
      patient.episodeId,
      patient.problemId,
      accountIdOf(patient.organisationId, "consultant"),
    ],
  );
  await client.query(
    "update patient set evidence_revision = evidence_revision + 1 where patient_id = $1",
    [patient.patientId],
  );
  return evidenceId;
}
