import { v7 } from "uuid";
import { expect, it } from "vitest";
import { saveDecision } from "@/lib/db/decisions";
import { inOrganisation } from "@/lib/db/in-organisation";
import { DecisionId } from "@/lib/domain/shared/ids";
import { addDays } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { anActor } from "../support/actors";
import {
  approved,
  aSubmittedPlan,
  clinicDay,
  consented,
  decided,
  revisionOf,
} from "../support/candidates";
import { aDecision } from "../support/plan-values";

it("an urgent decision that no longer speaks does not undo the meeting's go-ahead, here or in the database", async () => {
  const submitted = await aSubmittedPlan();
  const plan = await consented(await approved(await decided(submitted, "scs-trial")));
  const today = clinicDay();
  const decision = aDecision({
    id: DecisionId.parse(v7()),
    planRevision: await revisionOf(plan),
    problemId: plan.problemId,
    route: "urgent",
    outcome: "not-advised",
    attendees: [],
    surgeon: "Sam Surgeon",
    redFlag: "RF_CES",
    decidedOn: today,
    validUntil: addDays(today, 7),
  });
  await inOrganisation(plan.organisation, (tx) =>
    saveDecision(tx, {
      organisationId: plan.organisation,
      planId: plan.planId,
      patientId: plan.patientId,
      caseId: undefined,
      decision,
      by: anActor("consultant", plan.organisation).id,
      at: new Date(),
    }),
  );

  const started = await activateTreatment(anActor("consultant", plan.organisation), {
    planId: plan.planId,
    stepId: plan.stepOf("scs-trial"),
    revision: await revisionOf(plan),
    conditionConfirmed: false,
  });
  expect(started).toMatchObject({ ok: true });
});
