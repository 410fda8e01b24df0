import { describe, expect, it } from "vitest";
import { findOpenEpisode } from "@/lib/db/episodes";
import { listKeptEntries } from "@/lib/db/imports";
import { inOrganisation } from "@/lib/db/in-organisation";
import { getPicture } from "@/lib/db/pictures";
import { PatientId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { importBundle } from "@/lib/usecases/import-bundle";
import { anActor } from "../support/actors";
import { aBundle, aboutRuth, fixtures, readFixture, toContent } from "../support/bundles";
import { aClinic, asApp } from "../support/database";
import { imported } from "../support/imports";
import { aPatient } from "../support/patients";

const tables = ["patient", "evidence", "import_entry", "imported_patient", "patient_allergy"];

async function countRows(organisation: string): Promise<Record<string, number>> {
  return asApp(organisation, async (client) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await client.query(`select count(*)::int as n from ${table}`);
      counts[table] = rows[0].n;
    }
    return counts;
  });
}

const painScore = (value: number, more: Readonly<Record<string, unknown>> = {}) => ({
  resourceType: "Observation",
  id: "o1",
  status: "final",
  ...aboutRuth,
  code: {
    coding: [{ system: "http://loinc.org", code: "72514-3", display: "Pain severity 0-10" }],
  },
  effectiveDateTime: "2026-03-04",
  valueQuantity: { value },
  ...more,
});

async function evidenceOf(organisation: string) {
  return asApp(organisation, async (client) => {
    const { rows } = await client.query(
      "select kind, event_date, payload, status, status_reason from evidence order by recorded_at, evidence_id",
    );
    return rows;
  });
}

describe("importing a bundle", () => {
  it.each(fixtures)(
    "reports every entry of %s once, and adds nothing the second time",
    async (name) => {
      const organisation = await aClinic();
      const first = await imported(organisation, readFixture(name));
      const after = await countRows(organisation);

      const { taken, kept, refused, entries } = first.counts;
      expect(taken + kept + refused).toBe(entries);
      expect(first.lines.map(({ index }) => index)).toEqual(first.lines.map((_, index) => index));
      expect(first.counts.added).toBeGreaterThan(0);

      const second = await imported(organisation, readFixture(name));
      expect(second.counts).toMatchObject({ entries, taken, kept, refused, added: 0 });
      expect(second.counts.alreadyKnown).toBe(entries);
      expect(await countRows(organisation)).toEqual(after);
    },
  );

  it("gives the post-laminectomy patient type 2 on the diagnosis, with the operation missing", async () => {
    const organisation = await aClinic();
    const report = await imported(
      organisation,
      readFixture("post-laminectomy-opioids.bundle.json"),
    );
    const [patient] = report.patients;
    if (!patient) throw new Error("no patient was imported");
    const { evidence } = await inOrganisation(organisation, async (tx) => {
      const episode = await findOpenEpisode(tx, patient.patientId);
      if (!episode) throw new Error("no episode was opened");
      const asOf = PlainDate.parse("2026-11-22");
      return (await getPicture(tx, patient.patientId, episode.id, asOf)).picture;
    });

    expect(evidence.filter(({ kind }) => kind === "spinal-surgery")).toEqual([]);
    expect(evidence.filter(({ kind }) => kind === "treatment-given")).toEqual([]);
    expect(
      evidence.filter(
        (each) => each.kind === "condition" && each.presupposesSpinalSurgery === true,
      ),
    ).toMatchObject([{ term: "Lumbar post-laminectomy syndrome (disorder)", status: "active" }]);
  });

  it("keeps two clinics apart that import the same file", async () => {
    const [one, other] = [await aClinic(), await aClinic()];
    const first = await imported(one, readFixture("mr_golf_bundle.json"));
    const second = await imported(other, readFixture("mr_golf_bundle.json"));

    expect(second.counts).toEqual(first.counts);
    expect(second.counts.alreadyKnown).toBe(0);
    expect(second.patients[0]?.patientId).not.toBe(first.patients[0]?.patientId);
    expect((await countRows(other))["patient"]).toBe(1);
  });

  it("supersedes evidence whose entry comes again with other content", async () => {
    const organisation = await aClinic();
    await imported(organisation, toContent(aBundle(painScore(4))));
    const report = await imported(organisation, toContent(aBundle(painScore(7))));

    expect(report.counts).toMatchObject({
      entries: 2,
      taken: 2,
      alreadyKnown: 1,
      added: 1,
      facts: 1,
    });
    expect(await evidenceOf(organisation)).toMatchObject([
      { payload: { value: 4 }, status: "superseded" },
      { payload: { value: 7 }, status: "current" },
    ]);
  });

  it("voids evidence that its source later marks as entered in error", async () => {
    const organisation = await aClinic();
    await imported(organisation, toContent(aBundle(painScore(4))));
    await imported(organisation, toContent(aBundle(painScore(4, { status: "entered-in-error" }))));

    expect(await evidenceOf(organisation)).toMatchObject([
      { status: "voided", status_reason: expect.stringContaining("entered in error") },
    ]);
  });

  it("disputes evidence whose entry changed into something that cannot be read", async () => {
    const organisation = await aClinic();
    await imported(organisation, toContent(aBundle(painScore(4))));
    await imported(organisation, toContent(aBundle(painScore(40))));

    expect(await evidenceOf(organisation)).toMatchObject([
      { payload: { value: 4 }, status: "disputed" },
    ]);
  });

  it("never adds to a patient who may be another person under the same id", async () => {
    const organisation = await aClinic();
    await imported(organisation, toContent(aBundle(painScore(4))));
    const other = JSON.parse(
      JSON.stringify(aBundle(painScore(9)))
        .replaceAll("Ashdown", "Merrow")
        .replaceAll("1964", "1988"),
    );
    const report = await imported(organisation, toContent(other));

    expect(report.counts).toMatchObject({ entries: 2, refused: 2, added: 0 });
    expect(await countRows(organisation)).toMatchObject({ patient: 1, evidence: 1 });
  });

  it("keeps an entry that is dated after today or before the patient was born", async () => {
    const organisation = await aClinic();
    const report = await imported(
      organisation,
      toContent(
        aBundle(
          painScore(4, { id: "later", effectiveDateTime: "2026-11-23" }),
          painScore(4, { id: "early", effectiveDateTime: "1963-12-31" }),
          painScore(4, { id: "today", effectiveDateTime: "2026-11-22" }),
        ),
      ),
      new Date("2026-11-22T12:00:00Z"),
    );
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(["taken", "kept", "kept", "taken"]);
  });

  it('never turns "no known allergies" against an allergy of the same file', async () => {
    const organisation = await aClinic();
    const allergy = (id: string, code: unknown) => ({
      resourceType: "AllergyIntolerance",
      id,
      patient: { reference: "Patient/p1" },
      clinicalStatus: { coding: [{ code: "active" }] },
      verificationStatus: { coding: [{ code: "confirmed" }] },
      code,
    });
    const none = {
      coding: [
        { system: "http://snomed.info/sct", code: "716186003", display: "No known allergy" },
      ],
    };
    const report = await imported(
      organisation,
      toContent(aBundle(allergy("a1", none), allergy("a2", { text: "Penicillin" }))),
    );
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(["taken", "kept", "taken"]);
    await asApp(organisation, async (client) => {
      const { rows } = await client.query("select allergy_state from patient");
      expect(rows).toEqual([{ allergy_state: "known" }]);
    });
  });

  it("is refused to a secretary, and the refusal is in the trail", async () => {
    const organisation = await aClinic();
    const command = { source: "file import", fileName: "b.json", content: toContent(aBundle()) };
    const result = await importBundle(anActor("secretary", organisation), command);

    expect(result).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    await asApp(organisation, async (client) => {
      const { rows } = await client.query("select action, outcome from audit_entry");
      expect(rows).toEqual([{ action: "record:import", outcome: "forbidden" }]);
    });
  });

  it("writes one audit entry that names the patient", async () => {
    const organisation = await aClinic();
    const { patients } = await imported(organisation, toContent(aBundle()));
    await asApp(organisation, async (client) => {
      const { rows } = await client.query("select action, outcome, patient_id from audit_entry");
      expect(rows).toEqual([
        { action: "record:import", outcome: "done", patient_id: patients[0]?.patientId },
      ]);
    });
  });

  it("keeps what no rule reads as it came, for the patient's record", async () => {
    const organisation = await aClinic();
    const visit = { resourceType: "Encounter", id: "e1", ...aboutRuth, extra: { depth: [1, 2.5] } };
    const { patients } = await imported(organisation, toContent(aBundle(visit)));
    const kept = await inOrganisation(organisation, (tx) =>
      listKeptEntries(tx, PatientId.parse(patients[0]?.patientId)),
    );
    expect(kept).toMatchObject([
      { source: "test-bundle", path: "Bundle.entry[1].resource.resourceType", resource: visit },
    ]);
  });

  it("stores nothing of a refused entry but what was wrong with it", async () => {
    const organisation = await aClinic();
    const stranger = { ...painScore(4), subject: { reference: "Patient/somebody-else" } };
    await imported(organisation, toContent(aBundle(stranger)));
    await asApp(organisation, async (client) => {
      const { rows } = await client.query(
        "select resource, patient_id, path from import_entry where outcome = 'refused'",
      );
      expect(rows).toEqual([
        { resource: {}, patient_id: null, path: "Bundle.entry[1].resource.subject.reference" },
      ]);
    });
  });

  it("matches nobody by a number that another patient has", async () => {
    const organisation = await aClinic();
    const number = { system: "hospital-number", value: "H42" };
    const owner = await aPatient(organisation, { identifiers: [number] });
    const patient = {
      resourceType: "Patient",
      id: "p9",
      name: [{ family: "Fenwick", given: ["Margaret"] }],
      identifier: [number],
    };
    const report = await imported(
      organisation,
      toContent({ resourceType: "Bundle", type: "batch", entry: [{ resource: patient }] }),
    );
    expect(report.patients).toMatchObject([{ isNew: true }]);
    expect(report.patients[0]?.patientId).not.toBe(owner);
    expect(report.lines[0]?.notes.map(({ words }) => words).join()).toContain("Nobody was matched");
  });

  it("adds an entry once when the same file is sent twice at the same moment", async () => {
    const organisation = await aClinic();
    const command = {
      source: "file import",
      fileName: "b.json",
      content: toContent(aBundle(painScore(4))),
    };
    const actor = anActor("consultant", organisation);
    const results = await Promise.all([importBundle(actor, command), importBundle(actor, command)]);

    expect(results.some(({ ok }) => ok)).toBe(true);
    expect(await countRows(organisation)).toMatchObject({ patient: 1, evidence: 1 });
  });
});
