import { describe, expect, it } from "vitest";
import { toRefusalWords } from "@/lib/domain/plan/plan-refusal-words";
import { PartialDate } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { readPlan } from "@/lib/usecases/read-plan";
import { recordConsent } from "@/lib/usecases/record-consent";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { anActor } from "../support/actors";
import {
  aContent,
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
import { aClinic, asApp } from "../support/database";
import { anEvidence, insist } from "../support/patients";
import { redFlagScreen } from "../support/pictures";

async function readyForTrial(): Promise<PlanAtHand> {
  return consented(await approved(await decided(await aSubmittedPlan(), "scs-trial")));
}

async function activateTrial(
  plan: PlanAtHand,
  role: Parameters<typeof anActor>[0] = "consultant",
  revision?: number,
) {
  return activateTreatment(anActor(role, plan.organisation), {
    planId: plan.planId,
    stepId: plan.stepOf("scs-trial"),
    revision: revision ?? (await revisionOf(plan)),
    conditionConfirmed: false,
  });
}

async function stateOf(plan: PlanAtHand) {
  const view = insist(
    await readPlan(anActor("consultant", plan.organisation), { planId: plan.planId }),
  );
  return view.treatments.find(({ step }) => step.treatment === "scs-trial")?.state.state;
}

describe("starting a treatment", () => {
  it("starts it when the rules, the meeting, the version and the patient all say yes", async () => {
    const plan = await readyForTrial();

    expect(await activateTrial(plan)).toMatchObject({ ok: true });
    expect(await stateOf(plan)).toBe("active");
  });

  it("stores the verdict it rests on, with the picture that was read and the trail's entry", async () => {
    const plan = await readyForTrial();
    insist(await activateTrial(plan));

    const rows = await asApp(plan.organisation, async (client) => {
      const verdicts = await client.query(
        "select word, as_of, picture ->> 'format' as format from verdict where patient_id = $1",
        [plan.patientId],
      );
      const trail = await client.query(
        "select outcome from audit_entry where action = 'treatment:activate' and patient_id = $1",
        [plan.patientId],
      );
      return { verdicts: verdicts.rows, trail: trail.rows };
    });
    expect(rows.verdicts).toEqual([
      {
        word: expect.stringMatching(/^eligible/),
        as_of: clinicDay(),
        format: "psps-clinical-picture/1",
      },
    ]);
    expect(rows.trail).toEqual([{ outcome: "done" }]);
  });

  it("is refused with the whole verdict when a fact is missing, in the words of the reasons", async () => {
    const plan = await consented(
      await approved(await decided(await aSubmittedPlan({ without: ["psychology"] }), "scs-trial")),
    );

    const refused = await activateTrial(plan);
    if (refused.ok || refused.refusal.kind !== "not-open") throw new Error("expected not-open");
    const { verdict } = refused.refusal;
    expect(verdict.missing.length).toBeGreaterThan(0);
    expect(toRefusalWords(refused.refusal).toDo).toBe(verdict.missing[0]?.words);
    expect(await stateOf(plan)).toBe("planned");
  });

  it("is refused once a red flag is raised, whatever was agreed before", async () => {
    const plan = await readyForTrial();
    const since = clinicDay();
    const { id: _, ...screen } = redFlagScreen("no", {
      "saddle-numbness": { state: "new-or-worse", since },
    });
    await anEvidence(plan.organisation, plan.patientId, { ...screen, on: since });

    expect(await activateTrial(plan)).toMatchObject({
      ok: false,
      refusal: { kind: "not-open", verdict: { word: "suspended" } },
    });
  });

  it("needs an approved version", async () => {
    const plan = await decided(await aSubmittedPlan(), "scs-trial");
    expect(await activateTrial(plan)).toMatchObject({ refusal: { kind: "no-approved-version" } });
  });

  it("waits while the plan is being rewritten", async () => {
    const plan = await readyForTrial();
    const consultant = anActor("consultant", plan.organisation);
    const { plan: stored } = insist(await readPlan(consultant, { planId: plan.planId }));
    const content = { ...stored.content, goal: "Another goal" };
    insist(
      await savePlanDraft(consultant, { planId: plan.planId, revision: stored.revision, content }),
    );

    expect(await activateTrial(plan)).toMatchObject({
      refusal: { kind: "wrong-status", status: "draft" },
    });
  });

  it("needs the patient's yes to this version", async () => {
    const plan = await approved(await decided(await aSubmittedPlan(), "scs-trial"));
    expect(await activateTrial(plan)).toMatchObject({
      refusal: { kind: "no-consent", answer: "none" },
    });
  });

  it.each(["refused", "wants-time"] as const)("respects a patient who %s", async (answer) => {
    const plan = await readyForTrial();
    insist(
      await recordConsent(anActor("consultant", plan.organisation), {
        planId: plan.planId,
        revision: await revisionOf(plan),
        answer,
        givenOn: clinicDay(),
      }),
    );
    expect(await activateTrial(plan)).toMatchObject({ refusal: { kind: "no-consent", answer } });
  });

  it("is not open to a trainee when it is a procedure", async () => {
    const plan = await readyForTrial();
    expect(await activateTrial(plan, "trainee")).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });

  it("lets a trainee start conservative care", async () => {
    const plan = await readyForTrial();
    const started = await activateTreatment(anActor("trainee", plan.organisation), {
      planId: plan.planId,
      stepId: plan.stepOf("conservative-care"),
      revision: await revisionOf(plan),
      conditionConfirmed: false,
    });
    expect(started).toMatchObject({ ok: true });
  });

  it("shows nothing to another clinic, not even that the plan is there", async () => {
    const plan = await readyForTrial();
    const elsewhere = await aClinic();
    const asked = await activateTrial({ ...plan, organisation: elsewhere }, "consultant", 1);
    expect(asked).toEqual({ ok: false, refusal: { kind: "not-found" } });
  });

  it("is started once when two press the button together", async () => {
    const plan = await readyForTrial();
    const revision = await revisionOf(plan);

    const both = await Promise.all([
      activateTrial(plan, "consultant", revision),
      activateTrial(plan, "spinal-surgeon", revision),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(
      expect.objectContaining({
        ok: false,
        refusal: expect.objectContaining({ kind: "changed-meanwhile" }),
      }),
    );
    const active = await asApp(plan.organisation, (client) =>
      client.query("select 1 from plan_event where plan_id = $1 and kind = 'activated'", [
        plan.planId,
      ]),
    );
    expect(active.rowCount).toBe(1);
  });

  it("never rests on evidence that changed while it was being started", async () => {
    const plan = await readyForTrial();
    const revision = await revisionOf(plan);
    const since = clinicDay();
    const { id: _, ...screen } = redFlagScreen("no", {
      "saddle-numbness": { state: "new-or-worse", since },
    });

    await Promise.all([
      activateTrial(plan, "consultant", revision),
      anEvidence(plan.organisation, plan.patientId, { ...screen, on: since }),
    ]);

    const { rows } = await asApp(plan.organisation, (client) =>
      client.query<{ word: string; raised: boolean }>(
        `select verdict.word, picture::text like '%new-or-worse%' as raised
         from verdict join plan_step_state using (organisation_id, verdict_id)
         where plan_step_state.plan_id = $1`,
        [plan.planId],
      ),
    );
    for (const row of rows) expect(row).toMatchObject({ raised: false });
  });

  it("asks whether the condition is met where the plan holds it under one", async () => {
    const clinic = await aClinic();
    const candidate = await aTrialCandidate(clinic);
    const { steps } = aContent(candidate.problemId, ["conservative-care", "conservative-care"]);
    const [now, later] = steps;
    if (!now || !later) throw new Error("a content has the treatments it was asked for");
    const conditional = { ...later, conditional: "If walking is no better at 6 weeks, then" };
    const plan = await approved(
      await aSubmittedPlanFor(clinic, candidate, { change: { steps: [now, conditional] } }),
    );
    const ask = async (conditionConfirmed: boolean) =>
      activateTreatment(anActor("consultant", clinic), {
        planId: plan.planId,
        stepId: later.id,
        revision: await revisionOf(plan),
        conditionConfirmed,
      });

    expect(await ask(false)).toMatchObject({ refusal: { kind: "condition-not-confirmed" } });
    expect(await ask(true)).toMatchObject({ ok: true });
  });

  it("goes on and reads active, now closed, when its verdict closes", async () => {
    const plan = await readyForTrial();
    insist(await activateTrial(plan));
    const since = clinicDay();
    const { id: _, ...screen } = redFlagScreen("no", {
      "saddle-numbness": { state: "new-or-worse", since },
    });
    await anEvidence(plan.organisation, plan.patientId, { ...screen, on: since });

    const view = insist(
      await readPlan(anActor("consultant", plan.organisation), { planId: plan.planId }),
    );
    const trial = view.treatments.find(({ step }) => step.treatment === "scs-trial");
    expect(trial).toMatchObject({ state: { state: "active" }, verdict: { word: "suspended" } });
  });

  it("puts its ending on the record, so that the next step is asked anew", async () => {
    const plan = await readyForTrial();
    insist(await activateTrial(plan));
    insist(
      await completeTreatment(anActor("specialist-nurse", plan.organisation), {
        planId: plan.planId,
        stepId: plan.stepOf("scs-trial"),
        revision: await revisionOf(plan),
        completion: { ending: "inadequate-response", on: PartialDate.parse(clinicDay()) },
      }),
    );

    const view = insist(
      await readPlan(anActor("consultant", plan.organisation), { planId: plan.planId }),
    );
    expect(await stateOf(plan)).toBe("ended");
    expect(view.clinical?.picture.evidence).toContainEqual(
      expect.objectContaining({
        kind: "treatment-given",
        treatment: "scs-trial",
        ending: expect.objectContaining({ kind: "inadequate-response" }),
      }),
    );
  });
});
