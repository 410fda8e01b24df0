import { beforeAll, describe, expect, it } from "vitest";
import { findOpenEpisode, listEpisodes } from "@/lib/db/episodes";
import { listEvidence } from "@/lib/db/evidence";
import { inOrganisation } from "@/lib/db/in-organisation";
import { getPicture } from "@/lib/db/pictures";
import type { PlanEnding } from "@/lib/domain/plan/plan";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { packs } from "@/lib/guidelines/registry";
import { type CloseEpisode, closeEpisode } from "@/lib/usecases/close-episode";
import { openEpisode } from "@/lib/usecases/open-episode";
import { publishPacks } from "@/lib/usecases/publish-packs";
import { savePainProblem } from "@/lib/usecases/save-pain-problem";
import { startPlan } from "@/lib/usecases/start-plan";
import { withdrawPlan } from "@/lib/usecases/withdraw-plan";
import { anActor } from "../support/actors";
import { aClinic, asApp } from "../support/database";
import { anEvidence, aPatient, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
const ending: PlanEnding = "no-further-option";
const now = new Date("2026-11-22T12:00:00Z");

beforeAll(async () => {
  clinic = await aClinic();
  insist(await publishPacks(packs, { isHeld: true }));
});

const consultant = () => anActor("consultant", clinic);
const close = (command: CloseEpisode) => closeEpisode(consultant(), command, now);

async function anEpisodeOpenSince(day: string) {
  const patientId = await aPatient(clinic);
  const openedOn = PlainDate.parse(day);
  insist(await openEpisode(consultant(), { patientId, openedOn }, now));
  return patientId;
}

describe("closing an episode of care", () => {
  it("keeps the reason and the day, and lets the patient be referred again", async () => {
    const patientId = await anEpisodeOpenSince("2026-01-05");
    const again = await openEpisode(consultant(), { patientId }, now);
    expect(again).toMatchObject({ refusal: { kind: "already-open" } });

    const closedOn = PlainDate.parse("2026-11-20");
    insist(await close({ patientId, revision: 1, ending, closedOn }));
    insist(await openEpisode(consultant(), { patientId }, now));
    const episodes = await inOrganisation(clinic, (tx) => listEpisodes(tx, patientId));
    expect(episodes).toHaveLength(2);
    expect(episodes[1]).toMatchObject({ closedOn, ending, openedOn: "2026-01-05" });
    expect(episodes[0]?.closedOn).toBeUndefined();
  });

  it("is refused while a plan is open, by the use case and by the database", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const planId = insist(await startPlan(consultant(), { patientId }));
    const refused = await closeEpisode(consultant(), { patientId, revision: 1, ending });
    expect(refused).toEqual({ ok: false, refusal: { kind: "plan-open", planId } });
    await expect(
      asApp(clinic, (client) =>
        client.query("update episode set closed_on = '2026-11-22' where patient_id = $1", [
          patientId,
        ]),
      ),
    ).rejects.toThrow(/open plan/);

    const reason = "the patient moves away";
    insist(await withdrawPlan(consultant(), { planId, revision: 1, reason }));
    insist(await closeEpisode(consultant(), { patientId, revision: 1, ending }));
  });

  it("lets either the plan be started or the episode be closed, never both", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const results = await Promise.all([
      closeEpisode(consultant(), { patientId, revision: 1, ending }),
      startPlan(consultant(), { patientId }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("takes no day after today and none before the opening, and takes both of these days", async () => {
    const at = (closedOn: string) => ({ ending, revision: 1, closedOn: PlainDate.parse(closedOn) });
    const patientId = await anEpisodeOpenSince("2026-11-10");
    expect(await close({ patientId, ...at("2026-11-23") })).toEqual({
      ok: false,
      refusal: { kind: "after-today" },
    });
    expect(await close({ patientId, ...at("2026-11-09") })).toEqual({
      ok: false,
      refusal: { kind: "before-opening" },
    });
    insist(await close({ patientId, ...at("2026-11-10") }));
    insist(await close({ patientId: await anEpisodeOpenSince("2026-11-10"), ...at("2026-11-22") }));
  });

  it("says so when there is none, when it changed meanwhile, and to who may not", async () => {
    const none = await aPatient(clinic);
    const asked = { patientId: none, revision: 1, ending };
    expect(await close(asked)).toEqual({ ok: false, refusal: { kind: "no-episode" } });
    const { patientId } = await aPatientWithPain(clinic);
    const stale = { patientId, revision: 2, ending };
    const changed = { ok: false, refusal: { kind: "changed-meanwhile" } };
    expect(await closeEpisode(consultant(), stale)).toEqual(changed);
    expect(await closeEpisode(anActor("secretary", clinic), stale)).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });
});

describe("a patient referred again (D13)", () => {
  const pictureOf = (patientId: PatientId) =>
    inOrganisation(clinic, async (tx) => {
      const episode = await findOpenEpisode(tx, patientId);
      if (!episode) throw new Error("no episode");
      return getPicture(tx, patientId, episode.id, PlainDate.parse("2026-11-22"));
    });

  it("is read with what is true for life and without the scores of then, and nothing is copied", async () => {
    const { patientId, problemId } = await aPatientWithPain(clinic);
    const on = "2025-03-01";
    const surgery = { kind: "spinal-surgery", on, procedure: "other", levels: [] };
    const operation = await anEvidence(clinic, patientId, surgery);
    const injection = await anEvidence(clinic, patientId, {
      kind: "treatment-given",
      on,
      treatment: "epidural-steroid-injection",
      problem: problemId,
      reliefPercent: 40,
    });
    await anEvidence(clinic, patientId, { kind: "pain-score", scale: "nrs", value: 7, on });
    const before = await inOrganisation(clinic, (tx) => listEvidence(tx, patientId));

    insist(await closeEpisode(consultant(), { patientId, revision: 1, ending }));
    insist(await openEpisode(consultant(), { patientId }));
    const leg = { label: "left leg again", region: "leg", side: "left" } as const;
    const problem = insist(await savePainProblem(consultant(), { patientId, problem: leg }));

    const { picture } = await pictureOf(patientId);
    expect(picture.evidence.map(({ id }) => id).toSorted()).toEqual(
      [operation, injection].toSorted(),
    );
    expect(picture.evidence.find(({ id }) => id === injection)).toMatchObject({
      problem,
      reliefPercent: 40,
    });
    const after = await inOrganisation(clinic, (tx) => listEvidence(tx, patientId));
    expect(after).toEqual(before);
  });
});
