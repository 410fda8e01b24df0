import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { EvidenceDraft } from "@/lib/domain/picture/new-evidence";
import { type OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { readRecord } from "@/lib/usecases/read-record";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { searchPatients } from "@/lib/usecases/search-patients";
import { voidEvidence } from "@/lib/usecases/void-evidence";
import { riversidePatients } from "@/prisma/seed/riverside-patients";
import { savePatients } from "@/prisma/seed/save-patients";
import { anActor } from "../support/actors";
import { aClinic, asApp } from "../support/database";
import { anEvidence, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
const now = new Date("2026-11-22T12:00:00Z");

beforeAll(async () => {
  clinic = await aClinic();
});

const read = (patientId: PatientId, role: Parameters<typeof anActor>[0] = "consultant") =>
  readRecord(anActor(role, clinic), { patientId }, now);

async function readsOf(patientId: PatientId): Promise<number> {
  const { rows } = await asApp(clinic, (client) =>
    client.query(
      "select count(*)::int as reads from audit_entry where patient_id = $1 and action = 'patient:read'",
      [patientId],
    ),
  );
  return rows[0].reads;
}

describe("reading a record", () => {
  it("shows standing evidence and every verdict as of today, and leaves one audit entry", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const score = { kind: "pain-score", scale: "nrs", value: 7, on: "2026-11-01" };
    await anEvidence(clinic, patientId, score);
    const chart = insist(await read(patientId));
    expect(chart.asOf).toBe("2026-11-22");
    expect(chart.clinical?.evidence).toHaveLength(1);
    expect(chart.clinical?.episode?.evaluation.asOf).toBe("2026-11-22");
    expect(chart.clinical?.episode?.ladder).toHaveLength(5);
    expect(await readsOf(patientId)).toBe(1);
  });

  it("finds replaced and voided evidence as history, with its state, apart from what stands", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const score = { kind: "pain-score", scale: "nrs", value: 7, on: "2026-11-01" };
    const evidenceId = await anEvidence(clinic, patientId, score);
    const by = anActor("consultant", clinic);
    insist(await voidEvidence(by, { patientId, evidenceId, reason: "another patient's" }));
    const { clinical } = insist(await read(patientId));
    expect(clinical?.evidence).toEqual([]);
    expect(clinical?.earlier).toMatchObject([{ id: evidenceId, status: "voided" }]);
  });

  it("withholds what was written or answered in kept entries from all but psychologist and treating consultant (D57)", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const answered = { linkId: "1", answer: [{ valueString: "Kestrelwing" }] };
    await asApp(clinic, async (client) => {
      const importId = v7();
      await client.query(
        `insert into import_run (organisation_id, import_id, patient_id, source, file_hash,
           imported_at, imported_by, taken, kept, refused, known)
         values ($1, $2, $3, 'a hospital', 'x', now(), $4, 0, 1, 0, 0)`,
        [clinic, importId, patientId, anActor("consultant", clinic).id],
      );
      await client.query(
        `insert into import_entry (organisation_id, entry_key, import_id, patient_id, ordinal,
           resource_type, outcome, resource)
         values ($1, $5, $2, $3, 0, 'QuestionnaireResponse', 'kept', $4)`,
        [clinic, importId, patientId, JSON.stringify({ item: [answered] }), importId],
      );
    });
    const shownTo = async (role: Parameters<typeof anActor>[0]) =>
      JSON.stringify(insist(await read(patientId, role)).clinical?.kept);
    for (const role of ["psychologist", "consultant"] as const)
      expect(await shownTo(role)).toContain("Kestrelwing");
    for (const role of ["trainee", "physiotherapist", "mdt-chair", "auditor"] as const) {
      expect(await shownTo(role)).not.toContain("Kestrelwing");
      expect(await shownTo(role)).toContain("withheld");
    }
  });

  it("tells what came in and which verdict turned since the clinic last recorded evidence (E39)", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const consultant = anActor("consultant", clinic);
    const provenance = { howKnown: "document-seen" } as const;
    const enter = async (said: EvidenceDraft, at: Date) => {
      const evidence = { provenance, ...said };
      const asked = { patientId, submission: v7(), evidence };
      return insist(await recordEvidence(consultant, asked, at));
    };
    const since = async () =>
      insist(await read(patientId)).clinical?.episode?.sinceLastVisit ?? "no visit before";
    const score = { kind: "pain-score", scale: "nrs", value: 7, on: "2026-11-01" };
    await enter(score, now);
    expect(await since()).toBe("no visit before");

    const first = await enter(score, new Date("2026-11-08T10:00:00Z"));
    const answers = { "saddle-numbness": { state: "new-or-worse", since: "2026-11-20" } };
    const added = await enter({ kind: "red-flag-screen", on: "2026-11-21", answers }, now);
    insist(
      await voidEvidence(
        consultant,
        { patientId, evidenceId: first, reason: "another patient's" },
        now,
      ),
    );
    expect(await since()).toMatchObject({
      on: "2026-11-08",
      gone: [{ id: first }],
      disputed: [],
    });
    const told = await since();
    if (typeof told === "string") throw new Error(told);
    expect(told.added.map(({ id }) => id)).toContain(added);
    expect(told.turned).toContainEqual(
      expect.objectContaining({
        treatment: "epidural-steroid-injection",
        now: expect.objectContaining({ word: "suspended" }),
      }),
    );
  });

  it("shows a secretary who the patient is and no clinical content", async () => {
    const { patientId } = await aPatientWithPain(clinic);
    const chart = insist(await read(patientId, "secretary"));
    expect(chart.patient.id).toBe(patientId);
    expect(chart.clinical).toBeUndefined();
  });

  it("answers alike for another clinic's patient and none at all, and is refused to an administrator (A-14)", async () => {
    const elsewhere = await aPatientWithPain(await aClinic());
    const notFound = { ok: false, refusal: { kind: "not-found" } };
    expect(await read(elsewhere.patientId)).toEqual(notFound);
    expect(await read(PatientId.parse(v7()))).toEqual(notFound);
    const { patientId } = await aPatientWithPain(clinic);
    const refused = await read(patientId, "administrator");
    expect(refused).toEqual({ ok: false, refusal: { kind: "forbidden" } });
  });
});

describe("the demo clinic", () => {
  const today = PlainDate.parse("2026-11-22");
  const patients = riversidePatients(today);
  const verdictsOf = async (organisation: OrganisationId, number: string) => {
    const actor = anActor("consultant", organisation);
    const found = insist(await searchPatients(actor, { query: number }, now));
    const [patient] = found.patients;
    if (!patient) throw new Error(`no patient ${number}`);
    const chart = insist(await readRecord(actor, { patientId: patient.id }, now));
    return chart.clinical?.episode?.evaluation;
  };

  it("is written once, and means what it is there to show", async () => {
    const demo = await aClinic();
    const consultant = anActor("consultant", demo);
    expect(await savePatients(consultant, patients, now)).toBe(patients.length);
    expect(await savePatients(consultant, patients, now)).toBe(0);

    const candidate = await verdictsOf(demo, "RV100001");
    expect(candidate?.psps.type).toBe("type-2");
    expect(candidate?.treatments["scs-trial"].best).toMatchObject({ word: "needs-information" });
    const bladder = await verdictsOf(demo, "RV100003");
    expect(bladder?.pathway.level).toBe("emergency");
    expect(bladder?.treatments["scs-trial"].best.word).toBe("suspended");
    expect((await verdictsOf(demo, "RV100008"))?.psps.type).toBe("type-1");
    const joint = await verdictsOf(demo, "RV100006");
    expect(joint?.treatments["radiofrequency-ablation"].best.word).toMatch(/^eligible/);
    expect(joint?.treatments["scs-trial"].best.word).toBe("not-yet");
  });
});
