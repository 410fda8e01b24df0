import { describe, expect, it } from "vitest";
import { PartialDate } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { readPlan } from "@/lib/usecases/read-plan";
import { type StepDownTreatment, stepDownTreatment } from "@/lib/usecases/step-down-treatment";
import { anActor } from "../support/actors";
import {
  approved,
  aSubmittedPlanFor,
  aTrialCandidate,
  clinicDay,
  consented,
  type PlanAtHand,
  revisionOf,
} from "../support/candidates";
import { aClinic, asApp } from "../support/database";
import { insist } from "../support/patients";

const treatments = ["conservative-care", "scs-explant"] as const;
const today = PartialDate.parse(clinicDay());

/** A plan in force with care and an explant, both under way since today. */
async function underWay(): Promise<PlanAtHand> {
  const clinic = await aClinic();
  const candidate = await aTrialCandidate(clinic);
  const plan = await consented(
    await approved(await aSubmittedPlanFor(clinic, candidate, { treatments: [...treatments] })),
  );
  for (const treatment of treatments)
    insist(
      await activateTreatment(anActor("consultant", clinic), {
        planId: plan.planId,
        stepId: plan.stepOf(treatment),
        revision: await revisionOf(plan),
        conditionConfirmed: false,
      }),
    );
  return plan;
}

async function stepDown(
  plan: PlanAtHand,
  treatment: (typeof treatments)[number],
  command: Pick<StepDownTreatment, "how"> & Partial<StepDownTreatment>,
) {
  return stepDownTreatment(anActor("consultant", plan.organisation), {
    planId: plan.planId,
    stepId: plan.stepOf(treatment),
    revision: await revisionOf(plan),
    on: today,
    reason: "As agreed with the patient.",
    ...command,
  });
}

async function stateOf(plan: PlanAtHand, treatment: string) {
  const actor = anActor("consultant", plan.organisation);
  const { treatments: all } = insist(await readPlan(actor, { planId: plan.planId }));
  return all.find(({ step }) => step.treatment === treatment)?.state.state;
}

/** What the plan's endings have put on the record, oldest first. */
async function evidenceOf({ organisation, patientId }: PlanAtHand): Promise<readonly unknown[]> {
  const { rows } = await asApp(organisation, (client) =>
    client.query(
      `select payload || jsonb_build_object('kind', kind, 'on', event_date, 'problem', problem_id)
         as said from evidence where patient_id = $1
       and provenance ->> 'source' = 'Ending of a treatment in the plan'
       order by recorded_at, evidence_id`,
      [patientId],
    ),
  );
  return rows.map(({ said }) => said);
}

describe("stepping a treatment down", () => {
  it("puts the treatment with its ending on the record, and ends it", async () => {
    const plan = await underWay();
    insist(
      await stepDown(plan, "conservative-care", {
        how: "stop",
        ending: "inadequate-response",
        care: "physical-therapy",
      }),
    );

    expect(await stateOf(plan, "conservative-care")).toBe("ended");
    expect(await evidenceOf(plan)).toEqual([
      expect.objectContaining({
        kind: "treatment-given",
        treatment: "physical-therapy",
        problem: plan.problemId,
        on: today,
        ended: today,
        ending: {
          kind: "inadequate-response",
          on: today,
          reason: "As agreed with the patient.",
        },
      }),
    ]);
  });

  it("records a device that was taken out as removed, on the day of removal", async () => {
    const plan = await underWay();
    insist(await stepDown(plan, "scs-explant", { how: "explant", ending: "effective" }));

    expect(await evidenceOf(plan)).toContainEqual(
      expect.objectContaining({ kind: "implant", device: "scs", state: "removed", on: today }),
    );
  });

  it("records nothing and ends nothing while it goes on", async () => {
    const plan = await underWay();
    insist(await stepDown(plan, "conservative-care", { how: "taper" }));

    expect(await stateOf(plan, "conservative-care")).toBe("active");
    expect(await evidenceOf(plan)).toEqual([]);
  });

  it.each([
    ["which care it was is not said", { ending: "not-tolerated" }, "care-missing"],
    [
      "it would end before it began",
      { ending: "declined", on: PartialDate.parse("2020-01-01") },
      "date-not-possible",
    ],
    ["how it ended is not said", {}, "ending-missing"],
  ] as const)("is refused, and changes nothing, when %s", async (_what, said, kind) => {
    const plan = await underWay();
    const revision = await revisionOf(plan);

    const refused = await stepDown(plan, "conservative-care", { how: "stop", ...said });

    expect(refused).toMatchObject({ ok: false, refusal: { kind } });
    expect(await stateOf(plan, "conservative-care")).toBe("active");
    expect(await revisionOf(plan)).toBe(revision);
    expect(await evidenceOf(plan)).toEqual([]);
  });

  it("is all taken back when the step's state does not follow the events", async () => {
    const plan = await underWay();
    // Only somebody who works past the use cases can part the two; nothing may be built on it.
    await asApp(plan.organisation, (client) =>
      client.query(
        `update plan_step_state set state = 'ended', ending = '{"kind":"effective"}'
         where step_id = $1`,
        [plan.stepOf("conservative-care")],
      ),
    );
    const command = { how: "stop", ending: "declined" } as const;
    await expect(stepDown(plan, "conservative-care", command)).rejects.toThrow("has not ended");
    expect(await evidenceOf(plan)).toEqual([]);
  });
});

it("a treatment is not completed before it began", async () => {
  const plan = await underWay();
  const refused = await completeTreatment(anActor("consultant", plan.organisation), {
    planId: plan.planId,
    stepId: plan.stepOf("conservative-care"),
    revision: await revisionOf(plan),
    completion: {
      ending: "effective",
      on: PartialDate.parse("2020-01-01"),
      care: "physical-therapy",
    },
  });
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "date-not-possible" } });
});
