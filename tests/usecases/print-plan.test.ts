import { beforeAll, describe, expect, it } from "vitest";
import type { PlanContent } from "@/lib/domain/plan/plan";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { printMdtSheet } from "@/lib/usecases/print-mdt-sheet";
import { printPlan } from "@/lib/usecases/print-plan";
import { readPlanText } from "@/lib/usecases/read-plan-text";
import { anActor } from "../support/actors";
import { aClinic, asApp, asOwner } from "../support/database";
import { insist } from "../support/patients";
import { anApprovedPlan, aSubmittedPlan } from "../support/plans";
import { readPdf, squeeze } from "../support/read-pdf";

let clinic: OrganisationId;
beforeAll(async () => {
  clinic = await aClinic({ name: "Printing clinic" });
});

const size = "a4";

describe("printing a plan for the patient", () => {
  it("prints the version in force, stamped with its number, pack and hash", async () => {
    const { planId } = await anApprovedPlan(clinic);
    const { bytes } = insist(await printPlan(anActor("secretary", clinic), { planId, size }));
    const text = squeeze((await readPdf(bytes)).pages.join(""));
    const rows = await asOwner(clinic, async (client) => {
      const found = await client.query("select * from plan_version where plan_id = $1", [planId]);
      return found.rows;
    });
    const { content_hash, pack_id, pack_version } = rows[0];
    expect(text).toContain(
      squeeze(
        `Plan version 1. Rules: ${pack_id} ${pack_version}. Check: ${content_hash.slice(0, 16)}`,
      ),
    );
    expect(text).toContain(squeeze("Margaret Fenwick, born 7 September 1961"));
    expect(text).toContain(squeeze("Printing clinic"));
  });

  it("never prints a plan that nobody has approved", async () => {
    const { planId } = await aSubmittedPlan(clinic);
    expect(await printPlan(anActor("consultant", clinic), { planId, size })).toEqual({
      ok: false,
      refusal: { kind: "no-approved-version" },
    });
  });

  it("prints for nobody whose birth date is not recorded", async () => {
    const { planId } = await anApprovedPlan(clinic, { draft: { birthDate: undefined } });
    expect(await printPlan(anActor("consultant", clinic), { planId, size })).toEqual({
      ok: false,
      refusal: { kind: "no-birth-date" },
    });
  });

  it("refuses a clinician's words that hurt", async () => {
    const content: Partial<PlanContent> = { rehabilitation: "After failed physiotherapy: pacing." };
    const { planId } = await anApprovedPlan(clinic, { content });
    expect(await printPlan(anActor("consultant", clinic), { planId, size })).toEqual({
      ok: false,
      refusal: { kind: "words-to-avoid", words: ["failed"] },
    });
  });

  it("prints large for whom the record says so, unless asked otherwise", async () => {
    const { planId } = await anApprovedPlan(clinic, { draft: { largePrint: true } });
    const actor = anActor("specialist-nurse", clinic);
    const lettersOnPageOne = async (large?: "no") => {
      const { bytes } = insist(await printPlan(actor, { planId, size, large }));
      return (await readPdf(bytes)).pages[0]?.length;
    };
    expect(await lettersOnPageOne()).toBeLessThan((await lettersOnPageOne("no")) ?? 0);
  });

  it.each(["auditor", "administrator"] as const)("is not for the %s", async (role) => {
    const { planId } = await anApprovedPlan(clinic);
    expect(await printPlan(anActor(role, clinic), { planId, size })).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });

  it("finds no plan of another clinic", async () => {
    const { planId } = await anApprovedPlan(clinic);
    const stranger = anActor("consultant", await aClinic());
    const notFound = { ok: false, refusal: { kind: "not-found" } };
    expect(await printPlan(stranger, { planId, size })).toEqual(notFound);
    expect(await printMdtSheet(stranger, { planId, size })).toEqual(notFound);
    expect(await readPlanText(stranger, { planId })).toEqual(notFound);
  });

  it("leaves one entry for each print and each refusal, with the patient", async () => {
    const { planId, patientId } = await aSubmittedPlan(clinic);
    const actor = anActor("consultant", clinic);
    await printPlan(actor, { planId, size });
    await printMdtSheet(actor, { planId, size });
    await readPlanText(actor, { planId });
    const { rows } = await asOwner(clinic, (client) =>
      client.query(
        `select action, outcome, patient_id, detail ->> 'paper' as paper from audit_entry
         where subject_id = $1 and detail ? 'paper' order by sequence`,
        [planId],
      ),
    );
    expect(rows).toEqual([
      {
        action: "plan:print",
        outcome: "no-approved-version",
        patient_id: patientId,
        paper: "patient-plan",
      },
      { action: "plan:print", outcome: "done", patient_id: patientId, paper: "mdt-sheet" },
      { action: "evidence:read", outcome: "done", patient_id: patientId, paper: "text" },
    ]);
  });
});

describe("the sheet for a meeting", () => {
  it("says of a plan that is not approved that it is not", async () => {
    const { planId } = await aSubmittedPlan(clinic);
    const { bytes } = insist(await printMdtSheet(anActor("consultant", clinic), { planId, size }));
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(1);
    expect(squeeze(pages.join(""))).toContain(squeeze("SUBMITTED, not approved"));
  });
});

describe("the plan as text", () => {
  it("is under 2,000 characters and carries no name", async () => {
    const { planId } = await aSubmittedPlan(clinic);
    const text = insist(await readPlanText(anActor("consultant", clinic), { planId }));
    expect(text.length).toBeLessThan(2000);
    expect(text).not.toMatch(/Fenwick|Margaret/);
    expect(text).toContain("SCS trial: ");
  });

  it("is not for the secretary, who reads no evidence", async () => {
    const { planId } = await aSubmittedPlan(clinic);
    expect(await readPlanText(anActor("secretary", clinic), { planId })).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });
});

it("waits for nobody who is working on the plan", async () => {
  const { planId } = await anApprovedPlan(clinic);
  const actor = anActor("consultant", clinic);
  const answers = await asApp(clinic, async (client) => {
    await client.query("select 1 from plan where plan_id = $1 for update", [planId]);
    return Promise.all([
      printPlan(actor, { planId, size }),
      printMdtSheet(actor, { planId, size }),
      readPlanText(actor, { planId }),
    ]);
  });
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
});
