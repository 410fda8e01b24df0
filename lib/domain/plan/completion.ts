import { z } from "zod";
import { CareId } from "../catalogue/care";
import { getTreatment } from "../catalogue/treatment";
import { EndingKind } from "../picture/ending";
import { SpinalSurgery, TreatmentGiven } from "../picture/history-evidence";
import { formatClinical, PartialDate, type PlainDate, toInterval } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import { writtenText } from "../shared/written-text";
import type { StepState } from "./fold-events";
import type { PlanStep } from "./plan";
import type { PlanRefusalOf } from "./refusal";

const given = TreatmentGiven.unwrap().shape;

/** How a treatment ended and what it brought. What is absent was not recorded. */
export const Completion = z
  .object({
    ending: EndingKind,
    on: PartialDate.describe("the day it ended, or the day the effect was lost"),
    reason: writtenText(1000).optional().describe("or the patient's words when declined"),
    heardBy: writtenText(120).optional().describe("who heard the patient decline"),
    care: CareId.optional().describe("conservative care: which one was given"),
    operation: SpinalSurgery.unwrap().shape.procedure.optional().describe("revision: which one"),
    sessions: given.sessions,
    weeks: given.weeks,
    reliefPercent: given.reliefPercent,
    reliefDays: given.reliefDays,
    reliefOngoing: given.reliefOngoing,
    adlGainPercent: given.adlGainPercent,
    sameScale: given.sameScale,
    approach: writtenText(120).optional(),
    steroid: writtenText(120).optional(),
    steroidMg: given.steroidMg,
    trial: given.trial,
  })
  .readonly();
export type Completion = z.infer<typeof Completion>;

/** Endings of what was never given; they end a planned treatment as well as one under way. */
export const endingsWithoutTreatment: readonly EndingKind[] = [
  "declined",
  "not-available",
  "did-not-attend",
  "not-indicated",
  "contraindicated",
];

export function wasGiven({ ending }: Pick<Completion, "ending">): boolean {
  return !endingsWithoutTreatment.includes(ending);
}

export type CompletionRefusal = PlanRefusalOf<
  "step-not-active" | "care-missing" | "operation-missing" | "date-not-possible"
>;

export type EndingSetting = {
  readonly completion: Completion;
  readonly today: PlainDate;
  /** The day it was started; undefined: it never was. */
  readonly startedOn: PlainDate | undefined;
};

/** Decides whether a treatment may end so. What happened is always recordable; how has to be said. */
export function completeStep(
  step: PlanStep,
  state: StepState,
  setting: EndingSetting,
): Result<true, CompletionRefusal> {
  if (!mayEnd(state, setting.completion))
    return refuse({ kind: "step-not-active", state: state.state });
  return checkEnding(step, setting);
}

/** What every ending has to say, whichever way a treatment ended. */
export function checkEnding(
  step: PlanStep,
  { completion, ...days }: EndingSetting,
): Result<true, Exclude<CompletionRefusal, { kind: "step-not-active" }>> {
  const date = checkDay(completion.on, days);
  if (!date.ok) return date;
  if (!wasGiven(completion)) return accept(true);
  if (step.treatment === "conservative-care" && completion.care === undefined)
    return refuse({ kind: "care-missing" });
  if (step.treatment === "revision-surgery" && completion.operation === undefined)
    return refuse({ kind: "operation-missing" });
  return accept(true);
}

/** A day may be known by its month or year alone; it is refused when none of it is possible. */
export function checkDay(
  on: PartialDate,
  { today, startedOn }: Omit<EndingSetting, "completion">,
): Result<true, PlanRefusalOf<"date-not-possible">> {
  const { first, last } = toInterval(on);
  if (first > today)
    return refuse({ kind: "date-not-possible", why: "The day lies in the future." });
  if (startedOn === undefined || last >= startedOn) return accept(true);
  const start = formatClinical(startedOn);
  return refuse({
    kind: "date-not-possible",
    why: `The day lies before the start of the treatment, ${start}.`,
  });
}

function mayEnd(state: StepState, completion: Completion): boolean {
  if (state.state === "active") return true;
  return state.state === "planned" && !wasGiven(completion);
}

/** What the ending form of a treatment asks for, beyond how it ended. */
export function asksForTrial(step: Pick<PlanStep, "treatment">): boolean {
  return step.treatment === "scs-trial";
}

export function asksForResponse(step: Pick<PlanStep, "treatment">): boolean {
  const place = getTreatment(step.treatment).step;
  return place === "conservative" || place === "injections" || place === "rfa" || place === "scs";
}
