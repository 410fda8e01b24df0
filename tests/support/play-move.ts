import { v7 } from "uuid";
import type { Role } from "@/lib/domain/access/role";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { PlanContent } from "@/lib/domain/plan/plan";
import { addDays, PartialDate } from "@/lib/domain/shared/plain-date";
import { addCase } from "@/lib/usecases/add-case";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { bookTreatment } from "@/lib/usecases/book-treatment";
import { cancelBooking } from "@/lib/usecases/cancel-booking";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { decideCase } from "@/lib/usecases/decide-case";
import { decideUrgent } from "@/lib/usecases/decide-urgent";
import { endPlan } from "@/lib/usecases/end-plan";
import { recordConsent } from "@/lib/usecases/record-consent";
import { referTreatment } from "@/lib/usecases/refer-treatment";
import { returnPlan } from "@/lib/usecases/return-plan";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { stepDownTreatment } from "@/lib/usecases/step-down-treatment";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { withdrawPlan } from "@/lib/usecases/withdraw-plan";
import { anActor } from "./actors";
import { insist } from "./patients";
import type { Move, PlannedTreatment } from "./plan-moves";
import type { PlannedPatient } from "./planned-patient";
import { playOnRecord } from "./play-on-record";

/** Does any move but a start, allowed or not. */
export async function playMove(
  patient: PlannedPatient,
  move: Exclude<Move, { kind: "activate" }>,
): Promise<unknown> {
  switch (move.kind) {
    case "write":
      return write(patient, move.role, move.treatments);
    case "submit":
      return submitPlan(...(await patient.onPlan(move.role, {})));
    case "approve":
      return approvePlan(...(await patient.onPlan(move.role, {})));
    case "return":
      return returnPlan(...(await patient.onPlan(move.role, { reason: "Say more." })));
    case "withdraw":
      return withdrawPlan(...(await patient.onPlan(move.role, { reason: "Not now." })));
    case "end": {
      const { ending } = move;
      return endPlan(...(await patient.onPlan(move.role, { ending, reason: "It is time." })));
    }
    case "consent": {
      const { answer } = move;
      return recordConsent(
        ...(await patient.onPlan(move.role, { answer, givenOn: patient.today() })),
      );
    }
    case "decide":
      return decideInMeeting(patient, move);
    case "decide-urgent":
      return decideAtOnce(patient, move);
    case "refer":
    case "book":
    case "cancel-booking":
      return arrange(patient, move);
    case "complete":
    case "step-down":
      return finish(patient, move);
    default:
      return playOnRecord(patient, move);
  }
}

async function write(
  patient: PlannedPatient,
  role: Role,
  treatments: readonly PlannedTreatment[],
): Promise<unknown> {
  const content = PlanContent.parse({
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy and pacing.",
    reviewOn: addDays(patient.today(), 60),
    steps: treatments.map(({ treatment, isConditional }) => ({
      id: v7(),
      step: getTreatment(treatment).step,
      treatment,
      problemId: patient.problemId,
      levels: [],
      goal: "stand at the sink",
      successCriterion: "less leg pain",
      ...(isConditional ? { conditional: "If no better at 6 weeks, then" } : {}),
    })),
  });
  const kept = await begun(patient);
  const steps = [...kept, ...content.steps];
  return savePlanDraft(...(await patient.onPlan(role, { content: { ...content, steps } })));
}

/** Started treatments stay in a rewrite as they are, or it would be refused. */
async function begun(patient: PlannedPatient): Promise<PlanContent["steps"]> {
  const states = await patient.states();
  const begun = states.filter(({ state }) => state !== "planned").map(({ stepId }) => stepId);
  return (await patient.steps()).filter(({ id }) => begun.includes(id));
}

async function decideInMeeting(
  patient: PlannedPatient,
  move: Extract<Move, { kind: "decide" }>,
): Promise<unknown> {
  const actor = anActor(move.role, patient.clinic);
  const coordinator = anActor("mdt-coordinator", patient.clinic);
  const steps = await patient.steps();
  const step = steps[move.pick % Math.max(1, steps.length)];
  if (!step) return undefined;
  const heldOn = patient.today();
  const meetingId = insist(
    await scheduleMeeting(coordinator, { heldOn, title: "MDT" }, patient.now()),
  );
  const added = await addCase(
    coordinator,
    { meetingId, planId: patient.planId, question: "Go ahead?" },
    patient.now(),
  );
  if (!added.ok) return undefined;
  return decideCase(
    actor,
    {
      caseId: added.value,
      planId: patient.planId,
      revision: await patient.revision(),
      stepId: step.id,
      outcome: move.outcome,
      attendees: [
        { name: "Ann", role: "chair" },
        { name: "Ida", role: "implanter" },
      ],
      rationale: "As discussed.",
      identityConfirmed: true,
    },
    patient.now(),
  );
}

async function decideAtOnce(
  patient: PlannedPatient,
  move: Extract<Move, { kind: "decide-urgent" }>,
): Promise<unknown> {
  const stepId = await patient.pickStep(move.pick);
  if (!stepId) return undefined;
  const words = { surgeon: "Sam Surgeon", redFlag: "RF_CES", rationale: "It cannot wait." };
  return decideUrgent(...(await patient.onPlan(move.role, { stepId, ...words })));
}

/** Refers, books and cancels; both are answered as they are, allowed or not. */
async function arrange(
  patient: PlannedPatient,
  move: Extract<Move, { kind: "refer" | "book" | "cancel-booking" }>,
): Promise<unknown> {
  const stepId = await patient.pickStep(move.pick);
  if (!stepId) return undefined;
  const on = addDays(patient.today(), move.days);
  switch (move.kind) {
    case "refer":
      return referTreatment(
        ...(await patient.onPlan(move.role, { stepId, on, to: "SCS team", note: "Please see." })),
      );
    case "book":
      return bookTreatment(
        ...(await patient.onPlan(move.role, { stepId, on, place: "Theatre 2" })),
      );
    case "cancel-booking":
      return cancelBooking(...(await patient.onPlan(move.role, { stepId, reason: "Moved." })));
  }
}

async function finish(
  patient: PlannedPatient,
  move: Extract<Move, { kind: "complete" | "step-down" }>,
): Promise<unknown> {
  const stepId = await patient.pickStep(move.pick);
  if (!stepId) return undefined;
  const on = PartialDate.parse(patient.today());
  if (move.kind === "step-down") {
    const words = { how: move.how, ending: "inadequate-response", reason: "As agreed." } as const;
    return stepDownTreatment(...(await patient.onPlan(move.role, { stepId, on, ...words })));
  }
  const completion = {
    ending: move.ending,
    on,
    care: "physical-therapy",
    operation: "fusion",
  } as const;
  return completeTreatment(...(await patient.onPlan(move.role, { stepId, completion })));
}
