import { describe, expect, it } from "vitest";
import { Role } from "@/lib/domain/access/role";
import type { OrganisationId, PlanId } from "@/lib/domain/shared/ids";
import { ChoosePack, choosePack } from "@/lib/usecases/choose-pack";
import { readClinic } from "@/lib/usecases/read-clinic";
import { readPlan } from "@/lib/usecases/read-plan";
import { startPlan } from "@/lib/usecases/start-plan";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";
import { aPatientWithPain, insist } from "../support/patients";

const choose = (clinic: OrganisationId, chosen: string, role: Role = "mdt-chair", revision = "1") =>
  choosePack(anActor(role, clinic), ChoosePack.parse({ revision, chosen }));

const packOf = async (clinic: OrganisationId) =>
  (await readClinic(anActor("consultant", clinic))).packId;

describe("the guideline pack of a clinic", () => {
  it("is chosen by the MDT chair, for that clinic alone, and the trail says from what to what", async () => {
    const clinic = await aClinic();
    const other = await aClinic();
    expect(insist(await choose(clinic, "uk-nice"))).toEqual({
      from: "psps-stepwise",
      to: "uk-nice",
    });
    expect(await packOf(clinic)).toBe("uk-nice");
    expect(await packOf(other)).toBe("psps-stepwise");
    const { rows } = await asOwner(clinic, (client) =>
      client.query("select action, outcome, detail from audit_entry"),
    );
    expect(rows).toMatchObject([
      {
        action: "guideline:choose",
        outcome: "done",
        detail: { from: "psps-stepwise", to: "uk-nice" },
      },
    ]);
  });

  it("leaves a plan with the pack that it began with; the next one begins with the new pack (F52)", async () => {
    const clinic = await aClinic();
    const consultant = anActor("consultant", clinic);
    const begin = async () => insist(await startPlan(consultant, await aPatientWithPain(clinic)));
    const pinned = async (planId: PlanId) =>
      insist(await readPlan(consultant, { planId })).plan.pack.id;
    const first = await begin();
    insist(await choose(clinic, "us-cms"));
    expect(await pinned(first)).toBe("psps-stepwise");
    expect(await pinned(await begin())).toBe("us-cms");
  });

  it.each(Role.options.filter((role) => role !== "mdt-chair"))("is not for a %s", async (role) => {
    const clinic = await aClinic();
    expect(await choose(clinic, "uk-nice", role)).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    expect(await packOf(clinic)).toBe("psps-stepwise");
  });

  it("is never the safety core alone, and never one that does not ship", async () => {
    const clinic = await aClinic();
    expect(await choose(clinic, "safety-core")).toMatchObject({
      refusal: { kind: "not-for-a-clinic" },
    });
    expect(ChoosePack.safeParse({ revision: "1", chosen: "no-such-pack" }).success).toBe(false);
  });

  it("is refused to whom the settings have changed under, and to whom it would change nothing", async () => {
    const clinic = await aClinic();
    expect(await choose(clinic, "psps-stepwise")).toMatchObject({
      refusal: { kind: "chosen-already" },
    });
    insist(await choose(clinic, "uk-nice"));
    expect(await choose(clinic, "us-cms")).toMatchObject({
      refusal: { kind: "changed-meanwhile" },
    });
  });
});
