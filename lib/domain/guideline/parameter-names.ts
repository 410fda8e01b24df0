import { implantParameterNames } from "./implant-parameter-names";
import { injectionParameterNames } from "./injection-parameter-names";

type ParameterMeaning = {
  /** As a clinician names it, in lower case: "relief that a diagnostic block has to give". */
  readonly words: string;
  readonly unit: "days" | "%" | "years" | "points" | "mm" | "mg" | "ml/min" | "ng/mL" | "" | "°C";
  /** It guards the patient: a pack may never change the value that its parent sets (decisions, F52). */
  readonly protects?: true;
};

/**
 * Every number of medicine that a pack sets, by name. The values stand in the packs, with their source.
 *
 * To add one: a line here, and its value in `parameters` of the pack that needs it.
 */
export const parameterNames = {
  pspsPainDays: { words: "pain that lasts beyond recovery", unit: "days" },
  conventionalCareDays: {
    words: "conventional care that stands in for an injection after surgery",
    unit: "days",
  },
  positiveBlockPercent: { words: "relief that makes a diagnostic block positive", unit: "%" },
  mdtDecisionDays: { words: "how long a decision of the MDT holds", unit: "days", protects: true },
  urgentDecisionDays: { words: "how long an urgent decision holds", unit: "days", protects: true },
  fastCordSignsDays: {
    words: "age of cord signs that are progressing in days",
    unit: "days",
    protects: true,
  },
  pregnancyFromAge: { words: "age from which one can be pregnant", unit: "years", protects: true },
  pregnancyToAge: { words: "age to which one can be pregnant", unit: "years", protects: true },
  notPregnantDays: { words: 'how long "not pregnant" holds', unit: "days", protects: true },
  pregnancyDays: { words: 'how long "pregnant" holds', unit: "days", protects: true },
  steroidSessionsPerYear: {
    words: "steroid injections in a year that call for no caution yet",
    unit: "",
    protects: true,
  },
  methylprednisoloneMgPerYear: {
    words: "methylprednisolone in a year that calls for no caution yet",
    unit: "mg",
    protects: true,
  },
  scsPainVasMm: { words: "pain that stimulation is considered for", unit: "mm" },
  scsConventionalDays: { words: "conventional management before stimulation", unit: "days" },
  adultYears: { words: "age from which a person is an adult", unit: "years" },
  neuropathicDn4: { words: "DN4 from which pain reads as neuropathic", unit: "points" },
  ablationPainVasMm: { words: "pain that denervation is considered for", unit: "mm" },
  ablationPainDays: { words: "pain before denervation", unit: "days" },
  ablationBlockDays: { words: "how recent the positive block has to be", unit: "days" },
  ablationRepeatDays: { words: "time between two denervations", unit: "days" },
  acuteSciaticaDays: { words: "sciatica that is still acute", unit: "days" },
  severePainNrs: { words: "pain that reads as severe", unit: "points" },
  startBackPsychHigh: { words: "psychosocial score of high risk", unit: "points" },
  mrsaScreenDays: { words: "how recent the MRSA screen has to be", unit: "days" },
  scsReferralDays: { words: "pain before referral for stimulation", unit: "days" },
  scsReferralVasMm: { words: "pain to be referred for stimulation", unit: "mm" },
  ...injectionParameterNames,
  ...implantParameterNames,
} as const satisfies Readonly<Record<string, ParameterMeaning>>;

export type ParameterName = keyof typeof parameterNames;

export function getParameterMeaning(name: ParameterName): ParameterMeaning {
  return parameterNames[name];
}
