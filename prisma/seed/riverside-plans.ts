import type { Actor } from "@/lib/domain/access/actor";
import type { PatientId } from "@/lib/domain/shared/ids";
import { addDays, dayIn, PartialDate } from "@/lib/domain/shared/plain-date";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { endPlan } from "@/lib/usecases/end-plan";
import { printPlan } from "@/lib/usecases/print-plan";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { returnPlan } from "@/lib/usecases/return-plan";
import { demoActor } from "./demo-actor";
import type { DemoClinic } from "./demo-clinics";
import { redFlagScreen } from "./demo-evidence";
import { insist } from "./insist";
import { bring, goAhead, meetingOn } from "./meetings";
import {
  activate,
  approve,
  consent,
  draft,
  findUnplanned,
  revisionOf,
  stepOf,
  submit,
  type When,
} from "./plan-writer";
import { riversidePlanContents as contents } from "./riverside-plan-contents";
import { submissionFor } from "./save-patients";

type Setting = When & { readonly as: (signInName: string) => Actor };
type Scenario = (patientId: PatientId, setting: Setting) => Promise<void>;

/**
 * A plan in every state, with what led to it. Written through the use cases, each by somebody who
 * may; a patient who has a plan already is left alone.
 */
export async function saveRiversidePlans(clinic: DemoClinic, now: Date): Promise<void> {
  const today = dayIn(clinic.timeZone, now);
  const setting = { now, today, as: (signInName: string) => demoActor(clinic, signInName) };
  for (const [hospitalNumber, scenario] of Object.entries(scenarios)) {
    const patientId = await findUnplanned(setting.as("consultant"), hospitalNumber);
    if (patientId) await scenario(patientId, setting);
  }
}

const scenarios: Readonly<Record<string, Scenario>> = {
  RV100001: waitsForTheMeeting,
  RV100002: draftByTheTrainee,
  RV100005: secondCaseOfToday,
  RV100006: underWayAndPrinted,
  RV100007: returnedToTheTrainee,
  RV100021: decidedByAPastMeeting,
  RV100022: activeAndNowClosed,
  RV100023: goalMet,
};

async function draftByTheTrainee(patientId: PatientId, setting: Setting): Promise<void> {
  await draft(setting.as("trainee"), patientId, contents.RV100002, setting);
}

async function waitsForTheMeeting(patientId: PatientId, setting: Setting): Promise<void> {
  const trainee = setting.as("trainee");
  const planId = await draft(trainee, patientId, contents.RV100001, setting);
  await submit(trainee, planId, setting);
  const chair = setting.as("chair");
  const meeting = await meetingOn(chair, setting.today, "Neuromodulation MDT", setting);
  await bring(chair, meeting, planId, "SCS trial for leg pain after two discectomies?", setting);
}

async function secondCaseOfToday(patientId: PatientId, setting: Setting): Promise<void> {
  const nurse = setting.as("nurse");
  const planId = await draft(nurse, patientId, contents.RV100005, setting);
  await submit(nurse, planId, setting);
  const chair = setting.as("chair");
  const meeting = await meetingOn(chair, setting.today, "Neuromodulation MDT", setting);
  await bring(chair, meeting, planId, "Is stimulation an option on apixaban?", setting);
}

async function returnedToTheTrainee(patientId: PatientId, setting: Setting): Promise<void> {
  const trainee = setting.as("trainee");
  const planId = await draft(trainee, patientId, contents.RV100007, setting);
  await submit(trainee, planId, setting);
  const reviewer = setting.as("consultant2");
  const reason = "Say which sleep programme, and who looks at the walking diary.";
  const revision = await revisionOf(reviewer, planId);
  insist(await returnPlan(reviewer, { planId, revision, reason }, setting.now));
}

async function underWayAndPrinted(patientId: PatientId, setting: Setting): Promise<void> {
  const consultant = setting.as("consultant");
  const planId = await draft(consultant, patientId, contents.RV100006, setting);
  await submit(consultant, planId, setting);
  await approve(setting.as("consultant2"), planId, setting);
  await consent(setting.as("nurse"), planId, "Yes, if I can lift him again.", setting);
  await activate(setting.as("physio"), planId, "conservative-care", setting);
  insist(await printPlan(setting.as("secretary"), { planId, size: "a4" }, setting.now));
}

async function decidedByAPastMeeting(patientId: PatientId, setting: Setting): Promise<void> {
  const trainee = setting.as("trainee");
  const planId = await draft(trainee, patientId, contents.RV100021, setting);
  await submit(trainee, planId, setting);
  const chair = setting.as("chair");
  const heldOn = addDays(setting.today, -14);
  const meeting = await meetingOn(chair, heldOn, "Neuromodulation MDT", setting);
  const question = "Go ahead with an SCS trial?";
  const caseId = await bring(chair, meeting, planId, question, setting);
  await goAhead(chair, planId, { caseId, treatment: "scs-trial" }, setting);
  await approve(chair, planId, setting);
  await consent(setting.as("consultant"), planId, "I want to try it.", setting);
}

/** An ablation under way, and then a fever: new invasive steps are on hold. */
async function activeAndNowClosed(patientId: PatientId, setting: Setting): Promise<void> {
  const consultant = setting.as("consultant");
  const planId = await draft(consultant, patientId, contents.RV100022, setting);
  await submit(consultant, planId, setting);
  await approve(setting.as("consultant2"), planId, setting);
  await consent(consultant, planId, "Yes.", setting);
  await activate(consultant, planId, "radiofrequency-ablation", setting);
  const { today, now } = setting;
  const evidence = redFlagScreen(today, {
    fever: { state: "new-or-worse", since: addDays(today, -1), finding: "38.6 C since yesterday" },
    "raised-crp": { state: "not-asked" },
  });
  const submission = submissionFor("RV100022/after");
  insist(await recordEvidence(setting.as("nurse"), { patientId, submission, evidence }, now));
}

async function goalMet(patientId: PatientId, setting: Setting): Promise<void> {
  const consultant = setting.as("consultant");
  const planId = await draft(consultant, patientId, contents.RV100023, setting);
  await submit(consultant, planId, setting);
  await approve(consultant, planId, setting);
  await activate(setting.as("physio"), planId, "conservative-care", setting);
  const completion = {
    ending: "effective",
    on: PartialDate.parse(setting.today),
    care: "physical-therapy",
    weeks: 12,
    sessions: 10,
    reliefPercent: 60,
    sameScale: true,
  } as const;
  const stepId = stepOf(planId, "conservative-care");
  const revision = await revisionOf(consultant, planId);
  insist(
    await completeTreatment(consultant, { planId, stepId, revision, completion }, setting.now),
  );
  const reason = "Stands through a school day. Comes back by ringing the nurse.";
  const last = await revisionOf(consultant, planId);
  insist(
    await endPlan(consultant, { planId, revision: last, ending: "goal-met", reason }, setting.now),
  );
}
