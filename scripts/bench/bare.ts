import type { Truth } from "../../lib/domain/guideline/verdict";
import type { ClinicalPicture } from "../../lib/domain/picture/clinical-picture";
import type { Evidence, EvidenceOf } from "../../lib/domain/picture/evidence";
import { asOf } from "./cohort";

type Given = EvidenceOf<"treatment-given">;

const today = Date.parse(asOf);
const day = 86_400_000;

const at = (known: boolean, holds: boolean): Truth =>
  known ? (holds ? "met" : "not-met") : "unknown";

type Found = {
  trial?: Given;
  psychology?: string;
  education?: string;
  onset?: string;
  planned?: number | undefined;
  isAsked: boolean;
  isWidespread: boolean;
  blocks: number;
  positive: number;
};

/**
 * The twelve criteria as somebody would write them who wanted nothing but speed, for the pictures of
 * this cohort: one pain, exact dates, nothing disputed. The limit that an evaluator could reach.
 */
export function judgeBare({ problems, evidence }: ClinicalPicture): readonly Truth[] {
  const found: Found = { isAsked: false, isWidespread: false, blocks: 0, positive: 0 };
  for (const each of evidence) look(each, found);
  const { trial, psychology, education, onset, planned, isAsked, isWidespread } = found;
  const generator = problems[0]?.generator;
  const result = trial?.trial;
  const count = (number: number): Truth => (number >= 2 ? "met" : at(isAsked, false));
  return [
    trial === undefined ? at(isAsked, false) : "met",
    toReliefTruth(trial?.reliefPercent, result?.analgesicReductionPercent),
    is(result?.functionChange, "improved"),
    is(result?.reportSeen, true),
    psychology === "supports-with-help" ? "met" : is(psychology, "supports"),
    is(education, "yes"),
    is(generator?.structure, "facet"),
    at(true, !isWidespread && generator?.mechanism !== "nociplastic"),
    onset === undefined ? "unknown" : at(true, today - Date.parse(onset) >= 90 * day),
    count(found.blocks),
    count(found.positive),
    planned === undefined ? "unknown" : at(true, planned <= 2),
  ];
}

function look(each: Evidence, found: Found): void {
  switch (each.kind) {
    case "treatment-given":
      lookAtTreatment(each, found);
      break;
    case "psychological-evaluation":
      found.psychology = each.outcome;
      break;
    case "readiness":
      found.education = each.answer;
      break;
    case "onset":
      found.onset = each.on;
      break;
    case "history-asked":
      found.isAsked = true;
      break;
    case "condition":
      found.isWidespread = true;
      break;
    case "planned-procedure":
      found.planned = each.levelCount;
      break;
    default:
      break;
  }
}

function lookAtTreatment(given: Given, found: Found): void {
  if (given.treatment === "scs-trial") found.trial = given;
  if (given.treatment !== "medial-branch-block") return;
  found.blocks += 1;
  if (given.reliefPercent !== undefined && given.reliefPercent >= 80) found.positive += 1;
}

function is<Value>(value: Value | undefined, wanted: Value): Truth {
  return value === undefined ? "unknown" : at(true, value === wanted);
}

function toReliefTruth(relief: number | undefined, reduction: number | undefined): Truth {
  if (isHalf(relief) || isHalf(reduction)) return "met";
  return relief === undefined || reduction === undefined ? "unknown" : "not-met";
}

function isHalf(percent: number | undefined): boolean {
  return percent !== undefined && percent >= 50;
}
