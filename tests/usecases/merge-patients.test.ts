import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { PatientDraft } from "@/lib/domain/patient/patient";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { PartialDate } from "@/lib/domain/shared/plain-date";
import { amendPatient } from "@/lib/usecases/amend-patient";
import { assignConsultant } from "@/lib/usecases/assign-consultant";
import { closeEpisode } from "@/lib/usecases/close-episode";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { disputeEvidence } from "@/lib/usecases/dispute-evidence";
import { listRecentPatients } from "@/lib/usecases/list-recent-patients";
import { openEpisode } from "@/lib/usecases/open-episode";
import { readEvidenceHistory } from "@/lib/usecases/read-evidence-history";
import { readPlan } from "@/lib/usecases/read-plan";
import { readRecord } from "@/lib/usecases/read-record";
import { readToday } from "@/lib/usecases/read-today";
import { recordAllergies } from "@/lib/usecases/record-allergies";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { savePainProblem } from "@/lib/usecases/save-pain-problem";
import { searchPatients } from "@/lib/usecases/search-patients";
import { startPlan } from "@/lib/usecases/start-plan";
import { supersedeEvidence } from "@/lib/usecases/supersede-evidence";
import { voidEvidence } from "@/lib/usecases/void-evidence";
import { withdrawPlan } from "@/lib/usecases/withdraw-plan";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";
import { merged, rowsOf, unmerged } from "../support/merges";
import { anEvidence, aPatientWithPain, insist } from "../support/patients";
import { aSubmittedPlan } from "../support/plans";

let clinic: OrganisationId;
let keptId: PatientId;
let mergedId: PatientId;
const consultant = () => anActor("consultant", clinic);
const day = new Date().toISOString().slice(0, 10);

const read = async (patientId: PatientId) => insist(await readRecord(consultant(), { patientId }));
const factsOf = async (patientId: PatientId) =>
  (await read(patientId)).clinical?.evidence.map(({ evidence }) => evidence.kind) ?? [];
const pictureOf = async (patientId: PatientId) => {
  const chart = (await read(patientId)).clinical?.episode;
  if (!chart) throw new Error("expected an open episode");
  return chart.picture;
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

describe("after a merge the kept record", () => {
  it("shows the evidence of both, and what merged it, when and by whom", async () => {
    await merged(clinic, keptId, mergedId);
    expect(await factsOf(keptId)).toEqual(["goal", "onset"]);
    expect((await read(keptId)).merged).toMatchObject([
      { patient: { id: mergedId, familyName: "Fennick" }, by: "MDT coordinator" },
    ]);
    const history = insist(await readEvidenceHistory(consultant(), { patientId: keptId }));
    expect(history.evidence).toHaveLength(2);
    expect(history.problems).toHaveLength(2);
  });

  it("is judged on both: the operation on one record makes Type 2 on the other", async () => {
    const typeOf = async () => (await read(keptId)).clinical?.episode?.evaluation.psps.type;
    await anEvidence(clinic, mergedId, {
      kind: "spinal-surgery",
      on: "2019-05-01",
      procedure: "decompression",
      levels: [],
    });
    const before = await typeOf();
    await merged(clinic, keptId, mergedId);
    expect([before, await typeOf()]).toEqual(["unknown", "type-2"]);
    await unmerged(clinic, keptId, mergedId);
    expect(await typeOf()).toBe("unknown");
  });

  it("reads what ran under the other number as its own, about the pain at the same place", async () => {
    const { problemId } = await aPatientWithPain(clinic);
    expect(problemId).toBeDefined();
    const [own] = (await pictureOf(keptId)).problems;
    const [theirs] = (await pictureOf(mergedId)).problems;
    await anEvidence(clinic, mergedId, {
      kind: "pain-score",
      scale: "nrs",
      value: 7,
      on: day,
      problem: theirs?.id,
    });
    await merged(clinic, keptId, mergedId);
    const { evidence, problems } = await pictureOf(keptId);
    expect(problems).toEqual([own]);
    expect(evidence.find(({ kind }) => kind === "pain-score")).toMatchObject({ problem: own?.id });
  });

  it("says which pain of the other it does not hold, and takes no score of it for another pain's", async () => {
    const neck = insist(
      await savePainProblem(consultant(), {
        patientId: mergedId,
        problem: { label: "neck", region: "neck", side: "midline" },
      }),
    );
    const answers = { "saddle-numbness": { state: "new-or-worse", since: day } } as const;
    const about = { on: day, problem: neck };
    await anEvidence(clinic, mergedId, { kind: "pain-score", scale: "nrs", value: 9, ...about });
    await anEvidence(clinic, mergedId, { kind: "red-flag-screen", answers, ...about });
    await merged(clinic, keptId, mergedId);
    const kinds = (await pictureOf(keptId)).evidence.map(({ kind }) => kind);
    expect(kinds).toContain("red-flag-screen");
    expect(kinds).not.toContain("pain-score");
    expect((await read(keptId)).clinical?.episode?.elsewhere).toMatchObject([{ id: neck }]);
  });

  it("stands on Today with the red flag that was recorded under the other number", async () => {
    const answers = { "saddle-numbness": { state: "new-or-worse", since: day } } as const;
    await anEvidence(clinic, mergedId, { kind: "red-flag-screen", on: day, answers });
    await merged(clinic, keptId, mergedId);
    const { items, patients } = insist(await readToday(consultant()));
    expect(items).toMatchObject([{ group: "red-flag", patientId: keptId }]);
    expect([...patients.keys()]).toEqual([keptId]);
  });

  it("names the allergies of both, and ends one that was recorded under the other number", async () => {
    const added = [{ substance: "Penicillin" }];
    insist(
      await recordAllergies(consultant(), {
        patientId: mergedId,
        revision: 1,
        state: "known",
        added,
        ended: [],
      }),
    );
    await merged(clinic, keptId, mergedId);
    const { patient } = await read(keptId);
    expect(patient).toMatchObject({ allergyState: "known", allergies: [added[0]] });

    const { revision, allergies } = patient;
    const state = "none-known" as const;
    const contradicting = { patientId: keptId, revision, state, added: [] };
    expect(await recordAllergies(consultant(), { ...contradicting, ended: [] })).toMatchObject({
      refusal: { kind: "allergy-but-none-known" },
    });
    const ended = allergies.map(({ id }) => ({ id, status: "refuted" }) as const);
    insist(await recordAllergies(consultant(), { ...contradicting, ended }));
    expect((await read(keptId)).patient.allergyState).toBe("none-known");
    await unmerged(clinic, keptId, mergedId);
    expect((await read(mergedId)).patient).toMatchObject({
      allergyState: "not-recorded",
      allergies: [{ substance: "Penicillin", status: "refuted" }],
    });
  });

  it("holds the plan of both, and opening an old plan of the other leads to the kept patient", async () => {
    const { planId, patientId } = await aSubmittedPlan(clinic);
    const reason = "Entered twice.";
    insist(await withdrawPlan(anActor("trainee", clinic), { planId, revision: 3, reason }));
    await merged(clinic, keptId, patientId);
    expect((await read(keptId)).plans.map(({ id }) => id)).toEqual([planId]);
    const { plan, patient } = insist(await readPlan(consultant(), { planId }));
    expect(patient.id).toBe(keptId);
    const [step] = plan.content.steps;
    if (!step) throw new Error("expected a treatment in the plan");
    const completion = { ending: "declined", on: PartialDate.parse(day) } as const;
    const { revision } = plan;
    expect(
      await completeTreatment(consultant(), { planId, stepId: step.id, revision, completion }),
    ).toMatchObject({ refusal: { kind: "wrong-status" } });
  });
});

describe("the merged patient", () => {
  it.each(["fennick", "H2"])("is found as the kept one, in words: %s", async (query) => {
    await merged(clinic, keptId, mergedId);
    const { patients } = insist(await searchPatients(consultant(), { query }));
    expect(patients).toMatchObject([{ id: keptId, foundAs: "FENNICK, Margaret" }]);
  });

  it("is listed nowhere beside the kept one", async () => {
    await merged(clinic, keptId, mergedId);
    const { patients } = insist(await listRecentPatients(consultant()));
    expect(patients.map(({ id }) => id)).toEqual([keptId]);
    const both = insist(await searchPatients(consultant(), { query: "margaret" }));
    expect(both.patients).toMatchObject([{ id: keptId }]);
    expect(both.patients[0]).not.toHaveProperty("foundAs");
  });

  it("is opened as the kept one, and every change of it is refused and points there", async () => {
    const evidenceId = await anEvidence(clinic, mergedId, { kind: "goal", words: "sit", on: day });
    await merged(clinic, keptId, mergedId);
    const before = await rowsOf(clinic, mergedId);
    const patientId = mergedId;
    const actor = consultant();
    const reason = "a reason";
    const goal = { kind: "goal", on: day, words: "run", provenance: { howKnown: "document-seen" } };
    const draft = PatientDraft.parse({ familyName: "A", givenName: "B", identifiers: [] });
    const problem = { label: "arm", region: "arm", side: "left" } as const;
    const answers = [
      await readRecord(actor, { patientId }),
      await readEvidenceHistory(actor, { patientId }),
      await amendPatient(actor, { patientId, revision: 1, draft }),
      await openEpisode(actor, { patientId }),
      await closeEpisode(actor, { patientId, revision: 1, ending: "transferred" }),
      await assignConsultant(actor, { patientId, revision: 1, consultantId: actor.id }),
      await recordAllergies(actor, {
        ...{ patientId, revision: 1, state: "none-known", added: [], ended: [] },
      }),
      await recordEvidence(actor, { patientId, submission: v7(), evidence: goal }),
      await savePainProblem(actor, { patientId, problem }),
      await startPlan(actor, { patientId }),
      await disputeEvidence(actor, { patientId, evidenceId, reason }),
      await voidEvidence(actor, { patientId, evidenceId, reason }),
      await supersedeEvidence(actor, {
        ...{ patientId, evidenceId, reason, submission: v7(), evidence: goal },
      }),
    ];
    for (const answer of answers)
      expect(answer).toEqual({ ok: false, refusal: { kind: "merged-away", keptId } });
    expect(await rowsOf(clinic, mergedId)).toBe(before);
  });
});

it("is found in the trail under either patient", async () => {
  await merged(clinic, keptId, mergedId);
  await unmerged(clinic, keptId, mergedId);
  const { rows } = await asOwner(clinic, (client) =>
    client.query(
      `select named_patient_id as id, array_agg(e.detail ->> 'change' order by e.sequence) as changes
       from audit_entry e join audit_entry_patient p using (organisation_id, sequence)
       where e.action = 'patient:merge' group by 1`,
    ),
  );
  const changes = ["compare", "merge", "unmerge"];
  expect(new Map(rows.map((row) => [row.id, row.changes]))).toEqual(
    new Map([
      [keptId, changes],
      [mergedId, changes],
    ]),
  );
});
