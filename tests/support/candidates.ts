import { v7 } from "uuid";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";
import { PlanContent } from "@/lib/domain/plan/plan";
import {
  type OrganisationId,
  type PainProblemId,
  type PatientId,
  type PlanId,
  PlanStepId,
} from "@/lib/domain/shared/ids";
import { addDays, dayIn, daysBetween, PlainDate } from "@/lib/domain/shared/plain-date";
import { packs } from "@/lib/guidelines/registry";
import { addCase } from "@/lib/usecases/add-case";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { decideCase } from "@/lib/usecases/decide-case";
import { publishPacks } from "@/lib/usecases/publish-packs";
import { readPlan } from "@/lib/usecases/read-plan";
import { recordConsent } from "@/lib/usecases/record-consent";
import { savePainProblem } from "@/lib/usecases/save-pain-problem";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { startPlan } from "@/lib/usecases/start-plan";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { anActor } from "./actors";
import { aClinic } from "./database";
import { anEvidence, aPatientWithPain, insist } from "./patients";
import { type EvidenceInput, today as pictureDay, trialCandidate } from "./pictures";

/** The day that the database and the use cases stand on; test clinics are in UTC. */
export const clinicDay = (): PlainDate => dayIn("UTC", new Date());

/** Evidence as if it had been written for today: every date moves by the same number of days. */
export function movedToToday(evidence: EvidenceInput): EvidenceInput & { readonly kind: string } {
  const days = daysBetween(pictureDay, clinicDay());
  const moved = JSON.stringify(evidence).replaceAll(/"(\d{4}-\d{2}-\d{2})"/g, (_match, day) => {
    return `"${addDays(PlainDate.parse(day), days)}"`;
  });
  return JSON.parse(moved);
}

let published: Promise<unknown> | undefined;

/** Once for each test file, whose database stays the same. */
function publishOnce(): Promise<unknown> {
  published ??= publishPacks(packs, { isHeld: true }).then(insist);
  return published;
}

export type Candidate = { readonly patientId: PatientId; readonly problemId: PainProblemId };

/** A man with neuropathic leg pain after surgery for whom everything but a meeting's word is on record. */
export async function aTrialCandidate(
  organisation: OrganisationId,
  without: readonly string[] = [],
): Promise<Candidate> {
  await publishOnce();
  const draft = { birthDate: "1970-03-01", recordedSex: "male" };
  const { patientId, problemId } = await aPatientWithPain(organisation, draft);
  insist(
    await savePainProblem(anActor("consultant", organisation), {
      patientId,
      changes: { problemId, revision: 1 },
      problem: {
        label: "left leg",
        region: "leg",
        side: "left",
        generator: {
          structure: "nerve-root",
          mechanism: "neuropathic",
          levels: ["L5"],
          confidence: "likely",
        },
      },
    }),
  );
  for (const evidence of trialCandidate) {
    const { id, ...said } = movedToToday(evidence);
    if (id !== "mdt" && !without.includes(id)) await anEvidence(organisation, patientId, said);
  }
  return { patientId, problemId };
}

/** What everyone can sign, holding these treatments for one pain problem. */
export function aContent(
  problemId: PainProblemId,
  treatments: readonly TreatmentId[],
  change: Partial<PlanContent> = {},
): PlanContent {
  return PlanContent.parse({
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy twice a week and pacing.",
    reviewOn: addDays(clinicDay(), 60),
    steps: treatments.map((treatment) => ({
      id: v7(),
      step: getTreatment(treatment).step,
      treatment,
      problemId,
      levels: [],
      goal: "stand at the sink for 20 minutes",
      successCriterion: "less leg pain",
    })),
    ...change,
  });
}

export type PlanAtHand = {
  readonly organisation: OrganisationId;
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly problemId: PainProblemId;
  readonly stepOf: (treatment: TreatmentId) => PlanStepId;
};

type Wanted = {
  readonly treatments?: readonly TreatmentId[];
  /** Who writes and submits it. */
  readonly author?: "consultant" | "trainee";
  readonly change?: Partial<PlanContent>;
};

/** A plan with these treatments, written and submitted by a consultant unless said otherwise. */
export async function aSubmittedPlanFor(
  organisation: OrganisationId,
  { patientId, problemId }: Candidate,
  { treatments = ["conservative-care", "scs-trial"], author = "consultant", change }: Wanted = {},
): Promise<PlanAtHand> {
  const writer = anActor(author, organisation);
  const content = aContent(problemId, treatments, change);
  const planId = insist(await startPlan(writer, { patientId }));
  insist(await savePlanDraft(writer, { planId, revision: 1, content }));
  insist(await submitPlan(writer, { planId, revision: 2 }));
  const stepOf = (treatment: TreatmentId) => {
    const found = content.steps.find((step) => step.treatment === treatment);
    return found ? found.id : PlanStepId.parse(v7());
  };
  return { organisation, planId, patientId, problemId, stepOf };
}

/** The same for a man of a clinic of his own, who lacks nothing for a trial but what is named. */
export async function aSubmittedPlan({
  without = [],
  ...wanted
}: Wanted & { readonly without?: readonly string[] } = {}): Promise<PlanAtHand> {
  const clinic = await aClinic();
  return aSubmittedPlanFor(clinic, await aTrialCandidate(clinic, without), wanted);
}

export async function revisionOf({ organisation, planId }: PlanAtHand): Promise<number> {
  const { plan } = insist(await readPlan(anActor("consultant", organisation), { planId }));
  return plan.revision;
}

export async function approved(plan: PlanAtHand): Promise<PlanAtHand> {
  const { organisation, planId } = plan;
  const revision = await revisionOf(plan);
  insist(await approvePlan(anActor("mdt-chair", organisation), { planId, revision }));
  return plan;
}

export async function consented(plan: PlanAtHand): Promise<PlanAtHand> {
  const { organisation, planId } = plan;
  const revision = await revisionOf(plan);
  const answer = { answer: "agreed", givenOn: clinicDay() } as const;
  insist(await recordConsent(anActor("consultant", organisation), { planId, revision, ...answer }));
  return plan;
}

/** A meeting of today decides on one treatment of the plan. */
export async function decided(
  plan: PlanAtHand,
  treatment: TreatmentId,
  outcome: "go-ahead" | "more-information" = "go-ahead",
): Promise<PlanAtHand> {
  const { organisation, planId } = plan;
  const chair = anActor("mdt-chair", organisation);
  const heldOn = clinicDay();
  const meetingId = insist(await scheduleMeeting(chair, { heldOn, title: "SCS meeting" }));
  const caseId = insist(await addCase(chair, { meetingId, planId, question: "A trial?" }));
  insist(
    await decideCase(chair, {
      caseId,
      planId,
      revision: await revisionOf(plan),
      stepId: plan.stepOf(treatment),
      outcome,
      attendees: [
        { name: "Ann Chair", role: "chair" },
        { name: "Ida Implanter", role: "implanter" },
        { name: "Per Psych", role: "psychologist" },
      ],
      rationale: "Neuropathic leg pain, nothing correctable.",
      identityConfirmed: true,
    }),
  );
  return plan;
}
