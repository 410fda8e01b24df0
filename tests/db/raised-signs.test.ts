import { beforeEach, describe, expect, it } from "vitest";
import type { EvidenceDraft } from "@/lib/domain/picture/new-evidence";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { readToday } from "@/lib/usecases/read-today";
import { savePainProblem } from "@/lib/usecases/save-pain-problem";
import { anActor } from "../support/actors";
import { aClinic, asApp, asOwner } from "../support/database";
import { anEvidence, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
beforeEach(async () => {
  clinic = await aClinic();
});

const now = new Date("2026-11-22T12:00:00Z");

const flagged = async () => {
  const { items, more } = insist(await readToday(anActor("consultant", clinic), now));
  return { rows: items.filter(({ group }) => group === "red-flag"), more };
};
const patientsFlagged = async () => (await flagged()).rows.map(({ patientId }) => patientId);

const screen = (on: string, answers: Readonly<Record<string, unknown>>): EvidenceDraft => ({
  kind: "red-flag-screen",
  on,
  answers,
});
const clearance = (on: string, more: Readonly<Record<string, unknown>> = {}): EvidenceDraft => ({
  kind: "red-flag-clearance",
  on,
  flag: "RF_CES",
  clearedBy: "Dr A",
  how: "MRI, no compression",
  ...more,
});

const numb = { "saddle-numbness": { state: "new-or-worse" } };

async function aPatientWith(...evidence: readonly EvidenceDraft[]): Promise<PatientId> {
  const { patientId } = await aPatientWithPain(clinic);
  for (const each of evidence) await anEvidence(clinic, patientId, each);
  return patientId;
}

/** As many patients again as asked for, each with the episode, the pain and the evidence of the first. */
async function copied(patientId: PatientId, times: number): Promise<void> {
  await asOwner(clinic, async (client) => {
    await client.query(
      `create temp table copy on commit drop as
       select uuidv7() as patient, uuidv7() as episode, uuidv7() as problem
       from generate_series(1, $1)`,
      [times],
    );
    for (const [table, change] of [
      ["patient", "patient_id = c.patient"],
      ["episode", "patient_id = c.patient, episode_id = c.episode"],
      ["pain_problem", "patient_id = c.patient, episode_id = c.episode, problem_id = c.problem"],
      [
        "evidence",
        "patient_id = c.patient, episode_id = c.episode, evidence_id = uuidv7(), entry_key = null",
      ],
    ] as const) {
      const pairs = change.split(", ").map((each) => each.split(" = "));
      await client.query(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(
           ${pairs.map(([column, value]) => `'${column}', ${value}`).join(", ")}))).*
         from ${table} t, copy c where t.patient_id = $1`,
        [patientId],
      );
    }
  });
}

describe("the red flags of Today", () => {
  it("lose nobody among more than a hundred patients who were flagged and cleared", async () => {
    const standing = await aPatientWith(screen("2026-11-01", numb));
    const settled = await aPatientWith(screen("2026-11-10", numb), clearance("2026-11-11"));
    await copied(settled, 120);
    const { rows, more } = await flagged();
    expect(rows.map(({ patientId }) => patientId)).toEqual([standing]);
    expect(more).toEqual([]);
  });

  it("lose nobody behind a hundred patients whose newer answers raise nothing", async () => {
    const standing = await aPatientWith(screen("2026-11-01", numb));
    const mild = { state: "new-or-worse", mrcGrade: 4.5, previousMrcGrade: 5 };
    await copied(await aPatientWith(screen("2026-11-20", { "motor-deficit": mild })), 120);
    expect(await patientsFlagged()).toEqual([standing]);
  });

  it("say so when more than a hundred stand, and show the newest", async () => {
    await copied(await aPatientWith(screen("2026-11-01", numb)), 104);
    const newest = await aPatientWith(screen("2026-11-21", numb));
    const { rows, more } = await flagged();
    expect(rows).toHaveLength(100);
    expect(rows[0]?.patientId).toBe(newest);
    expect(more).toEqual(["red-flag"]);
  });

  it("show a fall in strength that was called long-standing", async () => {
    const fallen = await aPatientWith(
      screen("2026-09-01", { "motor-deficit": { state: "long-standing", mrcGrade: 4 } }),
      screen("2026-11-01", { "motor-deficit": { state: "long-standing", mrcGrade: 3 } }),
    );
    const absentBefore = await aPatientWith(
      screen("2026-09-01", { "motor-deficit": { state: "no" } }),
      screen("2026-11-02", { "motor-deficit": { state: "long-standing", mrcGrade: 4 } }),
    );
    await aPatientWith(
      screen("2026-09-01", { "motor-deficit": { state: "long-standing", mrcGrade: 3 } }),
      screen("2026-11-01", { "motor-deficit": { state: "long-standing", mrcGrade: 3 } }),
    );
    expect(await patientsFlagged()).toEqual([absentBefore, fallen]);
  });

  it("show a cleared fall in strength again once a later screen still finds the weakness", async () => {
    const patientId = await aPatientWith(
      screen("2026-09-01", { "motor-deficit": { state: "long-standing", mrcGrade: 4 } }),
      screen("2026-11-01", { "motor-deficit": { state: "long-standing", mrcGrade: 3 } }),
      clearance("2026-11-03", { flag: "RF_PROGRESSIVE_MOTOR" }),
    );
    expect(await patientsFlagged()).toEqual([]);
    const weak = { "motor-deficit": { state: "long-standing" } };
    await anEvidence(clinic, patientId, screen("2026-11-10", weak));
    expect(await patientsFlagged()).toEqual([patientId]);
  });

  it("show what is called long-standing though it began after somebody answered no", async () => {
    const patientId = await aPatientWith(
      screen("2026-09-01", { "bladder-change": { state: "no" } }),
      screen("2026-11-01", { "bladder-change": { state: "long-standing", since: "2026-10" } }),
    );
    expect(await patientsFlagged()).toEqual([patientId]);
  });

  it("keep a flag whose clearance came before it, was for another flag or has run out", async () => {
    const before = await aPatientWith(screen("2026-11-04", numb), clearance("2026-11-03"));
    const other = await aPatientWith(
      screen("2026-11-03", numb),
      clearance("2026-11-04", { flag: "RF_SPINAL_INFECTION" }),
    );
    const runOut = await aPatientWith(
      screen("2026-11-02", numb),
      clearance("2026-11-03", { until: "2026-11-21" }),
    );
    await aPatientWith(
      screen("2026-11-02", numb),
      clearance("2026-11-03", { until: "2026-11-22" }),
    );
    expect(await patientsFlagged()).toEqual([before, other, runOut]);
  });

  it("keep a flag of one pain when that of another was cleared", async () => {
    const { patientId, problemId } = await aPatientWithPain(clinic);
    const problem = { label: "neck", region: "neck", side: "midline" } as const;
    const neck = insist(
      await savePainProblem(anActor("consultant", clinic), { patientId, problem }),
    );
    const flag = { ...screen("2026-11-02", numb), problem: neck };
    await anEvidence(clinic, patientId, flag);
    await anEvidence(clinic, patientId, clearance("2026-11-03", { problem: problemId }));
    expect(await patientsFlagged()).toEqual([patientId]);
    await anEvidence(clinic, patientId, clearance("2026-11-03", { problem: neck }));
    expect(await patientsFlagged()).toEqual([]);
  });
});

it("the screens that found something are reached by their index, not one by one", async () => {
  const rows = await asApp(clinic, async (client) => {
    await client.query("set local enable_seqscan = off");
    return client.query(
      `explain select evidence_id from evidence s
       where s.kind = 'red-flag-screen' and s.status = 'current' and jsonb_path_exists(s.payload,
         '$.answers.* ? (@.state == "new-or-worse" || (@.state == "long-standing" && (exists(@.mrcGrade) || exists(@.since))))')`,
    );
  });
  expect(JSON.stringify(rows.rows)).toContain("evidence_raised_signs_idx");
});
