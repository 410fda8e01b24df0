import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/access/role";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { closeEpisode } from "@/lib/usecases/close-episode";
import { readToday } from "@/lib/usecases/read-today";
import { anActor } from "../support/actors";
import {
  approved,
  aSubmittedPlanFor,
  aTrialCandidate,
  clinicDay,
  consented,
  decided,
  revisionOf,
} from "../support/candidates";
import { aClinic, asOwner } from "../support/database";
import { anEvidence, aPatient, aPatientWithPain, insist } from "../support/patients";
import { anApprovedPlan, aSubmittedPlan } from "../support/plans";

let clinic: OrganisationId;
beforeEach(async () => {
  clinic = await aClinic();
});

const today = async (role: Role, now?: Date) => insist(await readToday(anActor(role, clinic), now));
const groups = async (role: Role, now?: Date) =>
  (await today(role, now)).items.map(({ group }) => group);

const day = new Date().toISOString().slice(0, 10);

describe("Today", () => {
  it("is empty in a clinic where nothing waits", async () => {
    expect(await groups("consultant")).toEqual([]);
  });

  it("shows a raised red flag with its patient and what to do", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const answers = { "saddle-numbness": { state: "new-or-worse", since: day } } as const;
    await anEvidence(clinic, patientId, { kind: "red-flag-screen", on: day, answers });
    const { items, patients } = await today("consultant");
    expect(items).toMatchObject([{ group: "red-flag", patientId }]);
    expect(patients.get(patientId)?.familyName).toBe("Fenwick");
  });

  it.each(["closed", "never opened"])(
    "loses no red flag of a patient whose episode was %s, until somebody clears it",
    async (episode) => {
      const patientId =
        episode === "closed" ? (await aPatientWithPain(clinic)).patientId : await aPatient(clinic);
      const answers = { "saddle-numbness": { state: "new-or-worse", since: day } } as const;
      await anEvidence(clinic, patientId, { kind: "red-flag-screen", on: day, answers });
      if (episode === "closed")
        insist(
          await closeEpisode(anActor("consultant", clinic), {
            patientId,
            revision: 1,
            ending: "transferred",
          }),
        );
      const { items } = await today("consultant");
      expect(items).toMatchObject([{ group: "red-flag", patientId }]);
      expect(items[0]?.why).toContain("No episode of care is open");

      const cleared = { kind: "red-flag-clearance", on: day, flag: "RF_CES", how: "MRI clear" };
      await anEvidence(clinic, patientId, { ...cleared, clearedBy: "Dr A" });
      expect(await groups("consultant")).toEqual([]);
    },
  );

  it("asks for no answer to what the rules do not allow", async () => {
    const treatments = ["conservative-care", "epidural-steroid-injection"] as const;
    await anApprovedPlan(clinic, { treatments });
    const { items } = await today("consultant");
    const waiting = items.filter(({ group }) => group === "waiting");
    expect(waiting).toMatchObject([{ step: "Epidural steroid injection" }]);
    expect(waiting[0]?.why).toMatch(/^Not open today: /);
  });

  it("shows no red flag for what is long-standing and unchanged", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const answers = { "saddle-numbness": { state: "long-standing" } } as const;
    await anEvidence(clinic, patientId, { kind: "red-flag-screen", on: day, answers });
    expect(await groups("consultant")).toEqual([]);
  });

  it("asks whoever may approve to read a plan that was handed over", async () => {
    const { planId } = await aSubmittedPlan(clinic);
    const { items } = await today("mdt-chair");
    expect(items).toMatchObject([{ group: "approval", action: { href: `/plans/${planId}` } }]);
    expect(await groups("physiotherapist")).toEqual([]);
  });

  it("tells what is ready from what waits, and names the one fact that is missing", async () => {
    await anApprovedPlan(clinic, { treatments: ["conservative-care", "scs-trial"] });
    const { items } = await today("consultant");
    expect(items).toMatchObject([
      { group: "ready", step: "Conservative care" },
      { group: "waiting", step: "SCS trial", why: "The decision of the MDT is missing." },
    ]);
  });

  it("puts a treatment under way that the rules now close at the top, after the red flag", async () => {
    const candidate = await aTrialCandidate(clinic, []);
    const submitted = await aSubmittedPlanFor(clinic, candidate);
    const plan = await consented(await approved(await decided(submitted, "scs-trial")));
    const started = await activateTreatment(anActor("consultant", clinic), {
      planId: plan.planId,
      stepId: plan.stepOf("scs-trial"),
      revision: await revisionOf(plan),
      conditionConfirmed: false,
    });
    insist(started);
    expect(await groups("consultant")).not.toContain("now-closed");

    const on = clinicDay();
    const answers = { "saddle-numbness": { state: "new-or-worse", since: on } } as const;
    await anEvidence(clinic, plan.patientId, { kind: "red-flag-screen", on, answers });
    const { items } = await today("consultant");
    expect(items.slice(0, 2)).toMatchObject([
      { group: "red-flag", patientId: plan.patientId },
      { group: "now-closed", step: "SCS trial", action: { href: `/plans/${plan.planId}` } },
    ]);
  });

  it.each([
    ["2027-01-13T12:00:00Z", false],
    ["2027-01-14T12:00:00Z", true],
    ["2027-01-15T12:00:00Z", true],
  ])("lists a review that is due on 14 January 2027, at %s: %s", async (now, shown) => {
    await anApprovedPlan(clinic, { treatments: ["conservative-care"] });
    expect((await groups("secretary", new Date(now))).includes("review")).toBe(shown);
  });

  it("shows nothing of another clinic", async () => {
    await aSubmittedPlan(clinic);
    const stranger = anActor("consultant", await aClinic());
    expect(insist(await readToday(stranger)).items).toEqual([]);
  });

  it("shows an administrator no patient", async () => {
    expect(await readToday(anActor("administrator", clinic))).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });

  it("is one entry in the trail for each time it is shown", async () => {
    await today("consultant");
    const { rows } = await asOwner(clinic, (client) =>
      client.query("select outcome from audit_entry where subject = 'today'"),
    );
    expect(rows).toEqual([{ outcome: "done" }]);
  });
});
