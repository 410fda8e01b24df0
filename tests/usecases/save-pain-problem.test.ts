import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { PainGenerator } from "@/lib/domain/picture/pain-problem";
import { type OrganisationId, PainProblemId, PatientId } from "@/lib/domain/shared/ids";
import { readEvidenceHistory } from "@/lib/usecases/read-evidence-history";
import { type SavePainProblem, savePainProblem } from "@/lib/usecases/save-pain-problem";
import { anActor } from "../support/actors";
import { aClinic, asApp } from "../support/database";
import { aPatient, aPatientWithPain, insist } from "../support/patients";

let clinic: OrganisationId;
beforeAll(async () => {
  clinic = await aClinic();
});

const save = (command: SavePainProblem) => savePainProblem(anActor("consultant", clinic), command);
const back = { label: "back", region: "back" } as const;

it("keeps one to four pain problems and refuses a fifth", async () => {
  const { patientId } = await aPatientWithPain(clinic);
  for (const label of ["two", "three", "four"])
    insist(await save({ patientId, problem: { ...back, label } }));
  const fifth = await save({ patientId, problem: { ...back, label: "five" } });
  expect(fifth).toEqual({ ok: false, refusal: { kind: "four-already" } });
});

it("lets only one of two people change the same revision", async () => {
  const { patientId, problemId } = await aPatientWithPain(clinic);
  const changes = { problemId, revision: 1 };
  const results = await Promise.all([
    save({ patientId, changes, problem: { region: "leg", side: "left", goal: "walk" } }),
    save({ patientId, changes, problem: { region: "leg", side: "left", goal: "swim" } }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
});

it("never holds the same pain twice, which would split its treatments", async () => {
  const { patientId } = await aPatientWithPain(clinic);
  const again = { label: "left leg", region: "leg", side: "left" } as const;
  const result = await save({ patientId, problem: again });
  expect(result).toEqual({ ok: false, refusal: { kind: "same-place-already" } });
});

it("asks for an open episode first", async () => {
  const patientId = await aPatient(clinic);
  const result = await save({ patientId, problem: back });
  expect(result).toEqual({ ok: false, refusal: { kind: "no-open-episode" } });
});

it("answers alike for another patient's problem, another clinic's patient and none at all (A-14)", async () => {
  const { patientId } = await aPatientWithPain(clinic);
  const other = await aPatientWithPain(clinic);
  const elsewhere = await aPatientWithPain(await aClinic());
  const changes = { problemId: other.problemId, revision: 1 };
  const none = { problemId: PainProblemId.parse(v7()), revision: 1 };
  const answers = await Promise.all([
    save({ patientId, changes, problem: back }),
    save({ patientId, changes: none, problem: back }),
    save({ patientId: elsewhere.patientId, problem: back }),
    save({ patientId: PatientId.parse(v7()), problem: back }),
  ]);
  for (const answer of answers)
    expect(answer).toEqual({ ok: false, refusal: { kind: "not-found" } });
});

describe("changing what steers every verdict", () => {
  const generator: PainGenerator = {
    structure: "facet",
    mechanism: "nociceptive",
    levels: ["L4"],
    confidence: "suspected",
    basis: "examination",
  };
  const leg = { label: "left leg", region: "leg", side: "left" } as const;

  async function changed() {
    const { patientId, problemId } = await aPatientWithPain(clinic);
    const first = { ...leg, generator };
    insist(await save({ patientId, changes: { problemId, revision: 1 }, problem: first }));
    const second = {
      ...leg,
      generator: { ...generator, confidence: "confirmed" as const, basis: "two blocks" },
    };
    insist(await save({ patientId, changes: { problemId, revision: 2 }, problem: second }));
    return { patientId, problemId };
  }

  it("keeps every version with who wrote it and when", async () => {
    const { patientId } = await changed();
    const by = anActor("consultant", clinic).id;
    const { versions } = insist(
      await readEvidenceHistory(anActor("physiotherapist", clinic), { patientId }),
    );
    expect(versions).toMatchObject([
      { revision: 1, by, problem: leg },
      { revision: 2, by, problem: { generator } },
      { revision: 3, by, problem: { generator: { confidence: "confirmed", basis: "two blocks" } } },
    ]);
    expect(versions[0]?.problem.generator).toBeUndefined();
  });

  it("names the changed fields in the trail, and nothing that stands in them", async () => {
    const { problemId } = await changed();
    const { rows } = await asApp(clinic, (client) =>
      client.query("select detail from audit_entry where subject_id = $1 order by sequence", [
        problemId,
      ]),
    );
    expect(rows.map(({ detail }) => detail)).toEqual([
      { change: "add", fields: ["label", "region", "side"] },
      {
        change: "amend",
        fields: [
          "generator.structure",
          "generator.mechanism",
          "generator.levels",
          "generator.confidence",
          "generator.basis",
        ],
      },
      { change: "amend", fields: ["generator.confidence", "generator.basis"] },
    ]);
  });

  it("leaves versions that the application's own role cannot change or remove", async () => {
    await changed();
    for (const statement of [
      "update pain_problem_version set content = '{}'",
      "delete from pain_problem_version",
    ])
      await expect(asApp(clinic, (client) => client.query(statement))).rejects.toThrow(
        /permission denied/,
      );
  });
});
