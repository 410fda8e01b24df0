import { describe, expect, it } from "vitest";
import { readPlan } from "@/lib/usecases/read-plan";
import { readPlanVersion } from "@/lib/usecases/read-plan-version";
import { anActor } from "../support/actors";
import { aClinic } from "../support/database";
import { anApprovedPlan } from "../support/plans";

describe("an approved version of a plan", () => {
  it("is read as it was signed, with its hash, its pack, who and when", async () => {
    const clinic = await aClinic();
    const { planId } = await anApprovedPlan(clinic, { treatments: ["conservative-care"] });
    const reader = anActor("consultant", clinic);

    const read = await readPlanVersion(reader, { planId, numbered: 1 });
    const plan = await readPlan(reader, { planId });
    if (!read.ok || !plan.ok) throw new Error("a consultant reads the plans of the clinic");

    const [listed] = plan.value.versions;
    expect(read.value).toMatchObject({
      version: 1,
      isInForce: true,
      contentHash: listed?.contentHash,
    });
    expect(read.value.content.steps.map(({ treatment }) => treatment)).toEqual([
      "conservative-care",
    ]);
    expect(read.value.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is not found when nobody approved one of that number", async () => {
    const clinic = await aClinic();
    const { planId } = await anApprovedPlan(clinic, { treatments: ["conservative-care"] });
    expect(await readPlanVersion(anActor("consultant", clinic), { planId, numbered: 2 })).toEqual({
      ok: false,
      refusal: { kind: "not-found" },
    });
  });

  it("shows no clinical content to a secretary", async () => {
    const clinic = await aClinic();
    const { planId } = await anApprovedPlan(clinic, { treatments: ["conservative-care"] });
    const read = await readPlanVersion(anActor("secretary", clinic), { planId, numbered: 1 });
    expect(read.ok && read.value.clinical).toBeUndefined();
  });
});
