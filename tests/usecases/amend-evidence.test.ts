import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { findOpenEpisode } from "@/lib/db/episodes";
import { inOrganisation } from "@/lib/db/in-organisation";
import { getPicture } from "@/lib/db/pictures";
import { EvidenceId, type OrganisationId, type PatientId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { disputeEvidence } from "@/lib/usecases/dispute-evidence";
import { readEvidenceHistory } from "@/lib/usecases/read-evidence-history";
import { supersedeEvidence } from "@/lib/usecases/supersede-evidence";
import { voidEvidence } from "@/lib/usecases/void-evidence";
import { anActor } from "../support/actors";
import { aClinic, asApp, asOwner } from "../support/database";
import { anEvidence, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
const nrs = (value: number) => ({
  kind: "pain-score",
  scale: "nrs",
  value,
  on: "2026-10-01",
  provenance: { howKnown: "observed-here" },
});

beforeAll(async () => {
  clinic = await aClinic();
});

const consultant = () => anActor("consultant", clinic);

/** What evaluation reads. */
async function pictureOf(patientId: PatientId) {
  return inOrganisation(clinic, async (tx) => {
    const episode = await findOpenEpisode(tx, patientId);
    if (!episode) throw new Error("no episode");
    return getPicture(tx, patientId, episode.id, PlainDate.parse("2026-11-22"));
  });
}

async function valuesOf(patientId: PatientId) {
  const { picture } = await pictureOf(patientId);
  return picture.evidence.map((each) => (each.kind === "pain-score" ? each.value : each.kind));
}

async function historyOf(patientId: PatientId) {
  return insist(await readEvidenceHistory(consultant(), { patientId })).evidence;
}

function supersede(patientId: PatientId, evidenceId: EvidenceId, value: number, submission = v7()) {
  const reason = "misread the diary";
  const evidence = nrs(value);
  return supersedeEvidence(consultant(), { patientId, evidenceId, submission, evidence, reason });
}

describe("replacing evidence", () => {
  it("puts the corrected value into the picture and keeps the old one in the history", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const old = await anEvidence(clinic, patientId, nrs(7));
    const corrected = insist(await supersede(patientId, old, 4));

    expect(await valuesOf(patientId)).toEqual([4]);
    const before = (await historyOf(patientId)).find(({ id }) => id === old);
    expect(before).toMatchObject({
      status: "superseded",
      statusReason: "misread the diary",
      supersededBy: corrected,
      evidence: { value: 7 },
    });
  });

  it("lets only one of two people win", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const old = await anEvidence(clinic, patientId, nrs(7));
    const results = await Promise.all([supersede(patientId, old, 4), supersede(patientId, old, 5)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
    expect(await valuesOf(patientId)).toHaveLength(1);
  });

  it("answers a second press of the button with what the first did", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const old = await anEvidence(clinic, patientId, nrs(7));
    const submission = v7();
    const first = insist(await supersede(patientId, old, 4, submission));
    expect(insist(await supersede(patientId, old, 4, submission))).toBe(first);
  });

  it("never turns evidence into another kind", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const old = await anEvidence(clinic, patientId, nrs(7));
    const result = await supersedeEvidence(consultant(), {
      patientId,
      evidenceId: old,
      submission: v7(),
      evidence: { ...nrs(7), kind: "onset" },
      reason: "wrong form",
    });
    expect(result).toEqual({ ok: false, refusal: { kind: "another-kind" } });
  });
});

describe("disputing evidence", () => {
  it("keeps it in the picture, marked, with the reason", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const evidenceId = await anEvidence(clinic, patientId, nrs(7));
    const reason = "the patient says 4";
    insist(await disputeEvidence(consultant(), { patientId, evidenceId, reason }));
    const { picture } = await pictureOf(patientId);
    expect(picture.evidence).toMatchObject([{ value: 7, disputed: reason }]);
  });
});

describe("voiding evidence of another patient (D57)", () => {
  it("takes it out of the picture, keeps it in the history with the reason, and counts the revision up", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const evidenceId = await anEvidence(clinic, patientId, nrs(7));
    const { evidenceRevision } = await pictureOf(patientId);
    const reason = "belongs to the next patient on the list";
    insist(await voidEvidence(consultant(), { patientId, evidenceId, reason }));

    expect(await valuesOf(patientId)).toEqual([]);
    expect((await pictureOf(patientId)).evidenceRevision).toBe(evidenceRevision + 1);
    expect(await historyOf(patientId)).toMatchObject([{ status: "voided", statusReason: reason }]);
  });

  it("brings back what it had replaced: a red flag is never lost to another patient's answers", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const screen = (state: string) => ({
      kind: "red-flag-screen",
      on: "2026-11-01",
      answers: { "bladder-change": { state } },
      provenance: { howKnown: "observed-here" },
    });
    const raised = await anEvidence(clinic, patientId, screen("new-or-worse"));
    const wrong = insist(
      await supersedeEvidence(consultant(), {
        patientId,
        evidenceId: raised,
        submission: v7(),
        evidence: screen("no"),
        reason: "asked again",
      }),
    );
    const reason = "that was another patient";
    insist(await voidEvidence(consultant(), { patientId, evidenceId: wrong, reason }));
    const { picture } = await pictureOf(patientId);
    expect(picture.evidence).toMatchObject([
      { id: raised, answers: { "bladder-change": { state: "new-or-worse" } } },
    ]);
  });

  it("brings back a doubt as a doubt: what was disputed is disputed again, with its reason", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const old = await anEvidence(clinic, patientId, nrs(7));
    const doubt = "the patient says 4";
    insist(await disputeEvidence(consultant(), { patientId, evidenceId: old, reason: doubt }));
    const wrong = insist(await supersede(patientId, old, 4));
    insist(await voidEvidence(consultant(), { patientId, evidenceId: wrong, reason: "not his" }));
    const { picture } = await pictureOf(patientId);
    expect(picture.evidence).toMatchObject([
      { id: old, value: 7, disputed: expect.stringContaining(doubt) },
    ]);
  });

  it("brings back what the voided replacement of a voided replacement had replaced", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const old = await anEvidence(clinic, patientId, nrs(7));
    const first = insist(await supersede(patientId, old, 4));
    const second = insist(await supersede(patientId, first, 3));
    const reason = "that was another patient";
    insist(await voidEvidence(consultant(), { patientId, evidenceId: first, reason }));
    expect(await valuesOf(patientId)).toEqual([3]);
    insist(await voidEvidence(consultant(), { patientId, evidenceId: second, reason }));
    expect(await valuesOf(patientId)).toEqual([7]);
  });

  it("cannot be undone by disputing or replacing it", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const evidenceId = await anEvidence(clinic, patientId, nrs(7));
    insist(await voidEvidence(consultant(), { patientId, evidenceId, reason: "wrong patient" }));
    const changed = { ok: false, refusal: { kind: "changed-meanwhile" } };
    const disputed = { patientId, evidenceId, reason: "really" };
    expect(await disputeEvidence(consultant(), disputed)).toEqual(changed);
    expect(await supersede(patientId, evidenceId, 4)).toEqual(changed);
  });
});

describe("what became of evidence", () => {
  it("keeps every status with its reason, by whom and when, whatever came after", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const old = await anEvidence(clinic, patientId, nrs(7));
    const by = consultant().id;
    const first = new Date("2026-11-20T10:00:00Z");
    const asked = { patientId, evidenceId: old, reason: "the patient says 4" };
    insist(await disputeEvidence(consultant(), asked, first));
    const corrected = insist(await supersede(patientId, old, 4));
    const reason = "not this patient's";
    insist(await voidEvidence(consultant(), { patientId, evidenceId: corrected, reason }));

    const { changes } = insist(await readEvidenceHistory(consultant(), { patientId }));
    expect(changes.filter(({ evidenceId }) => evidenceId === old)).toMatchObject([
      { status: "disputed", reason: "the patient says 4", by, at: first },
      { status: "superseded", reason: "misread the diary", by, supersededBy: corrected },
      { status: "disputed", reason: expect.stringContaining("the patient says 4"), by },
    ]);
    expect(changes.filter(({ evidenceId }) => evidenceId === corrected)).toMatchObject([
      { status: "voided", reason, by },
    ]);
  });

  it("cannot be changed, removed or left out by the application's own role", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const evidenceId = await anEvidence(clinic, patientId, nrs(7));
    const reason = "the patient says 4";
    insist(await disputeEvidence(consultant(), { patientId, evidenceId, reason }));
    const attempts = ["update evidence_status set reason = 'x'", "delete from evidence_status"];
    for (const statement of attempts)
      await expect(asApp(clinic, (client) => client.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    await expect(
      asOwner(clinic, (client) => client.query("delete from evidence_status")),
    ).rejects.toThrow(/written once/);

    await asApp(clinic, (client) =>
      client.query(
        "update evidence set status_reason = 'past the use case' where evidence_id = $1",
        [evidenceId],
      ),
    );
    const { changes } = insist(await readEvidenceHistory(consultant(), { patientId }));
    expect(changes.map((each) => each.reason)).toEqual([reason, "past the use case"]);
  });
});

it("finds evidence only in its own patient and clinic (A-14)", async () => {
  const mine = await aPatientWithPain(clinic);
  const other = await aPatientWithPain(clinic);
  const evidenceId = await anEvidence(clinic, other.patientId, nrs(7));
  const elsewhere = await aClinic();
  const reason = "trying";
  const notFound = { ok: false, refusal: { kind: "not-found" } };
  const asked = { patientId: mine.patientId, evidenceId, reason };
  const never = { ...asked, evidenceId: EvidenceId.parse(v7()) };
  expect(await voidEvidence(consultant(), asked)).toEqual(notFound);
  expect(await voidEvidence(consultant(), never)).toEqual(notFound);
  expect(await disputeEvidence(consultant(), asked)).toEqual(notFound);
  expect(await supersede(mine.patientId, evidenceId, 1)).toEqual(notFound);
  const stranger = anActor("consultant", elsewhere);
  const theirs = { patientId: other.patientId, evidenceId, reason };
  expect(await voidEvidence(stranger, theirs)).toEqual(notFound);
});

it("cannot be overwritten or removed by the application's own role", async () => {
  const { patientId } = await aPatientWithPain(clinic);
  const evidenceId = await anEvidence(clinic, patientId, nrs(7));
  const attempts = [
    "update evidence set payload = '{}' where evidence_id = $1",
    "update evidence set event_date = '2020' where evidence_id = $1",
    "delete from evidence where evidence_id = $1",
  ];
  for (const statement of attempts)
    await expect(
      asApp(clinic, (client) => client.query(statement, [evidenceId])),
    ).rejects.toThrow();
  expect(await valuesOf(patientId)).toEqual([7]);
});
