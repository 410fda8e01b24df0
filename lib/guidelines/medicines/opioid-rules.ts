import type {
  MedicineCondition,
  MedicineRule,
  Sourced,
} from "@/lib/domain/medicine/medicine-rules";
import { decision, source } from "../criterion-of";
import { cdc2022, general } from "./sources";

const opioid: MedicineCondition = { op: "takes", of: { groups: ["opioid"] } };
const benzodiazepine: MedicineCondition = { op: "takes", of: { groups: ["benzodiazepine"] } };

const asNeededCounts =
  "What is taken as needed, planned or on hold counts with the most that may be taken on a day.";

const tapering: Sourced = {
  citation: decision("A8, after the FDA safety communication of 2019"),
  verification: "V",
  interpretations: ["Slower where it has been taken for years."],
};

/** Opioids: how much, with what, and what to offer. Nothing here tells anyone to stop at once (A4). */
export const opioidRules: readonly MedicineRule[] = [
  {
    code: "MME_GE_50",
    words:
      "The opioids come to 50 mg of morphine equivalents a day or more: weigh benefit and risk again.",
    fixHint: "Review benefit and risk with the patient, and offer naloxone.",
    level: "warn",
    when: { op: "mme-at-least", mme: 50 },
    citation: cdc2022("dosage; rec. 4"),
    verification: "V2",
    interpretations: ["The wording is general knowledge, unverified.", asNeededCounts],
  },
  {
    code: "MME_GE_90_LEGACY",
    words:
      "The opioids come to 90 mg of morphine equivalents a day or more. That figure is from the CDC guideline of 2016 and from state laws; it is no longer a limit of CDC.",
    fixHint: "Look up what the law of the state asks for. It is no reason to bring a dose down.",
    level: "advice",
    when: { op: "mme-at-least", mme: 90 },
    citation: source("CDC Guideline for Prescribing Opioids for Chronic Pain, 2016", "rec. 5"),
    verification: "V",
    interpretations: ["That the 2022 text dropped the figure is unverified.", asNeededCounts],
  },
  {
    code: "OPIOID_BENZO",
    words: "An opioid and a benzodiazepine: together they slow the breathing, which can be fatal.",
    fixHint:
      "Review both with their prescribers. Neither is stopped at once: any change is agreed and gradual. Offer naloxone.",
    level: "block-review",
    when: { op: "all", parts: [opioid, benzodiazepine] },
    citation: source(
      "FDA boxed warning on opioids with benzodiazepines (31-Aug-2016); CDC 2022",
      "rec. 11",
    ),
    verification: "V",
    interpretations: ["The wording of CDC 2022 is unverified."],
  },
  {
    code: "OPIOID_BENZO_UNPRESCRIBED",
    words: "An opioid, and a benzodiazepine that nobody prescribed.",
    fixHint:
      "Ask about it without blame, tell the prescriber of the opioid, and offer help and naloxone.",
    level: "warn",
    when: {
      op: "all",
      parts: [opioid, { op: "takes", of: { groups: ["benzodiazepine"], unprescribed: true } }],
    },
    ...general("opioid safety"),
    confidential: true,
  },
  {
    code: "OPIOID_GABAPENTINOID",
    words: "An opioid and a gabapentinoid together: they can slow the breathing.",
    fixHint:
      "Review both with the prescriber, above all in lung disease, old age or kidney disease.",
    level: "warn",
    when: { op: "all", parts: [opioid, { op: "takes", of: { groups: ["gabapentinoid"] } }] },
    citation: source("FDA Drug Safety Communication on gabapentinoids (19-Dec-2019)", "breathing"),
    verification: "M",
    interpretations: [],
  },
  {
    code: "DUPLICATE_OPIOID",
    words: "Two or more different opioids are on record.",
    fixHint: "Ask who prescribes each and whether that is the plan; agree on one prescriber.",
    level: "warn",
    when: { op: "takes", of: { groups: ["opioid"] }, atLeast: 2 },
    citation: source("Derived by the project", "from CDC 2022"),
    verification: "M",
    interpretations: [
      "Whether a plan for two opioids exists is not on record here, so it warns of both.",
    ],
  },
  {
    code: "OFFER_NALOXONE",
    words: "An opioid, with something that makes an overdose likelier: naloxone should be at hand.",
    fixHint: "Offer naloxone, and show the patient and somebody close how to use it.",
    level: "warn",
    when: {
      op: "any",
      parts: [
        { op: "mme-at-least", mme: 50 },
        { op: "all", parts: [opioid, benzodiazepine] },
        { op: "all", parts: [opioid, { op: "ill-with", names: ["sleep-apnoea"] }] },
      ],
    },
    citation: cdc2022("rec. 8"),
    verification: "M",
    interpretations: [asNeededCounts],
  },
  {
    code: "OFFER_NALOXONE",
    detail: "history",
    words:
      "An opioid after an overdose or with a substance use disorder: naloxone should be at hand.",
    fixHint: "Offer naloxone, and show the patient and somebody close how to use it.",
    level: "warn",
    when: {
      op: "all",
      parts: [opioid, { op: "ill-with", names: ["substance-use-disorder", "overdose"] }],
    },
    citation: cdc2022("rec. 8"),
    verification: "M",
    interpretations: [],
    confidential: true,
  },
  {
    code: "OFFER_OUD_TREATMENT",
    words: "An opioid use disorder is on record.",
    fixHint: "Offer treatment for it, or refer to those who give it.",
    level: "warn",
    when: { op: "ill-with", names: ["substance-use-disorder"], substance: "opioid" },
    citation: cdc2022("rec. 12"),
    verification: "M",
    interpretations: [],
    confidential: true,
  },
  {
    code: "OPIOID_TAPER",
    words:
      "Whenever an opioid or a gabapentinoid is to become less: agreed with the patient, at the patient's pace and never abruptly, usually by 10 to 25 % every 2 to 4 weeks.",
    fixHint:
      "Write down who prescribes, what withdrawal feels like and what helps, when to pause, and naloxone where it applies.",
    level: "advice",
    when: { op: "takes", of: { groups: ["opioid", "gabapentinoid"] } },
    ...tapering,
  },
];
