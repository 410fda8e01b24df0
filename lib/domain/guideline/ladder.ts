import { EscalationStep, type Treatment, toTreatmentsOfStep } from "../catalogue/treatment";
import type { ClinicalPicture } from "../picture/clinical-picture";
import type { PainProblem } from "../picture/pain-problem";
import { type CalledFor, listCalledFor } from "./called-for";
import { atLeast, param } from "./expression";
import { facts } from "./facts/registry";
import { readStanding } from "./facts/standing";
import type { GuidelinePack } from "./guideline-pack";
import { judgeExpression } from "./judge-expression";
import { toKnownPicture } from "./known-picture";
import type { PackParameters } from "./parameter";
import { createReader, type Reader } from "./reader";
import type { Evaluation, TreatmentAnswer, VerdictWord } from "./verdict";
import { isOpen } from "./verdict";

/** One of the five steps, where it stands for this patient, and what the pack says of its treatments. */
export type LadderStep = {
  readonly step: EscalationStep;
  readonly place: "past" | "current" | "next";
  readonly treatments: readonly TreatmentAnswer[];
};

/**
 * The five steps, with the patient's place on them.
 *
 * A step is behind the patient when each treatment on it that the pain generator calls for has an
 * ending with a reason, or is not indicated. The first that is not behind is the current one; when
 * none is left, the last step that something was called for on.
 *
 * @param pack the pack of the evaluation
 * @param problemId the pain problem to look at; absent: all, and the furthest behind decides
 */
export function toLadder(
  pack: Pick<GuidelinePack, "parameters">,
  evaluation: Evaluation,
  picture: ClinicalPicture,
  problemId?: string,
): readonly LadderStep[] {
  const chosen = picture.problems.filter(({ id }) => problemId === undefined || id === problemId);
  const problems = chosen.length > 0 ? chosen : [undefined];
  const places = problems.map((problem) =>
    findCurrent({ evaluation, picture, problem, parameters: pack.parameters }),
  );
  const current = Math.min(...places);
  return EscalationStep.options.map((step, index) => ({
    step,
    place: index < current ? "past" : index === current ? "current" : "next",
    treatments: toTreatmentsOfStep(step).map(({ id }: Treatment) => evaluation.treatments[id]),
  }));
}

type Looking = {
  readonly evaluation: Evaluation;
  readonly picture: ClinicalPicture;
  readonly problem: PainProblem | undefined;
  readonly parameters: PackParameters;
};

function findCurrent({ evaluation, picture, problem, parameters }: Looking): number {
  const { asOf } = evaluation;
  const known = toKnownPicture(picture, asOf);
  const reader = createReader({ picture: known, problem, asOf, parameters });
  const steps = EscalationStep.options.map((step) => toStanding(step, reader, evaluation));
  const ahead = steps.indexOf("ahead");
  return ahead === -1 ? Math.max(0, steps.lastIndexOf("behind")) : ahead;
}

/** nothing-called: the generator calls for nothing on this step. */
type StepStanding = "ahead" | "behind" | "nothing-called";

function toStanding(step: EscalationStep, reader: Reader, evaluation: Evaluation): StepStanding {
  if (step === "conservative") return toConservativeStanding(reader);
  const generator = reader.context.problem?.generator;
  if (generator === undefined) return step === "injections" ? "ahead" : "nothing-called";
  const called = listCalledFor(generator, step, evaluation.psps.type);
  if (called.length === 0) return "nothing-called";
  if (step === "injections" && isConventionalCareEnough(reader)) return "behind";
  return called.every((each) => isBehind(each, reader, evaluation)) ? "behind" : "ahead";
}

function toConservativeStanding(reader: Reader): StepStanding {
  const rehabilitation = reader.readChoice(facts.targetedRehabilitation);
  return rehabilitation.known && rehabilitation.value === "behind" ? "behind" : "ahead";
}

const outOfTheWay: readonly VerdictWord[] = ["not-indicated", "completed"];

function isBehind(
  { treatment, cares, orWhen }: CalledFor,
  reader: Reader,
  evaluation: Evaluation,
): boolean {
  const { context } = reader;
  if (orWhen !== undefined && judgeExpression(orWhen, reader).truth === "met") return true;
  const missing = { fact: "TREATMENT_ENDING", words: "", evidenceKind: "treatment-given" };
  if (readStanding(context, cares, missing).state === "behind") return true;
  const verdict = evaluation.treatments[treatment].byProblem.find(
    ({ problem }) => problem === context.problem?.id,
  );
  return verdict !== undefined && !isOpen(verdict.word) && outOfTheWay.includes(verdict.word);
}

/** After surgery, so long a course of conventional care stands in for the injection (decisions, F45). */
export const sixMonthsOfCare = atLeast("conventionalCareDays", param("conventionalCareDays"));

function isConventionalCareEnough(reader: Reader): boolean {
  const generator = reader.context.problem?.generator;
  const type = reader.readChoice(facts.pspsType);
  return (
    generator?.structure === "nerve-root" &&
    generator.mechanism === "neuropathic" &&
    type.known &&
    type.value === "type-2" &&
    judgeExpression(sixMonthsOfCare, reader).truth === "met"
  );
}
