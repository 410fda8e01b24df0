import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inOrganisation } from "@/lib/db/in-organisation";
import { findPatient } from "@/lib/db/patients";
import { PatientDraft } from "@/lib/domain/patient/patient";
import { type OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { AmendPatient, amendPatient } from "@/lib/usecases/amend-patient";
import { openEpisode } from "@/lib/usecases/open-episode";
import { readEvidenceHistory } from "@/lib/usecases/read-evidence-history";
import { readPsychologyText } from "@/lib/usecases/read-psychology-text";
import { recordAllergies } from "@/lib/usecases/record-allergies";
import { recordPsychologyText } from "@/lib/usecases/record-psychology-text";
import { RegisterPatient, registerPatient } from "@/lib/usecases/register-patient";
import { searchPatients } from "@/lib/usecases/search-patients";
import { anActor } from "../support/actors";
import { aClinic, asApp } from "../support/database";
import { anEvidence, aPatient, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
beforeAll(async () => {
  clinic = await aClinic();
});

const draft = (rest: Readonly<Record<string, unknown>> = {}) =>
  PatientDraft.parse({ familyName: "Okoro", givenName: "Ada", identifiers: [], ...rest });
const secretary = () => anActor("secretary", clinic);
const patientOf = (id: PatientId) => inOrganisation(clinic, (tx) => findPatient(tx, id));

describe("registering", () => {
  it("keeps what was not said as not recorded", async () => {
    const id = insist(await registerPatient(secretary(), { draft: draft(), anotherPerson: true }));
    const patient = await patientOf(id);
    expect(patient).toMatchObject({ allergyState: "not-recorded", allergies: [] });
    for (const field of ["birthDate", "recordedSex", "interpreter", "deceasedOn"] as const)
      expect(patient?.[field]).toBeUndefined();
  });

  it("asks before it makes a second patient of one name and birth date, as a double press would", async () => {
    const twin = draft({ familyName: "Twice", birthDate: "1970-01-01" });
    const results = await Promise.all([
      registerPatient(secretary(), { draft: twin, anotherPerson: false }),
      registerPatient(secretary(), { draft: twin, anotherPerson: false }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({
      ok: false,
      refusal: { kind: "possible-duplicate", patients: [expect.any(String)] },
    });
  });

  it("gives a number to one patient of a clinic, and to another clinic's patient independently", async () => {
    const identifiers = [{ system: "nhs-number", value: "9434765919" }];
    const owner = await aPatient(clinic, { identifiers });
    const second = await registerPatient(secretary(), {
      draft: draft({ identifiers }),
      anotherPerson: true,
    });
    expect(second).toEqual({ ok: false, refusal: { kind: "identifier-in-use", owner } });
    const other = await aClinic();
    expect(await aPatient(other, { identifiers })).not.toBe(owner);
  });

  it.each([
    [{ birthDate: "2026-11-23" }, "birth-after-today"],
    [{ birthDate: "1970", deceasedOn: "1969" }, "death-before-birth"],
    [{ identifiers: [{ system: "nhs-number", value: "9434765910" }] }, "not-an-nhs-number"],
  ])("refuses what cannot be so: %o", async (wrong, kind) => {
    const now = new Date("2026-11-22T12:00:00Z");
    const command = { draft: draft(wrong), anotherPerson: true };
    const result = await registerPatient(secretary(), command, now);
    expect(result.ok ? "done" : result.refusal.kind).toBe(kind);
  });

  it("names a patient in the trail only where one was made", async () => {
    const here = await aClinic();
    const asked = { draft: draft({ birthDate: "2999-01-01" }), anotherPerson: true };
    const actor = anActor("secretary", here);
    expect(await registerPatient(actor, asked)).toMatchObject({ ok: false });
    expect(await registerPatient(anActor("auditor", here), asked)).toMatchObject({ ok: false });
    const made = insist(await registerPatient(actor, { ...asked, draft: draft() }));
    const { rows } = await asApp(here, (client) =>
      client.query("select subject_id, patient_id, outcome from audit_entry order by sequence"),
    );
    expect(rows).toEqual([
      { subject_id: null, patient_id: null, outcome: "birth-after-today" },
      { subject_id: null, patient_id: null, outcome: "forbidden" },
      { subject_id: made, patient_id: made, outcome: "done" },
    ]);
  });

  it("takes nothing over that a registration does not hold (A-15)", () => {
    const parsed = RegisterPatient.parse({
      draft: { ...draft(), organisationId: v7(), revision: 7, evidenceRevision: 7, id: v7() },
      anotherPerson: false,
      role: "consultant",
    });
    expect(new Set(Object.keys(parsed))).toEqual(new Set(["anotherPerson", "draft"]));
    expect(parsed.draft).toEqual(draft());
  });
});

describe("amending", () => {
  it("changes name and search words together", async () => {
    const patientId = await aPatient(clinic, { familyName: "Maidenname" });
    const married = draft({ familyName: "Marriedname" });
    insist(await amendPatient(secretary(), { patientId, revision: 1, draft: married }));
    const found = async (query: string) =>
      insist(await searchPatients(secretary(), { query })).patients.length;
    expect([await found("maidenname"), await found("marriedname")]).toEqual([0, 1]);
  });

  it("keeps what stood before, with who changed it and when, and shows it in the history", async () => {
    const identifiers = [{ system: "hospital-number", value: "A-17" }];
    const born = { familyName: "Maiden", birthDate: "1961-09-07" };
    const patientId = await aPatient(clinic, { ...born, identifiers });
    const now = new Date("2026-11-22T10:00:00Z");
    const after = draft({ familyName: "Married", birthDate: "1961-07-09" });
    insist(await amendPatient(secretary(), { patientId, revision: 1, draft: after }, now));

    const reader = anActor("physiotherapist", clinic);
    const { patient, earlier } = insist(await readEvidenceHistory(reader, { patientId }));
    expect(patient).toMatchObject({ familyName: "Married", identifiers: [] });
    expect(earlier).toMatchObject([
      { revision: 1, draft: { ...born, identifiers }, amendedBy: secretary().id, amendedAt: now },
    ]);
    const erase = "delete from patient_version";
    await expect(asApp(clinic, (client) => client.query(erase))).rejects.toThrow(
      /permission denied/,
    );
  });

  it("lets only one of two people change the same revision", async () => {
    const patientId = await aPatient(clinic);
    const amend = (givenName: string) =>
      amendPatient(secretary(), { patientId, revision: 1, draft: draft({ givenName }) });
    const results = await Promise.all([amend("Ann"), amend("Bea")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
  });

  it("answers alike for another clinic's patient and none at all (A-14)", async () => {
    const theirs = await aPatient(await aClinic());
    for (const patientId of [theirs, PatientId.parse(v7())]) {
      const command = AmendPatient.parse({ patientId, revision: 1, draft: draft() });
      const result = await amendPatient(secretary(), command);
      expect(result).toEqual({ ok: false, refusal: { kind: "not-found" } });
    }
  });
});

describe("allergies", () => {
  const record = (patientId: PatientId, rest: Partial<Parameters<typeof recordAllergies>[1]>) =>
    recordAllergies(anActor("specialist-nurse", clinic), {
      patientId,
      revision: 1,
      state: "known",
      added: [],
      ended: [],
      ...rest,
    });

  it("never says none known while an allergy stands, nor known without one", async () => {
    const patientId = await aPatient(clinic);
    const empty = await record(patientId, {});
    expect(empty).toEqual({ ok: false, refusal: { kind: "known-without-allergy" } });
    const both = await record(patientId, { state: "none-known", added: [{ substance: "Latex" }] });
    expect(both).toEqual({ ok: false, refusal: { kind: "allergy-but-none-known" } });
  });

  it("keeps an allergy that was refuted, as refuted", async () => {
    const patientId = await aPatient(clinic);
    insist(await record(patientId, { added: [{ substance: "Latex" }] }));
    const latex = (await patientOf(patientId))?.allergies[0];
    const ended = [{ id: latex?.id ?? "", status: "refuted" }] as const;
    insist(await record(patientId, { revision: 2, state: "none-known", ended: [...ended] }));
    expect(await patientOf(patientId)).toMatchObject({
      allergyState: "none-known",
      allergies: [{ substance: "Latex", status: "refuted" }],
    });
  });
});

it("opens one episode at a time", async () => {
  const { patientId } = await aPatientWithPain(clinic);
  const second = await openEpisode(anActor("consultant", clinic), { patientId });
  expect(second).toMatchObject({ ok: false, refusal: { kind: "already-open" } });
});

describe("the psychologist's text (D22, D57)", () => {
  const text = "Told me in confidence.";

  async function aText() {
    const { patientId } = await aPatientWithPain(clinic);
    const evidenceId = await anEvidence(clinic, patientId, {
      kind: "psychological-evaluation",
      outcome: "supports",
      on: "2026-10-21",
    });
    const command = { patientId, evidenceId, text };
    insist(await recordPsychologyText(anActor("psychologist", clinic), command));
    return { patientId, evidenceId };
  }

  it("is read by the psychologist and by the treating consultant", async () => {
    const ids = await aText();
    for (const role of ["psychologist", "consultant"] as const)
      expect(await readPsychologyText(anActor(role, clinic), ids)).toEqual({
        ok: true,
        value: text,
      });
  });

  it("is refused to a consultant who does not treat this patient", async () => {
    const ids = await aText();
    const stranger = { ...anActor("consultant", clinic), id: anActor("trainee", clinic).id };
    const result = await readPsychologyText(stranger, ids);
    expect(result).toEqual({ ok: false, refusal: { kind: "forbidden" } });
  });

  it.each([
    "trainee",
    "spinal-surgeon",
    "specialist-nurse",
    "mdt-chair",
    "mdt-coordinator",
    "secretary",
    "auditor",
    "administrator",
  ] as const)("is refused to a %s", async (role) => {
    const result = await readPsychologyText(anActor(role, clinic), await aText());
    expect(result).toEqual({ ok: false, refusal: { kind: "forbidden" } });
  });
});
