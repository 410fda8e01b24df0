import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { readRecord } from "@/lib/usecases/read-record";
import { supersedeEvidence } from "@/lib/usecases/supersede-evidence";
import { voidEvidence } from "@/lib/usecases/void-evidence";
import { anActor } from "../support/actors";
import { aBundle, aboutRuth, toContent } from "../support/bundles";
import { aClinic, asOwner } from "../support/database";
import { imported } from "../support/imports";
import { askToMerge, merged, rowsOf, unmerged } from "../support/merges";
import { anEvidence, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
let keptId: PatientId;
let mergedId: PatientId;
const consultant = () => anActor("consultant", clinic);
const day = new Date().toISOString().slice(0, 10);

const read = async (patientId: PatientId) => insist(await readRecord(consultant(), { patientId }));
const factsOf = async (patientId: PatientId) =>
  (await read(patientId)).clinical?.evidence.map(({ evidence }) => evidence.kind) ?? [];
const revisionsOf = async (...ids: readonly PatientId[]) => {
  const { rows } = await asOwner(clinic, (client) =>
    client.query(
      `select evidence_revision from patient where patient_id = any($1)
       order by array_position($1, patient_id)`,
      [ids],
    ),
  );
  return rows.map((row) => Number(row.evidence_revision));
};

beforeEach(async () => {
  clinic = await aClinic();
  ({ patientId: keptId } = await aPatientWithPain(clinic, {
    birthDate: "1961-09-07",
    identifiers: [{ system: "hospital-number", value: "H1" }],
  }));
  ({ patientId: mergedId } = await aPatientWithPain(clinic, {
    familyName: "Fennick",
    birthDate: "1961",
    identifiers: [{ system: "hospital-number", value: "H2" }],
  }));
  await anEvidence(clinic, keptId, { kind: "goal", words: "walk", on: day });
  await anEvidence(clinic, mergedId, { kind: "onset", on: "2020-01-01" });
});

const painScore = (value: number) => ({
  resourceType: "Observation",
  id: "o1",
  status: "final",
  ...aboutRuth,
  code: {
    coding: [{ system: "http://loinc.org", code: "72514-3", display: "Pain severity 0-10" }],
  },
  effectiveDateTime: "2026-03-04",
  valueQuantity: { value },
});

describe("undoing a merge", () => {
  it("leaves both records row by row as they were", async () => {
    const before = [await rowsOf(clinic, keptId), await rowsOf(clinic, mergedId)];
    await merged(clinic, keptId, mergedId);
    expect([await rowsOf(clinic, keptId), await rowsOf(clinic, mergedId)]).toEqual(before);
    await unmerged(clinic, keptId, mergedId);
    expect([await rowsOf(clinic, keptId), await rowsOf(clinic, mergedId)]).toEqual(before);
    expect(await factsOf(keptId)).toEqual(["goal"]);
    expect(await factsOf(mergedId)).toEqual(["onset"]);
    expect((await read(mergedId)).clinical?.episode).toBeDefined();
  });

  it("leaves what was recorded since with the kept one, and a correction with what it corrects", async () => {
    const [onset] = (await read(mergedId)).clinical?.evidence ?? [];
    if (!onset) throw new Error("expected evidence");
    await merged(clinic, keptId, mergedId);
    const since = await anEvidence(clinic, keptId, { kind: "goal", words: "swim", on: day });
    const provenance = { howKnown: "document-seen" };
    const corrected = insist(
      await supersedeEvidence(consultant(), {
        ...{ patientId: keptId, evidenceId: onset.id, submission: v7(), reason: "A typing error." },
        evidence: { kind: "onset", on: "2021-01-01", provenance },
      }),
    );
    await unmerged(clinic, keptId, mergedId);
    const idsOf = async (id: PatientId) =>
      (await read(id)).clinical?.evidence.map((each) => each.id);
    expect(await idsOf(keptId)).toContain(since);
    expect(await idsOf(mergedId)).toEqual([corrected]);
  });

  it("leaves what an import brought since with the patient whom its source knows", async () => {
    const first = await imported(clinic, toContent(aBundle(painScore(4))));
    const theirs = first.patients[0]?.patientId;
    if (!theirs) throw new Error("expected a patient");
    insist(
      await askToMerge(clinic, { keptId, mergedId: theirs }, { sameDespite: "A typing error." }),
    );
    const [before] = await revisionsOf(keptId);
    const allergy = {
      resourceType: "AllergyIntolerance",
      id: "a1",
      patient: { reference: "Patient/p1" },
      clinicalStatus: { coding: [{ code: "active" }] },
      code: { text: "Latex" },
    };
    const second = await imported(clinic, toContent(aBundle(painScore(7), allergy)));
    expect(JSON.stringify(second.lines)).toContain("merged into another record");
    expect((await revisionsOf(keptId))[0]).toBeGreaterThan(before ?? 0);
    expect(await factsOf(keptId)).toContain("pain-score");
    expect((await read(keptId)).patient).toMatchObject({ allergies: [{ substance: "Latex" }] });

    await unmerged(clinic, keptId, theirs);
    expect(await factsOf(keptId)).toEqual(["goal"]);
    expect((await read(keptId)).patient.allergies).toEqual([]);
    expect((await read(theirs)).clinical?.evidence).toMatchObject([{ evidence: { value: 7 } }]);
    expect((await read(theirs)).patient.allergyState).toBe("known");
  });

  it("can be merged again, the other way round", async () => {
    await merged(clinic, keptId, mergedId);
    await unmerged(clinic, keptId, mergedId);
    await merged(clinic, mergedId, keptId);
    expect(await factsOf(mergedId)).toEqual(["goal", "onset"]);
  });

  it("is refused where nothing is merged", async () => {
    const { unmergePatients } = await import("@/lib/usecases/unmerge-patients");
    const ask = { keptId, mergedId, reason: "Two sisters." };
    const answer = await unmergePatients(anActor("mdt-coordinator", clinic), ask);
    expect(answer).toEqual({ ok: false, refusal: { kind: "not-merged" } });
  });
});

describe("no verdict of before stands", () => {
  it("a merge, an undoing and a change under the merged number raise the kept one's revision", async () => {
    const [first, other] = await revisionsOf(keptId, mergedId);
    await merged(clinic, keptId, mergedId);
    const afterMerge = await revisionsOf(keptId, mergedId);
    expect(afterMerge).toEqual([(first ?? 0) + 1, (other ?? 0) + 1]);
    const [onset] = (await read(keptId)).clinical?.evidence.slice(-1) ?? [];
    if (!onset) throw new Error("expected evidence");
    const voided = { patientId: keptId, evidenceId: onset.id, reason: "Another person's." };
    insist(await voidEvidence(consultant(), voided));
    expect(await revisionsOf(keptId)).toEqual([(first ?? 0) + 2]);
    await unmerged(clinic, keptId, mergedId);
    expect(await revisionsOf(keptId)).toEqual([(first ?? 0) + 3]);
  });
});
