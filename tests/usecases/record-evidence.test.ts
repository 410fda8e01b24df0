import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { EvidenceDraft } from "@/lib/domain/picture/new-evidence";
import { type OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { readEvidenceHistory } from "@/lib/usecases/read-evidence-history";
import { RecordEvidence, recordEvidence } from "@/lib/usecases/record-evidence";
import { anActor } from "../support/actors";
import { aClinic, asApp } from "../support/database";
import { anEvidence, aPatient, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
const now = new Date("2026-11-22T10:00:00Z");
const provenance = { howKnown: "observed-here" };

beforeAll(async () => {
  clinic = await aClinic();
});

const nrs = (rest: Readonly<Record<string, unknown>> = {}) => ({
  kind: "pain-score",
  scale: "nrs",
  value: 7,
  on: "2026-11-20",
  provenance,
  ...rest,
});

function record(patientId: PatientId, evidence: EvidenceDraft, submission = v7()) {
  const command = RecordEvidence.parse({ patientId, submission, evidence });
  return recordEvidence(anActor("physiotherapist", clinic), command, now);
}

async function historyOf(patientId: PatientId) {
  const history = insist(
    await readEvidenceHistory(anActor("consultant", clinic), { patientId }, now),
  );
  return history.evidence;
}

async function revisionOf(patientId: PatientId): Promise<number> {
  const { rows } = await asApp(clinic, (client) =>
    client.query("select evidence_revision from patient where patient_id = $1", [patientId]),
  );
  return rows[0].evidence_revision;
}

describe("recording evidence", () => {
  it("keeps value, event date, entry date and author apart, and counts the revision up by one", async () => {
    const { patientId, problemId } = await aPatientWithPain(clinic);
    const before = await revisionOf(patientId);
    insist(await record(patientId, nrs({ problem: problemId })));

    const [kept] = await historyOf(patientId);
    expect(kept).toMatchObject({
      status: "current",
      recordedBy: anActor("physiotherapist", clinic).id,
      evidence: {
        value: 7,
        on: "2026-11-20",
        problem: problemId,
        provenance: { howKnown: "observed-here", by: "Physiotherapist", recordedOn: "2026-11-22" },
      },
    });
    expect(await revisionOf(patientId)).toBe(before + 1);
  });

  it.each(["1998", "2014-06", "2014-06-30"])(
    "keeps a date no more exact than it is: %s",
    async (on) => {
      const patientId = await aPatient(clinic);
      insist(await record(patientId, { ...nrs(), on }));
      expect((await historyOf(patientId))[0]?.evidence.on).toBe(on);
    },
  );

  it.each([
    ["2026-11-22", "done"],
    ["2026-11", "done"],
    ["2026", "done"],
    ["2026-11-23", "after-today"],
    ["2026-12", "after-today"],
    ["2027", "after-today"],
  ])("takes an event of %s as %s on 22-Nov-2026", async (on, outcome) => {
    const result = await record(await aPatient(clinic), nrs({ on }));
    expect(result.ok ? "done" : result.refusal.kind).toBe(outcome);
  });

  it("knows that it is tomorrow already where the clinic is", async () => {
    const sydney = await aClinic({ timeZone: "Australia/Sydney" });
    const patientId = await aPatient(sydney);
    const evening = new Date("2026-11-22T14:00:00Z");
    const result = await recordEvidence(
      anActor("consultant", sydney),
      { patientId, submission: v7(), evidence: nrs({ on: "2026-11-23" }) },
      evening,
    );
    expect(result.ok).toBe(true);
  });

  it.each([
    ["1961-09-06", "before-birth"],
    ["1961-08", "before-birth"],
    ["1961-09", "done"],
    ["1961", "done"],
  ])("takes an event of %s for somebody born on 07-Sep-1961 as %s", async (on, outcome) => {
    const patientId = await aPatient(clinic, { birthDate: "1961-09-07" });
    const result = await record(patientId, nrs({ on }));
    expect(result.ok ? "done" : result.refusal.kind).toBe(outcome);
  });

  it("says field by field what is wrong, and stores nothing", async () => {
    const patientId = await aPatient(clinic);
    const result = await record(patientId, nrs({ value: 11, provenance: undefined }));
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        kind: "not-valid",
        issues: expect.arrayContaining([expect.objectContaining({ path: "provenance.howKnown" })]),
      },
    });
    expect(await historyOf(patientId)).toEqual([]);
  });

  it.each(["\u0000", "\ud800"])(
    "refuses text that cannot be stored as it was typed",
    async (bad) => {
      const result = await record(await aPatient(clinic), nrs({ words: `a${bad}b` }));
      expect(result).toEqual({ ok: false, refusal: { kind: "unreadable-text" } });
    },
  );

  it("never takes a treatment done elsewhere for something to refuse", async () => {
    const patientId = await aPatient(clinic);
    const result = await record(patientId, {
      kind: "treatment-given",
      treatment: "scs-permanent-implant",
      on: "2024",
      outsidePlan: true,
      provenance: { howKnown: "patient-account", where: "a clinic abroad" },
    });
    expect(result.ok).toBe(true);
  });
});

describe("a form sent twice (double submit)", () => {
  it("is stored once and answers both times with the same evidence", async () => {
    const patientId = await aPatient(clinic);
    const submission = v7();
    const presses = Array.from({ length: 6 }, () => record(patientId, nrs(), submission));
    const ids = (await Promise.all(presses)).map(insist);
    expect(new Set(ids).size).toBe(1);
    expect(await historyOf(patientId)).toHaveLength(1);
    expect(await revisionOf(patientId)).toBe(1);
  });

  it("never loses other answers: the second is refused, not swallowed", async () => {
    const patientId = await aPatient(clinic);
    const submission = v7();
    insist(await record(patientId, nrs(), submission));
    const second = await record(patientId, nrs({ value: 2 }), submission);
    expect(second).toEqual({ ok: false, refusal: { kind: "saved-before" } });
  });
});

describe("somebody else's ids (A-14)", () => {
  it("answers for another tenant's patient as for one that never was", async () => {
    const other = await aClinic();
    const theirs = await aPatient(other);
    const never = PatientId.parse(v7());
    const answers = await Promise.all([record(theirs, nrs()), record(never, nrs())]);
    expect(answers[0]).toEqual({ ok: false, refusal: { kind: "not-found" } });
    expect(answers[1]).toEqual(answers[0]);
  });

  it("refuses the pain problem of another patient", async () => {
    const { problemId } = await aPatientWithPain(clinic);
    const patientId = await aPatient(clinic);
    const result = await record(patientId, nrs({ problem: problemId }));
    expect(result).toEqual({ ok: false, refusal: { kind: "unknown-problem" } });
  });
});

it("stores no field that is not evidence: no author, status, tenant or id from outside (A-15)", async () => {
  const patientId = await aPatient(clinic);
  const foreign = {
    id: "chosen",
    disputed: "no",
    organisationId: v7(),
    recordedBy: v7(),
    status: "voided",
    entryKey: "x",
    evidenceRevision: 99,
  };
  insist(await record(patientId, nrs(foreign)));
  const [kept] = await historyOf(patientId);
  expect(kept).toMatchObject({
    status: "current",
    recordedBy: anActor("physiotherapist", clinic).id,
  });
  expect(kept?.evidence.id).not.toBe("chosen");
  const { rows } = await asApp(clinic, (client) =>
    client.query("select payload from evidence where patient_id = $1", [patientId]),
  );
  expect(new Set(Object.keys(rows[0].payload))).toEqual(new Set(["kind", "scale", "value"]));
});

it.each(["secretary", "auditor", "mdt-coordinator", "administrator"] as const)(
  "is refused to a %s",
  async (role) => {
    const patientId = await aPatient(clinic);
    const result = await recordEvidence(anActor(role, clinic), {
      patientId,
      submission: v7(),
      evidence: nrs(),
    });
    expect(result).toEqual({ ok: false, refusal: { kind: "forbidden" } });
  },
);

it("leaves one audit entry for each attempt, refused ones included, without clinical text", async () => {
  const patientId = await aPatient(clinic);
  await anEvidence(clinic, patientId, { ...nrs(), on: "2026-11-20", words: "stabbing" });
  await record(patientId, nrs({ value: 99 }));
  const { rows } = await asApp(clinic, (client) =>
    client.query(
      `select outcome, detail::text as detail from audit_entry
       where patient_id = $1 and action = 'evidence:record' order by sequence`,
      [patientId],
    ),
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(["done", "not-valid"]);
  expect(rows.map(({ detail }) => detail).join()).not.toContain("stabbing");
});
