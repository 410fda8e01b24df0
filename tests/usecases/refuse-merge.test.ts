import { beforeEach, describe, expect, it } from "vitest";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { readRecord } from "@/lib/usecases/read-record";
import { anActor } from "../support/actors";
import { aClinic } from "../support/database";
import { askToMerge, merged } from "../support/merges";
import { anEvidence, aPatient, aPatientWithPain, insist } from "../support/patients";
import { aSubmittedPlan } from "../support/plans";

let clinic: OrganisationId;
let keptId: PatientId;
let mergedId: PatientId;
const consultant = () => anActor("consultant", clinic);
const day = new Date().toISOString().slice(0, 10);

const read = async (patientId: PatientId) => insist(await readRecord(consultant(), { patientId }));

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

describe("a merge is refused", () => {
  const refusalOf = async (ids: { readonly keptId: PatientId; readonly mergedId: PatientId }) => {
    const answer = await askToMerge(clinic, ids);
    return answer.ok ? "merged" : answer.refusal.kind;
  };

  it("of a patient with themself", async () => {
    expect(await refusalOf({ keptId, mergedId: keptId })).toBe("same-patient");
  });

  it("where either is merged already, and where it would make a chain", async () => {
    const third = await aPatient(clinic);
    await merged(clinic, keptId, mergedId);
    expect(await refusalOf({ keptId, mergedId })).toBe("merged-already");
    expect(await refusalOf({ keptId: mergedId, mergedId: third })).toBe("merged-already");
    const { patientId: fourth } = await aPatientWithPain(clinic);
    expect(await refusalOf({ keptId: fourth, mergedId: keptId })).toBe("makes-a-chain");
    await merged(clinic, keptId, third);
    expect((await read(keptId)).merged).toHaveLength(2);
  });

  it("where an open plan or the only open episode would go", async () => {
    const { patientId: planned } = await aSubmittedPlan(clinic);
    expect(await refusalOf({ keptId, mergedId: planned })).toBe("open-plan-on-merged");
    const idle = await aPatient(clinic);
    expect(await refusalOf({ keptId: idle, mergedId })).toBe("open-episode-only-on-merged");
    expect(await refusalOf({ keptId, mergedId: idle })).toBe("merged");
  });

  it.each([
    ["birth dates that cannot be one", { birthDate: "1961-09-08" }, ["birth-date"]],
    ["sexes that differ", { birthDate: "1961-09-07", recordedSex: "male" }, ["sex"]],
  ])("without a word on %s", async (_, draft, conflicts) => {
    const one = await aPatient(clinic, { birthDate: "1961-09-07", recordedSex: "female" });
    const two = await aPatient(clinic, draft);
    const ids = { keptId: one, mergedId: two };
    const refusal = { kind: "differs", conflicts };
    expect(await askToMerge(clinic, ids)).toEqual({ ok: false, refusal });
    insist(await askToMerge(clinic, ids, { sameDespite: "Passport seen." }));
    expect((await read(one)).merged).toMatchObject([{ sameDespite: "Passport seen." }]);
  });

  it("where only the one that would go is recorded as dead", async () => {
    const dead = await aPatient(clinic, { deceasedOn: "2026-01-01" });
    expect(await refusalOf({ keptId, mergedId: dead })).toBe("death-only-on-merged");
  });

  it("where somebody changed one of them after they were compared", async () => {
    const stale = { keptRevision: 7 };
    const answer = await askToMerge(clinic, { keptId, mergedId }, stale);
    expect(answer).toEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
  });
});
