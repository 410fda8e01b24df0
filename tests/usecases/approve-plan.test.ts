import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access/actor";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { readPlan } from "@/lib/usecases/read-plan";
import { returnPlan } from "@/lib/usecases/return-plan";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { anActor } from "../support/actors";
import { aSubmittedPlan, type PlanAtHand, revisionOf } from "../support/candidates";
import { asApp } from "../support/database";
import { insist } from "../support/patients";

async function approve(plan: PlanAtHand, actor: Actor) {
  return approvePlan(actor, { planId: plan.planId, revision: await revisionOf(plan) });
}

/** The consultant of a clinic who is its MDT chair as well. */
const consultantAndChair = (plan: PlanAtHand): Actor => ({
  ...anActor("consultant", plan.organisation),
  roles: ["consultant", "mdt-chair"],
});

describe("approving a plan", () => {
  it("makes version 1, immutable and pinned, with everything planned", async () => {
    const plan = await aSubmittedPlan();
    expect(await approve(plan, anActor("mdt-chair", plan.organisation))).toMatchObject({
      ok: true,
      value: { version: 1 },
    });

    const view = insist(
      await readPlan(anActor("consultant", plan.organisation), { planId: plan.planId }),
    );
    expect(view.versions).toMatchObject([{ version: 1, approvedBy: "MDT chair" }]);
    expect(view.treatments.map(({ state }) => state.state)).toEqual(["planned", "planned"]);
    const overwrite = asApp(plan.organisation, (client) =>
      client.query("update plan_version set content = '{}' where plan_id = $1", [plan.planId]),
    );
    await expect(overwrite).rejects.toThrow(/permission denied|written once/);
  });

  it("is won by one of forty who approve the same revision at once", async () => {
    const plan = await aSubmittedPlan();
    const revision = await revisionOf(plan);
    const chair = anActor("mdt-chair", plan.organisation);

    const results = await Promise.all(
      Array.from({ length: 40 }, () => approvePlan(chair, { planId: plan.planId, revision })),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const losers = results.flatMap((result) => (result.ok ? [] : [result.refusal.kind]));
    expect(new Set(losers)).toEqual(new Set(["changed-meanwhile"]));
    const versions = await asApp(plan.organisation, (client) =>
      client.query("select version from plan_version where plan_id = $1", [plan.planId]),
    );
    expect(versions.rows).toEqual([{ version: 1 }]);
    const trail = await asApp(plan.organisation, (client) =>
      client.query(
        "select outcome, count(*)::int from audit_entry where action = 'plan:approve' group by outcome order by outcome",
      ),
    );
    expect(trail.rows).toEqual([
      { outcome: "changed-meanwhile", count: 39 },
      { outcome: "done", count: 1 },
    ]);
  }, 120_000);

  it.each<readonly [TreatmentId, boolean]>([
    ["conservative-care", true],
    ["scs-trial", false],
    ["radiofrequency-ablation", false],
  ])("lets a consultant sign an own plan with %s: %s", async (treatment, allowed) => {
    const plan = await aSubmittedPlan({
      treatments: [...new Set(["conservative-care", treatment] as const)],
    });
    const result = await approve(plan, anActor("consultant", plan.organisation));
    if (allowed) expect(result).toMatchObject({ ok: true });
    else expect(result).toEqual({ ok: false, refusal: { kind: "own-plan" } });
  });

  it("does not let a second hat sign what the first one wrote", async () => {
    const plan = await aSubmittedPlan();
    expect(await approve(plan, consultantAndChair(plan))).toMatchObject({
      refusal: { kind: "own-plan" },
    });
  });

  it("does not let somebody sign who only corrected a word of it", async () => {
    const plan = await aSubmittedPlan({ author: "trainee" });
    const consultant = anActor("consultant", plan.organisation);
    const { planId } = plan;
    const chair = anActor("mdt-chair", plan.organisation);
    insist(
      await returnPlan(chair, { planId, revision: await revisionOf(plan), reason: "A word." }),
    );
    const { plan: stored } = insist(await readPlan(consultant, { planId }));
    const content = { ...stored.content, goal: `${stored.content.goal}.` };
    insist(await savePlanDraft(consultant, { planId, revision: stored.revision, content }));
    insist(await submitPlan(consultant, { planId, revision: await revisionOf(plan) }));

    expect(await approve(plan, consultant)).toMatchObject({ refusal: { kind: "own-plan" } });
    expect(await approve(plan, chair)).toMatchObject({ ok: true });
  });

  it.each(["trainee", "specialist-nurse", "secretary", "auditor", "administrator"] as const)(
    "is not for a %s",
    async (role) => {
      const plan = await aSubmittedPlan();
      expect(await approve(plan, anActor(role, plan.organisation))).toEqual({
        ok: false,
        refusal: { kind: "forbidden" },
      });
    },
  );
});
