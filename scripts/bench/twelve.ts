import type { Criterion } from "../../lib/domain/guideline/criterion";
import { internPack } from "../../lib/domain/guideline/intern-pack";
import { judgeCriterion } from "../../lib/domain/guideline/judge-criterion";
import { createReader, type Reader } from "../../lib/domain/guideline/reader";
import type { Truth } from "../../lib/domain/guideline/verdict";
import type { ClinicalPicture } from "../../lib/domain/picture/clinical-picture";
import { usCms } from "../../lib/guidelines/us-cms/pack";
import { asOf } from "./cohort";

/** Six criteria of the SCS implant and six of facet ablation, by their codes. */
export const implantCodes = [
  "TRIAL_NOT_DONE",
  "TRIAL_RELIEF_LT_50",
  "TRIAL_NO_FUNCTION",
  "TRIAL_RECORD_MISSING",
  "PSYCH_NOT_CLEARED",
  "NO_EDUCATION_RECORD",
] as const;
export const ablationCodes = [
  "NOT_FACET_GENERATOR",
  "GENERALISED_PAIN",
  "PAIN_LT_3M",
  "MBB_COUNT_LT_2",
  "MBB_RELIEF_LT_80",
  "RFA_LEVELS_GT_2",
] as const;
export const codes = [...implantCodes, ...ablationCodes];
export type Code = (typeof codes)[number];

export const pack = internPack(usCms);

/** The twelve, as the pack has them. */
export const twelve: readonly Criterion[] = [
  ...implantCodes.map((code) => find("scs-permanent-implant", code)),
  ...ablationCodes.map((code) => find("radiofrequency-ablation", code)),
];

function find(treatment: "scs-permanent-implant" | "radiofrequency-ablation", code: Code) {
  const found = pack.treatments[treatment].criteria.find((each) => each.code === code);
  if (found === undefined) throw new Error(`us-cms has no ${code} for ${treatment}`);
  return found;
}

/** A reader over the first pain problem of a picture. */
export function openReader(picture: ClinicalPicture, explains: boolean): Reader {
  const { parameters } = pack;
  const context = { picture, problem: picture.problems[0], asOf, parameters };
  return createReader(context, { explains });
}

/** What our own evaluator answers to the twelve. */
export function judgeTwelve(picture: ClinicalPicture): readonly Truth[] {
  const reader = openReader(picture, false);
  return twelve.map((criterion) => judgeCriterion(criterion, reader).truth);
}
