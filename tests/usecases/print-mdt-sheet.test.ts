import { expect, it } from "vitest";
import type { Role } from "@/lib/domain/access/role";
import { printMdtSheet } from "@/lib/usecases/print-mdt-sheet";
import { printPlan } from "@/lib/usecases/print-plan";
import { anActor } from "../support/actors";
import { aClinic } from "../support/database";
import { anApprovedPlan } from "../support/plans";

const size = "a4";

it("a secretary prints the patient's plan, and not the sheet that shows the evidence", async () => {
  const clinic = await aClinic();
  const { planId } = await anApprovedPlan(clinic, { treatments: ["conservative-care"] });
  const secretary = anActor("secretary", clinic);
  expect((await printPlan(secretary, { planId, size })).ok).toBe(true);
  expect(await printMdtSheet(secretary, { planId, size })).toEqual({
    ok: false,
    refusal: { kind: "forbidden" },
  });
});

it.each<Role>(["auditor", "administrator"])("an %s prints neither", async (role) => {
  const clinic = await aClinic();
  const { planId } = await anApprovedPlan(clinic, { treatments: ["conservative-care"] });
  const forbidden = { ok: false, refusal: { kind: "forbidden" } };
  expect(await printPlan(anActor(role, clinic), { planId, size })).toEqual(forbidden);
  expect(await printMdtSheet(anActor(role, clinic), { planId, size })).toEqual(forbidden);
});
