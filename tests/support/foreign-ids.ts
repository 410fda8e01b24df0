import { v7 } from "uuid";
import {
  ClinicianId,
  EvidenceId,
  MdtCaseId,
  MdtMeetingId,
  type OrganisationId,
  PainProblemId,
  PatientId,
  PlanId,
  PlanStepId,
} from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { addCase } from "@/lib/usecases/add-case";
import { readPlan } from "@/lib/usecases/read-plan";
import { scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { anActor } from "./actors";
import { asOwner } from "./database";
import { anEvidence, aPatient, insist } from "./patients";
import { aSubmittedPlan } from "./plans";

/** One id of every kind that a use case takes. */
export type Ids = {
  readonly patientId: PatientId;
  /** Another record that may be of the same person. */
  readonly otherId: PatientId;
  readonly problemId: PainProblemId;
  readonly evidenceId: EvidenceId;
  readonly planId: PlanId;
  readonly stepId: PlanStepId;
  readonly meetingId: MdtMeetingId;
  readonly caseId: MdtCaseId;
  readonly accountId: ClinicianId;
};

/** Ids that nothing anywhere has. */
export function unusedIds(): Ids {
  return {
    patientId: PatientId.parse(v7()),
    otherId: PatientId.parse(v7()),
    problemId: PainProblemId.parse(v7()),
    evidenceId: EvidenceId.parse(v7()),
    planId: PlanId.parse(v7()),
    stepId: PlanStepId.parse(v7()),
    meetingId: MdtMeetingId.parse(v7()),
    caseId: MdtCaseId.parse(v7()),
    accountId: ClinicianId.parse(v7()),
  };
}

/** A clinic's own patient, with evidence, a submitted plan and an MDT case, each holding the canary. */
export async function idsInUse(organisation: OrganisationId, canary: string): Promise<Ids> {
  const { planId, patientId } = await aSubmittedPlan(organisation, {
    draft: { familyName: canary },
    content: { goal: canary },
  });
  const evidenceId = await anEvidence(organisation, patientId, {
    kind: "goal",
    words: canary,
    on: "2026-01-01",
  });
  const chair = anActor("mdt-chair", organisation);
  const heldOn = PlainDate.parse("2027-01-14");
  const meetingId = insist(await scheduleMeeting(chair, { heldOn, title: canary }));
  const caseId = insist(await addCase(chair, { meetingId, planId, question: canary }));

  const { plan } = insist(await readPlan(chair, { planId }));
  const [step] = plan.content.steps;
  if (!step?.problemId) throw new Error("expected a plan with a step for a problem");
  const accountId = anActor("trainee", organisation).id;
  const { id: stepId, problemId } = step;
  const otherId = await aPatient(organisation, { familyName: canary });
  return {
    patientId,
    otherId,
    problemId,
    evidenceId,
    planId,
    stepId,
    meetingId,
    caseId,
    accountId,
  };
}

/** Everything the other clinic has, its trail included. */
export async function contentsOf(organisationId: OrganisationId): Promise<string> {
  const tables = ["patient", "evidence", "episode", "plan", "plan_event", "consent", "decision"];
  const more = ["account", "mdt_case", "pain_problem", "patient_allergy", "audit_entry"];
  return asOwner(organisationId, async (client) => {
    const contents = [];
    for (const each of [...tables, ...more]) {
      const { rows } = await client.query(`select t::text as row from ${each} t order by 1`);
      contents.push(rows);
    }
    return JSON.stringify(contents);
  });
}
