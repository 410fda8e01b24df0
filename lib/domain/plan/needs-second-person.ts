import { getTreatment } from "../catalogue/treatment";
import type { PlanStepId } from "../shared/ids";
import type { PlanContent, PlanStep } from "./plan";

export type SigningFacts = {
  readonly drafterIsConsultant: boolean;
  /** Treatments whose verdict is open on the day of signing. */
  readonly openSteps: ReadonlySet<PlanStepId>;
  /** Treatments with an urgent decision for which the verdict is open, urgent. */
  readonly urgentSteps: ReadonlySet<PlanStepId>;
};

/**
 * Whether somebody other than the drafter has to sign (decisions, C23 and G55).
 *
 * A consultant signs alone what holds only conservative care, medicines and open single injections
 * or ablations; and an urgent operation that the deciding surgeon answers for.
 */
export function needsSecondPerson(
  content: PlanContent,
  { drafterIsConsultant, openSteps, urgentSteps }: SigningFacts,
): boolean {
  if (!drafterIsConsultant) return true;
  return !content.steps.every((step) => maySignAlone(step, openSteps, urgentSteps));
}

function maySignAlone(
  step: PlanStep,
  openSteps: ReadonlySet<PlanStepId>,
  urgentSteps: ReadonlySet<PlanStepId>,
): boolean {
  const { approval, invasive, steppingDown } = getTreatment(step.treatment);
  if (approval === "mdt") return urgentSteps.has(step.id);
  return steppingDown || !invasive || openSteps.has(step.id);
}
