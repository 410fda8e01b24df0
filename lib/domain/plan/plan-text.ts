import { getTreatment } from "../catalogue/treatment";
import type { Evaluation, Reason, Verdict } from "../guideline/verdict";
import type { ClinicalPicture } from "../picture/clinical-picture";
import { isConfidential } from "../picture/confidential";
import type { EvidenceOf } from "../picture/evidence";
import type { PlanStepId } from "../shared/ids";
import { formatClinical, type PlainDate } from "../shared/plain-date";
import { toVerdictOf } from "./activate";
import { type Arrangement, notArranged } from "./arrangement";
import { toArrangementWords } from "./arrangement-words";
import type { StepState } from "./fold-events";
import type { PlanContent, PlanStep } from "./plan";
import { inConfidence, isDeciding, listInTheWay } from "./reason-words";
import { toEndingLine, toProblemLine } from "./sheet-lines";
import { toVerdictName } from "./verdict-name";

export type PlanTextFacts = {
  /** In words: "DRAFT, not approved" or "Version 2, approved 12-Nov-2026". */
  readonly standing: string;
  readonly content: PlanContent;
  readonly states: ReadonlyMap<PlanStepId, StepState>;
  readonly arrangements: ReadonlyMap<PlanStepId, Arrangement>;
  readonly evaluation: Evaluation;
  readonly picture: ClinicalPicture;
  readonly today: PlainDate;
};

/** Characters that other records accept in one note (decisions, C29). */
export const planTextMost = 2000;

/**
 * Assessment, verdicts with reasons and plan in the order of a clinic letter, under 2,000 characters.
 *
 * Where it does not fit it shortens what stands last in importance and says so; it never cuts mid-sentence.
 * It carries no name: it is pasted into a record that has one.
 */
export function toPlanText(facts: PlanTextFacts): string {
  const fitting = details
    .map((detail) => toText(facts, detail))
    .find((text) => text.length < planTextMost);
  if (fitting !== undefined) return fitting;
  return keepWholeLines(toText(facts, { tried: 0, reasons: 0, words: 60 }));
}

/** What matters most stands first, so what does not fit goes from the end, and the text says so. */
function keepWholeLines(text: string): string {
  const note = "The rest does not fit here: see the planner.";
  const lines = text.split("\n");
  while (lines.length > 1 && [...lines, note].join("\n").length >= planTextMost) lines.pop();
  return [...lines, note].join("\n").slice(0, planTextMost - 1);
}

type Detail = {
  readonly tried: number;
  readonly reasons: number;
  /** Characters of each free text. */
  readonly words: number;
};

const details: readonly Detail[] = [
  { tried: 8, reasons: 4, words: 400 },
  { tried: 6, reasons: 2, words: 240 },
  { tried: 4, reasons: 1, words: 160 },
  { tried: 3, reasons: 1, words: 90 },
  { tried: 2, reasons: 0, words: 80 },
];

function toText(facts: PlanTextFacts, detail: Detail): string {
  const { evaluation, content, picture, today } = facts;
  return [
    `PSPS plan, ${formatClinical(today)} (${facts.standing})`,
    ...toAssessment(evaluation, picture, detail),
    ...toTriedLines(picture, detail),
    `GOAL: ${shorten(content.goal, detail)}`,
    `ALONGSIDE: ${shorten(content.rehabilitation, detail)}`,
    "PLAN",
    ...toStepLines(facts, detail),
    content.reviewOn ? `REVIEW by ${formatClinical(content.reviewOn)}` : "REVIEW: no date set",
    `Rules: ${evaluation.pack} ${evaluation.version}.`,
  ].join("\n");
}

function toAssessment(
  { psps, pathway, redFlagsLastAsked }: Evaluation,
  picture: ClinicalPicture,
  detail: Detail,
): readonly string[] {
  const asked = redFlagsLastAsked ? `last asked ${formatClinical(redFlagsLastAsked)}` : "not asked";
  const type = psps.type === "unknown" ? "type not known" : psps.type.replace("-", " ");
  return [
    `ASSESSMENT: PSPS ${type}. ${shorten(psps.basis.join(" "), detail)}`,
    ...picture.problems.map((problem) => `- ${toProblemLine(problem)}`),
    `Red flags ${asked}.`,
    ...pathway.flags.map(({ words, action }) => `RED FLAG: ${words} ${action}`),
  ];
}

function toTriedLines(picture: ClinicalPicture, { tried }: Detail): readonly string[] {
  const given = picture.evidence
    .filter((each) => each.kind === "treatment-given")
    .filter((each) => !isConfidential(each))
    .sort((a, b) => b.on.localeCompare(a.on));
  if (given.length === 0) return ["TRIED: nothing recorded"];
  const left = given.length - tried;
  return [
    "TRIED",
    ...given.slice(0, tried).map((each) => `- ${toTriedLine(each)}`),
    ...(left > 0 ? [`- and ${left} more in the planner`] : []),
  ];
}

function toTriedLine(given: EvidenceOf<"treatment-given">): string {
  const { treatment, name, on, reliefPercent } = given;
  const relief = reliefPercent === undefined ? "" : `, ${reliefPercent} %`;
  return `${name ?? treatment.replaceAll("-", " ")} ${formatClinical(on)}${relief}, ${toEndingLine(given)}`;
}

function toStepLines(facts: PlanTextFacts, detail: Detail): readonly string[] {
  const lines = facts.content.steps.map((step) => toStepLine(step, facts, detail));
  const most = detail.tried === 0 ? 8 : 16;
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), `- and ${left} more in the planner`] : lines;
}

function toStepLine(step: PlanStep, facts: PlanTextFacts, detail: Detail): string {
  const verdict = toVerdictOf(facts.evaluation.treatments[step.treatment], step.problemId);
  const state = facts.states.get(step.id)?.state;
  const place = [step.levels.join("/"), step.side].filter((part) => part).join(" ");
  const parts = [
    `- ${getTreatment(step.treatment).name}${place === "" ? "" : ` ${place}`}:`,
    verdict ? toVerdictName(verdict) : "no verdict",
    state && state !== "planned" ? `(${state})` : toArranged(step, facts, detail),
    step.conditional === undefined ? "" : `[${shorten(step.conditional, detail)}]`,
  ];
  const why = verdict ? toWhy(verdict, detail) : "";
  return `${parts.filter((part) => part !== "").join(" ")}.${why}`;
}

/** Nothing of a treatment that is under way or over: what was arranged for it says no more. */
function toArranged({ id }: PlanStep, { arrangements }: PlanTextFacts, detail: Detail): string {
  const words = toArrangementWords(arrangements.get(id) ?? notArranged);
  return words.length === 0 ? "" : `(${shorten(words.join("; "), detail)})`;
}

/** What stands in the way, what decides first. What is met is in the planner. */
function toWhy(verdict: Verdict, detail: Detail): string {
  const inTheWay = listInTheWay(verdict);
  const least = inTheWay.some((reason) => isDeciding(reason, verdict)) ? 1 : 0;
  const shown = [...new Set(inTheWay.map((reason) => toReasonLine(reason, detail)))];
  const lines = shown.slice(0, Math.max(detail.reasons, least));
  const left = shown.length - lines.length;
  if (lines.length === 0) return left > 0 ? ` ${left} criteria open.` : "";
  return ` ${lines.join("; ")}${left > 0 ? `; and ${left} more` : ""}.`;
}

/** What nobody knows never reads as if it had been found to be so: what to find out is said instead. */
function toReasonLine({ truth, words, missing, confidential }: Reason, detail: Detail): string {
  const state = truth === "unknown" ? "missing" : "not met";
  if (confidential) return `${state}: ${inConfidence}`;
  if (truth !== "unknown") return `${state}: ${shorten(withoutStop(words), detail)}`;
  if (missing.length === 0) return `not known whether: ${shorten(withoutStop(words), detail)}`;
  const asked = missing.map((each) => withoutStop(each.words)).join(", ");
  return `${state}: ${shorten(asked, detail)}`;
}

function withoutStop(words: string): string {
  return words.replace(/[.]$/, "");
}

/** Whole words, with a mark where something was left out. */
function shorten(text: string, { words }: Detail): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= words) return line;
  const cut = line.slice(0, words);
  const end = cut.lastIndexOf(" ");
  return `${end > words / 2 ? cut.slice(0, end) : cut} [...]`;
}
