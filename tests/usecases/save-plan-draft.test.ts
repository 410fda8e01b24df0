import { describe, expect, it } from "vitest";
import { endPlan } from "@/lib/usecases/end-plan";
import { readPlan } from "@/lib/usecases/read-plan";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { startPlan } from "@/lib/usecases/start-plan";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { withdrawPlan } from "@/lib/usecases/withdraw-plan";
import { anActor } from "../support/actors";
import {
  aContent,
  approved,
  aSubmittedPlanFor,
  aTrialCandidate,
  revisionOf,
} from "../support/candidates";
import { aClinic, asApp } from "../support/database";
import { aPatient, insist } from "../support/patients";

async function aDraft() {
  const clinic = await aClinic();
  const candidate = await aTrialCandidate(clinic);
  const consultant = anActor("consultant", clinic);
  const planId = insist(await startPlan(consultant, { patientId: candidate.patientId }));
  return { clinic, candidate, consultant, planId };
}

describe("starting a plan", () => {
  it("makes one open plan for an episode, and leads everyone else to it", async () => {
    const { clinic, candidate, planId } = await aDraft();
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        startPlan(anActor("trainee", clinic), { patientId: candidate.patientId }),
      ),
    );
    for (const result of results)
      expect(result).toEqual({ ok: false, refusal: { kind: "open-plan-exists", planId } });
  });

  it("lets one of many who start at once win", async () => {
    const clinic = await aClinic();
    const { patientId } = await aTrialCandidate(clinic);
    const results = await Promise.all(
      Array.from({ length: 8 }, () => startPlan(anActor("consultant", clinic), { patientId })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await asApp(clinic, (client) =>
      client.query("select count(*)::int from plan where patient_id = $1", [patientId]),
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("needs an open episode", async () => {
    const clinic = await aClinic();
    const patientId = await aPatient(clinic);
    expect(await startPlan(anActor("consultant", clinic), { patientId })).toMatchObject({
      refusal: { kind: "no-episode" },
    });
  });
});

describe("writing a plan", () => {
  it("shows a colleague's change to whoever saves over it, and overwrites nothing", async () => {
    const { clinic, candidate, planId } = await aDraft();
    const theirs = aContent(candidate.problemId, ["conservative-care"], { goal: "Theirs" });
    const mine = aContent(candidate.problemId, ["conservative-care"], { goal: "Mine" });
    const colleague = anActor("specialist-nurse", clinic);
    insist(await savePlanDraft(colleague, { planId, revision: 1, content: theirs }));

    const consultant = anActor("consultant", clinic);
    const second = await savePlanDraft(consultant, { planId, revision: 1, content: mine });
    expect(second).toEqual({
      ok: false,
      refusal: {
        kind: "changed-meanwhile",
        theirs: {
          revision: 2,
          status: "draft",
          by: "Specialist nurse",
          content: theirs,
        },
      },
    });

    insist(await savePlanDraft(consultant, { planId, revision: 2, content: mine }));
    const view = insist(await readPlan(consultant, { planId }));
    expect(view.plan.content.goal).toBe("Mine");
    expect(view.history.map(({ words }) => words)).toEqual([
      "Written (revision 3)",
      "Written (revision 2)",
      "Written (revision 1)",
    ]);
  });

  it("says everything that is missing when a plan is submitted too early", async () => {
    const { consultant, planId } = await aDraft();
    const early = await submitPlan(consultant, { planId, revision: 1 });
    if (early.ok || early.refusal.kind !== "incomplete-plan") throw new Error("expected gaps");
    const codes = early.refusal.gaps.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(["REHABILITATION_MISSING", "NO_TREATMENT", "REVIEW_DATE_MISSING"]),
    );
  });

  it("refuses text that cannot be stored before it reaches the database", async () => {
    const { candidate } = await aDraft();
    expect(() =>
      aContent(candidate.problemId, ["conservative-care"], { goal: "a\u0000b" }),
    ).toThrow();
  });
});

describe("leaving a plan", () => {
  it("puts the version in force back when a rewrite is withdrawn", async () => {
    const { clinic, candidate } = await aFreshCandidate();
    const plan = await approved(await aSubmittedPlanFor(clinic, candidate));
    const consultant = anActor("consultant", clinic);
    const { plan: before } = insist(await readPlan(consultant, { planId: plan.planId }));
    const content = { ...before.content, goal: "Another goal" };
    const { planId } = plan;
    insist(await savePlanDraft(consultant, { planId, revision: before.revision, content }));
    insist(
      await withdrawPlan(consultant, { planId, revision: await revisionOf(plan), reason: "No." }),
    );

    const { plan: after } = insist(await readPlan(consultant, { planId }));
    expect(after).toMatchObject({ status: "approved", currentVersion: 1, content: before.content });
  });

  it("ends with one of the endings, and the next plan of the episode may begin", async () => {
    const { clinic, candidate } = await aFreshCandidate();
    const plan = await approved(await aSubmittedPlanFor(clinic, candidate));
    const consultant = anActor("consultant", clinic);
    insist(
      await endPlan(consultant, {
        planId: plan.planId,
        revision: await revisionOf(plan),
        ending: "goal-met",
        reason: "Walks to the shop. Comes back through the nurse.",
      }),
    );
    expect(await startPlan(consultant, { patientId: plan.patientId })).toMatchObject({ ok: true });
  });
});

async function aFreshCandidate() {
  const clinic = await aClinic();
  return { clinic, candidate: await aTrialCandidate(clinic) };
}
