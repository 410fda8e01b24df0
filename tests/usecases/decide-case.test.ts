import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { addCase } from "@/lib/usecases/add-case";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { DecideCase, decideCase } from "@/lib/usecases/decide-case";
import { decideUrgent } from "@/lib/usecases/decide-urgent";
import { listMeetings } from "@/lib/usecases/list-meetings";
import { readMeeting } from "@/lib/usecases/read-meeting";
import { readPlan } from "@/lib/usecases/read-plan";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { anActor } from "../support/actors";
import {
  approved,
  aSubmittedPlan,
  aSubmittedPlanFor,
  aTrialCandidate,
  clinicDay,
  consented,
  decided,
  type PlanAtHand,
  revisionOf,
} from "../support/candidates";
import { aClinic } from "../support/database";
import { anEvidence, insist } from "../support/patients";
import { redFlagScreen } from "../support/pictures";

async function aCase(plan: PlanAtHand, heldOn = clinicDay()) {
  const coordinator = anActor("mdt-coordinator", plan.organisation);
  const meetingId = insist(await scheduleMeeting(coordinator, { heldOn, title: "MDT" }));
  const { planId } = plan;
  const caseId = insist(await addCase(coordinator, { meetingId, planId, question: "A trial?" }));
  return { meetingId, caseId };
}

type Change = Partial<Parameters<typeof decideCase>[1]> & {
  readonly role?: Parameters<typeof anActor>[0];
};

async function decide(plan: PlanAtHand, caseId: Change["caseId"], change: Change = {}) {
  const { role = "mdt-chair", ...rest } = change;
  if (caseId === undefined) throw new Error("a case to decide on");
  return decideCase(anActor(role, plan.organisation), {
    caseId,
    planId: plan.planId,
    revision: await revisionOf(plan),
    stepId: plan.stepOf("scs-trial"),
    outcome: "go-ahead",
    attendees: [
      { name: "Ann Chair", role: "chair" },
      { name: "Per Psych", role: "psychologist" },
    ],
    dissent: "Per Psych: would wait for the pacing course.",
    rationale: "Neuropathic leg pain, nothing correctable.",
    identityConfirmed: true,
    ...rest,
  });
}

describe("what a meeting decides", () => {
  it("is not even taken without identity confirmed aloud", () => {
    const typed = {
      caseId: v7(),
      planId: v7(),
      stepId: v7(),
      revision: 3,
      outcome: "go-ahead",
      attendees: [{ name: "Ann Chair", role: "chair" }],
      rationale: "Neuropathic leg pain, nothing correctable.",
    };
    expect(DecideCase.safeParse({ ...typed, identityConfirmed: true }).success).toBe(true);
    expect(DecideCase.safeParse({ ...typed, identityConfirmed: false }).success).toBe(false);
    expect(DecideCase.safeParse(typed).success).toBe(false);
  });

  it("stands with those present, dissent by name, and 12 months, on the meeting and the record", async () => {
    const plan = await aSubmittedPlan();
    const { meetingId, caseId } = await aCase(plan);
    insist(await decide(plan, caseId));

    const view = insist(
      await readMeeting(anActor("mdt-coordinator", plan.organisation), { meetingId }),
    );
    expect(view.cases[0]?.decisions).toMatchObject([
      {
        outcome: "go-ahead",
        attendees: [{ name: "Ann Chair" }, { name: "Per Psych" }],
        dissent: "Per Psych: would wait for the pacing course.",
        validUntil: addDays(clinicDay(), 365),
      },
    ]);
    const read = insist(
      await readPlan(anActor("consultant", plan.organisation), { planId: plan.planId }),
    );
    expect(read.clinical?.picture.evidence).toContainEqual(
      expect.objectContaining({
        kind: "mdt-decision",
        treatment: "scs-trial",
        attendees: ["Ann Chair, MDT chair", "Per Psych, Psychologist"],
      }),
    );
  });

  it.each(["consultant", "mdt-coordinator", "spinal-surgeon", "trainee"] as const)(
    "is recorded by the chair, not by a %s",
    async (role) => {
      const plan = await aSubmittedPlan();
      const { caseId } = await aCase(plan);
      expect(await decide(plan, caseId, { role })).toEqual({
        ok: false,
        refusal: { kind: "forbidden" },
      });
    },
  );

  it("needs at least two people who decide", async () => {
    const plan = await aSubmittedPlan();
    const { caseId } = await aCase(plan);
    const attendees = [
      { name: "Ann Chair", role: "chair" },
      { name: "Cor Minutes", role: "coordinator" },
    ] as const;
    expect(await decide(plan, caseId, { attendees: [...attendees] })).toMatchObject({
      refusal: { kind: "too-few-attendees" },
    });
  });

  it("is not recorded before the meeting", async () => {
    const plan = await aSubmittedPlan();
    const { caseId } = await aCase(plan, addDays(clinicDay(), 7));
    expect(await decide(plan, caseId)).toMatchObject({ refusal: { kind: "meeting-not-held" } });
  });

  it("is about the plan as it was looked at", async () => {
    const plan = await aSubmittedPlan();
    const { caseId } = await aCase(plan);
    expect(await decide(plan, caseId, { revision: 2 })).toMatchObject({
      refusal: { kind: "changed-meanwhile" },
    });
  });

  it("never reaches a plan of another case", async () => {
    const plan = await aSubmittedPlan();
    const { caseId } = await aCase(await aSubmittedPlan());
    expect(await decide(plan, caseId)).toMatchObject({ refusal: { kind: "not-found" } });
  });

  it("lists a plan once in one meeting", async () => {
    const plan = await aSubmittedPlan();
    const { meetingId } = await aCase(plan);
    const again = await addCase(anActor("mdt-chair", plan.organisation), {
      meetingId,
      planId: plan.planId,
      question: "Again?",
    });
    expect(again).toMatchObject({ refusal: { kind: "already-on-list" } });
  });

  it("no longer covers a treatment whose side was changed afterwards", async () => {
    const plan = await consented(
      await approved(await decided(await aSubmittedPlan(), "scs-trial")),
    );
    const { planId, organisation } = plan;
    const consultant = anActor("consultant", organisation);
    const { plan: stored } = insist(await readPlan(consultant, { planId }));
    const steps = stored.content.steps.map((step) => ({ ...step, side: "right" as const }));
    const content = { ...stored.content, steps };
    insist(await savePlanDraft(consultant, { planId, revision: stored.revision, content }));
    insist(await submitPlan(consultant, { planId, revision: await revisionOf(plan) }));
    await consented(await approved(plan));

    const started = await activateTreatment(consultant, {
      planId,
      stepId: plan.stepOf("scs-trial"),
      revision: await revisionOf(plan),
      conditionConfirmed: false,
    });
    expect(started).toMatchObject({ refusal: { kind: "no-decision", why: "changed-since" } });
  });
});

describe("a surgeon's urgent decision", () => {
  const words = { surgeon: "Sam Surgeon", redFlag: "RF_CES", rationale: "It cannot wait." };

  it("is only for what the rules call urgent", async () => {
    const plan = await aSubmittedPlan();
    const asked = await decideUrgent(anActor("spinal-surgeon", plan.organisation), {
      planId: plan.planId,
      stepId: plan.stepOf("scs-trial"),
      revision: await revisionOf(plan),
      ...words,
    });
    expect(asked).toMatchObject({ refusal: { kind: "not-urgent" } });
  });

  /** Cauda equina signs today in a man who was operated on before. */
  async function anEmergency(): Promise<PlanAtHand> {
    const clinic = await aClinic();
    const candidate = await aTrialCandidate(clinic, ["surgeon"]);
    const since = clinicDay();
    await anEvidence(clinic, candidate.patientId, {
      kind: "surgeon-opinion",
      on: since,
      surgeon: "Sam Surgeon",
      correctableCause: "yes",
      surgery: "offered",
    });
    const { id: _, ...screen } = redFlagScreen("no", {
      "saddle-numbness": { state: "new-or-worse", since },
    });
    await anEvidence(clinic, candidate.patientId, { ...screen, on: since });
    await anEvidence(clinic, candidate.patientId, {
      kind: "imaging",
      on: since,
      modality: "mri",
      findings: [{ finding: "compression", levels: ["L5"], concordant: "yes", correctable: "yes" }],
    });
    return aSubmittedPlanFor(clinic, candidate, {
      treatments: ["conservative-care", "revision-surgery"],
    });
  }

  const decide = async (plan: PlanAtHand, change: Partial<typeof words> = {}) =>
    decideUrgent(anActor("spinal-surgeon", plan.organisation), {
      planId: plan.planId,
      stepId: plan.stepOf("revision-surgery"),
      revision: await revisionOf(plan),
      ...words,
      ...change,
    });

  it("stands in for the meeting and the second person, and the next meeting is told", async () => {
    const plan = await anEmergency();
    insist(await decide(plan));
    const consultant = anActor("consultant", plan.organisation);
    const { planId } = plan;
    insist(await approvePlan(consultant, { planId, revision: await revisionOf(plan) }));
    await consented(plan);
    const started = await activateTreatment(anActor("spinal-surgeon", plan.organisation), {
      planId,
      stepId: plan.stepOf("revision-surgery"),
      revision: await revisionOf(plan),
      conditionConfirmed: false,
    });
    expect(started).toMatchObject({ ok: true });

    const untold = insist(await listMeetings(consultant));
    expect(untold.urgentToTell).toMatchObject([{ decision: { surgeon: "Sam Surgeon" } }]);
    await aCase(plan);
    expect(insist(await listMeetings(consultant)).urgentToTell).toEqual([]);
  });

  it("answers a red flag that is raised, not another", async () => {
    const plan = await anEmergency();
    expect(await decide(plan, { redFlag: "RF_FRACTURE" })).toMatchObject({
      refusal: { kind: "red-flag-not-raised" },
    });
  });
});
