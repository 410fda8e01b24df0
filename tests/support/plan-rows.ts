import type { Client } from "pg";
import { v7 } from "uuid";
import type { Role } from "@/lib/domain/access/role";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { VerdictWord } from "@/lib/domain/guideline/verdict";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { accountIdOf } from "./clinic-rows";
import { insertPatient, type PatientRows } from "./patient-rows";

export type PlanRows = PatientRows & {
  readonly planId: string;
  readonly stepId: string;
  readonly treatment: TreatmentId;
};

const pack = ["test-pack", "1.0.0"] as const;

/** An approved plan with one planned treatment, written by plain SQL as the application's role. */
export async function insertApprovedPlan(
  client: Client,
  organisationId: OrganisationId,
  treatment: TreatmentId,
  approvedBy: Role = "mdt-chair",
): Promise<PlanRows> {
  const patient = await insertPatient(client, organisationId);
  const plan = { ...patient, planId: v7(), stepId: v7(), treatment };
  const author = accountIdOf(organisationId, "consultant");
  const steps = [{ id: plan.stepId, treatment, problemId: plan.problemId }];
  await client.query(
    `insert into guideline_pack (id, version, content_hash, content, evaluator_version)
     values ($1, $2, 'x', '{}', '1') on conflict do nothing`,
    [...pack],
  );
  await client.query(
    `insert into plan (organisation_id, plan_id, patient_id, episode_id, author_id, status, pack_id,
       pack_version, goal, rehabilitation, steps, created_at, updated_at, updated_by)
     values ($1, $2, $3, $4, $5, 'submitted', $6, $7, 'Walk the dog', 'Pacing', $8, now(), now(), $5)`,
    [
      organisationId,
      plan.planId,
      plan.patientId,
      plan.episodeId,
      author,
      ...pack,
      JSON.stringify(steps),
    ],
  );
  await client.query(
    `insert into plan_version (organisation_id, plan_id, version, patient_id, pack_id, pack_version,
       content, content_hash, author_id, approved_by, approved_at)
     values ($1, $2, 1, $3, $4, $5, $6, 'x', $7, $8, now())`,
    [
      organisationId,
      plan.planId,
      plan.patientId,
      ...pack,
      JSON.stringify({ steps }),
      author,
      accountIdOf(organisationId, approvedBy),
    ],
  );
  await client.query(
    "update plan set status = 'approved', current_version = 1, revision = revision + 1 where plan_id = $1",
    [plan.planId],
  );
  await client.query(
    `insert into plan_step_state (organisation_id, plan_id, step_id, patient_id, problem_id,
       treatment, version, state) values ($1, $2, $3, $4, $5, $6, 1, 'planned')`,
    [organisationId, plan.planId, plan.stepId, plan.patientId, plan.problemId, treatment],
  );
  return plan;
}

export type VerdictRow = {
  readonly word?: VerdictWord;
  readonly asOf?: string;
  readonly evidenceRevision?: number;
  readonly treatment?: TreatmentId;
  readonly problemId?: string | null;
  readonly packVersion?: string;
};

/** A stored verdict: open, of today and at the current evidence unless said otherwise. */
export async function insertVerdict(
  client: Client,
  plan: PlanRows,
  row: VerdictRow = {},
): Promise<string> {
  const verdictId = v7();
  const { word = "eligible", treatment = plan.treatment, problemId = plan.problemId } = row;
  await client.query(
    `insert into verdict (organisation_id, verdict_id, patient_id, episode_id, problem_id, treatment,
       pack_id, pack_version, as_of, evidence_revision, word, content, picture, created_at, created_by)
     select $1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, clinic_today($1)),
       coalesce($10, evidence_revision), $11, '{}', '{}', now(), $12
     from patient where patient_id = $3`,
    [
      plan.organisationId,
      verdictId,
      plan.patientId,
      plan.episodeId,
      problemId,
      treatment,
      pack[0],
      row.packVersion ?? pack[1],
      row.asOf,
      row.evidenceRevision,
      word,
      accountIdOf(plan.organisationId, "consultant"),
    ],
  );
  return verdictId;
}

export async function insertConsent(
  client: Client,
  plan: PlanRows,
  answer: "agreed" | "refused" | "wants-time" = "agreed",
  givenOn?: string,
): Promise<string> {
  const consentId = v7();
  await client.query(
    `insert into consent (organisation_id, consent_id, plan_id, version, patient_id, answer, given_on,
       recorded_by, recorded_at)
     values ($1, $2, $3, 1, $4, $5, coalesce($7, clinic_today($1)), $6, clock_timestamp())`,
    [
      plan.organisationId,
      consentId,
      plan.planId,
      plan.patientId,
      answer,
      accountIdOf(plan.organisationId, "consultant"),
      givenOn,
    ],
  );
  return consentId;
}

export type DecisionRow = {
  readonly route?: "mdt" | "urgent";
  readonly outcome?: string;
  readonly treatment?: TreatmentId;
  readonly decidedOn?: string;
  readonly validUntil?: string;
  readonly problemId?: null;
};

/** A decision on the plan's treatment: of a meeting, to go ahead, valid, unless said otherwise. */
export async function insertDecision(
  client: Client,
  plan: PlanRows,
  row: DecisionRow = {},
): Promise<string> {
  const { route = "mdt", outcome = "go-ahead", treatment = plan.treatment } = row;
  const decisionId = v7();
  const caseId = route === "mdt" ? await insertCase(client, plan) : null;
  await client.query(
    `insert into decision (organisation_id, decision_id, plan_id, plan_revision, case_id, patient_id,
       treatment, problem_id, route, outcome, attendees, rationale, surgeon, red_flag, decided_on,
       valid_until, decided_by, decided_at)
     values ($1, $2, $3, 2, $4, $5, $6, $7, $8, $9, '[{"name": "Ann Chair", "role": "chair"}]',
       'Agreed', $10, $11, coalesce($12, clinic_today($1)), coalesce($13, '2999-01-01'), $14,
       clock_timestamp())`,
    [
      plan.organisationId,
      decisionId,
      plan.planId,
      caseId,
      plan.patientId,
      treatment,
      row.problemId === undefined ? plan.problemId : row.problemId,
      route,
      outcome,
      route === "urgent" ? "Sam Surgeon" : null,
      route === "urgent" ? "RF_CES" : null,
      row.decidedOn,
      row.validUntil,
      accountIdOf(plan.organisationId, "mdt-chair"),
    ],
  );
  return decisionId;
}

async function insertCase(client: Client, plan: PlanRows): Promise<string> {
  const [meetingId, caseId] = [v7(), v7()];
  await client.query(
    `insert into mdt_meeting (organisation_id, meeting_id, held_on, title, created_by)
     values ($1, $2, clinic_today($1), 'MDT', $3)`,
    [plan.organisationId, meetingId, accountIdOf(plan.organisationId, "mdt-coordinator")],
  );
  await client.query(
    `insert into mdt_case (organisation_id, case_id, meeting_id, plan_id, patient_id, question,
       position) values ($1, $2, $3, $4, $5, 'Trial?', 1)`,
    [plan.organisationId, caseId, meetingId, plan.planId, plan.patientId],
  );
  return caseId;
}

/** What an activation claims to rest on; the database looks at each of them. */
export type Grounds = {
  readonly verdictId?: string | undefined;
  readonly consentId?: string | undefined;
  readonly decisionId?: string | undefined;
};

/** The statement that the guards are there for. */
export async function setActive(client: Client, plan: PlanRows, grounds: Grounds): Promise<void> {
  await client.query(
    `update plan_step_state set state = 'active', activated_at = now(), verdict_id = $3,
       consent_id = $4, decision_id = $5 where plan_id = $1 and step_id = $2`,
    [plan.planId, plan.stepId, grounds.verdictId, grounds.consentId, grounds.decisionId],
  );
}
