import { expect, it } from "vitest";
import { readToday } from "@/lib/usecases/read-today";
import { reviewOutsideTreatment } from "@/lib/usecases/review-outside-treatment";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";
import { anEvidence, aPatientWithPain, insist } from "../support/patients";

const injection = {
  kind: "treatment-given",
  on: "2026-11",
  treatment: "epidural-steroid-injection",
} as const;

async function aClinicWith(outsidePlan: boolean | undefined) {
  const clinic = await aClinic();
  const { patientId } = await aPatientWithPain(clinic);
  const evidenceId = await anEvidence(clinic, patientId, { ...injection, outsidePlan });
  const consultant = anActor("consultant", clinic);
  const toReview = async () =>
    insist(await readToday(consultant)).items.filter(({ group }) => group === "outside-plan");
  return { clinic, patientId, evidenceId, consultant, toReview };
}

it("what was done outside the plan stands on Today until somebody has looked at it, and who did is kept", async () => {
  const { clinic, patientId, evidenceId, consultant, toReview } = await aClinicWith(true);
  expect(await toReview()).toMatchObject([{ patientId, toReview: evidenceId }]);
  insist(await reviewOutsideTreatment(consultant, { patientId, evidenceId }));
  expect(await toReview()).toEqual([]);

  const nurse = anActor("specialist-nurse", clinic);
  insist(await reviewOutsideTreatment(nurse, { patientId, evidenceId }));
  const { rows } = await asOwner(clinic, (client) =>
    client.query("select reviewed_by from evidence_review"),
  );
  expect(rows).toEqual([{ reviewed_by: consultant.id }]);
});

it.each([false, undefined])(
  "what was not done outside the plan (%j) waits for nobody",
  async (said) => {
    const { patientId, evidenceId, consultant, toReview } = await aClinicWith(said);
    expect(await toReview()).toEqual([]);
    expect(await reviewOutsideTreatment(consultant, { patientId, evidenceId })).toEqual({
      ok: false,
      refusal: { kind: "not-found" },
    });
  },
);

it.each(["secretary", "auditor", "administrator"] as const)("is not for the %s", async (role) => {
  const { clinic, patientId, evidenceId, toReview } = await aClinicWith(true);
  expect(await reviewOutsideTreatment(anActor(role, clinic), { patientId, evidenceId })).toEqual({
    ok: false,
    refusal: { kind: "forbidden" },
  });
  expect(await toReview()).toHaveLength(1);
});
