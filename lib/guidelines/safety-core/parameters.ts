import type { PackParameters, Parameter } from "@/lib/domain/guideline/parameter";
import { decision, source } from "../criterion-of";

const local = "Local, for a clinical owner to confirm.";

/** The numbers that the evaluation itself reads. Every pack has them. */
export const safetyCoreParameters: PackParameters = {
  pspsPainDays: {
    value: 91,
    citation: decision("F46"),
    verification: "V",
    interpretations: ["Persistent pain is pain of more than 90 days: at least 91 whole days."],
  },
  conventionalCareDays: {
    value: 180,
    citation: decision("F45, F46"),
    verification: "V",
    interpretations: ["Six months of 30 days."],
  },
  positiveBlockPercent: {
    value: 50,
    citation: decision("F49"),
    verification: "M",
    interpretations: ["At least half of the pain gone, where a criterion names no figure.", local],
  },
  mdtDecisionDays: {
    value: 365,
    citation: decision("A9, F46"),
    verification: "V",
    interpretations: ["Twelve months are a year of 365 days."],
  },
  urgentDecisionDays: {
    value: 7,
    citation: decision("G55"),
    verification: "M",
    interpretations: ["It answers a red flag of now.", local],
  },
  fastCordSignsDays: {
    value: 7,
    citation: decision("A2"),
    verification: "M",
    interpretations: ['Progressing "in days" is read as begun within a week.', local],
  },
  pregnancyFromAge: {
    value: 12,
    citation: decision("F49"),
    verification: "M",
    interpretations: [local],
  },
  pregnancyToAge: {
    value: 55,
    citation: decision("F49"),
    verification: "M",
    interpretations: ["To the last day of this age.", local],
  },
  notPregnantDays: {
    value: 30,
    citation: decision("A11"),
    verification: "M",
    interpretations: ["Counted from the day on which it was said.", local],
  },
  pregnancyDays: {
    value: 294,
    citation: decision("A11"),
    verification: "M",
    interpretations: ["A pregnancy on record counts for 42 weeks from its entry.", local],
  },
  triamcinoloneMg: ceiling(80),
  betamethasoneMg: ceiling(12),
  dexamethasoneMg: ceiling(15),
  methylprednisoloneMg: { ...ceiling(80), verification: "M", interpretations: ["Unverified."] },
  steroidSessionsPerYear: {
    value: 2,
    citation: decision("criteria 2.2"),
    verification: "M",
    interpretations: ["From the third session within 365 days on it warns.", local],
  },
  methylprednisoloneMgPerYear: {
    value: 200,
    citation: decision("criteria 2.2"),
    verification: "M",
    interpretations: ["Above this amount within 365 days it warns.", local],
  },
};

/** Steroid in one session. */
function ceiling(value: number): Parameter {
  return {
    value,
    citation: source("CMS LCD L39240", "steroid per session"),
    verification: "V2",
    interpretations: [],
  };
}
