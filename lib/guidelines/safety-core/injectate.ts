import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atMost,
  type Expression,
  is,
  isKnown,
  not,
  oneOf,
  param,
  plannedIs,
} from "@/lib/domain/guideline/expression";
import type { ChoiceOf } from "@/lib/domain/guideline/facts/registry";
import type { ParameterName } from "@/lib/domain/guideline/parameter-names";
import { criterion, source } from "../criterion-of";

const epidural = "epidural-steroid-injection";

const lcdEpidural = (recommendation: string) => source("CMS LCD L39240", recommendation);

function within(steroid: ChoiceOf<"plannedSteroid">, ceiling: ParameterName): Expression {
  return all(oneOf("plannedSteroid", steroid), atMost("plannedSteroidMg", param(ceiling)));
}

/** How much steroid one session may hold. Part of every pack: the ceiling protects (criteria.md 1.2). */
export const steroidCeiling: Criterion = criterion({
  code: "ESI_STEROID_CEILING",
  words: "The steroid planned for one session stays within its ceiling.",
  kind: "safety",
  phase: "book",
  requires: any(
    oneOf("plannedSteroid", "none", "other"),
    within("triamcinolone", "triamcinoloneMg"),
    within("betamethasone", "betamethasoneMg"),
    within("dexamethasone", "dexamethasoneMg"),
    within("methylprednisolone", "methylprednisoloneMg"),
  ),
  citation: lcdEpidural("steroid per session"),
  verification: "V2",
  interpretations: [
    "The figure for methylprednisolone is unverified.",
    "For another steroid no ceiling is published: not assessed.",
  ],
  fixHint: "Plan a lower dose for this session.",
});

/** Crystals in an artery of the neck: unverified, and it protects (decisions, A5). */
export const particulate: Criterion = criterion({
  code: "PARTICULATE",
  words: "A transforaminal injection in the neck is planned without a particulate steroid.",
  kind: "safety",
  phase: "book",
  requires: any(
    oneOf("plannedSteroid", "none", "dexamethasone"),
    not(plannedIs(epidural, "approach", "transforaminal")),
  ),
  appliesWhen: oneOf("painRegion", "neck", "arm"),
  citation: source(
    "FDA Safe Use Initiative working group, epidural steroid injections, 2015",
    "cervical transforaminal injection",
  ),
  verification: "M",
  interpretations: [
    "Dexamethasone is taken as the one steroid without particles.",
    "In the lower back a steroid without particles comes first: advice, not asked here.",
  ],
  fixHint: "Plan a steroid without particles, or another approach.",
});

export const cumulativeSteroid: Criterion = criterion({
  code: "CUMULATIVE_STEROID",
  words: "The steroid of the last twelve months stays below what calls for caution.",
  kind: "safety",
  phase: "book",
  whenNotMet: "caution",
  requires: all(
    atMost("steroidSessionsInYear", param("steroidSessionsPerYear")),
    atMost("methylprednisoloneMgInYear", param("methylprednisoloneMgPerYear")),
  ),
  citation: source("Local safety gate, criteria 2.2", "cumulative steroid, all routes"),
  verification: "M",
  interpretations: [
    "There is no agreed yearly limit: this warns of adrenal suppression and bone loss.",
    "Only methylprednisolone is added up: the sources give no factors for the others.",
    "Steroid tablets are not in the total; they leave it open.",
  ],
  fixHint: "Weigh bone and adrenal risk, tell primary care, and space the injections.",
});

export const glucoseWarning: Criterion = criterion({
  code: "GLUCOSE_MONITOR_24_48H",
  words: "The patient has no diabetes, or no steroid is planned.",
  kind: "safety",
  phase: "book",
  whenNotMet: "caution",
  requires: any(
    is("diabetes", false),
    all(isKnown("plannedSteroid"), oneOf("plannedSteroid", "none")),
  ),
  citation: source("Steroid injection and diabetes, orthopaedic series (criteria 2.2)", "glucose"),
  verification: "V",
  interpretations: ["Without a booking a steroid is taken to be planned."],
  fixHint: "Have glucose watched for a day or two after the injection.",
});

/** Only the booking of an epidural names its steroid. */
export const glucoseWarningElsewhere: Criterion = criterion({
  ...glucoseWarning,
  words: "The patient has no diabetes.",
  requires: is("diabetes", false),
  interpretations: [],
});

/** Contrast is planned unless the booking says otherwise. */
export function contrastAllergy(treatment: TreatmentId): Criterion {
  return criterion({
    code: "CONTRAST_ALLERGY",
    words: "No allergy to contrast is on record, or no contrast is planned.",
    kind: "safety",
    phase: "book",
    whenNotMet: "caution",
    requires: any(is("contrastAllergy", false), plannedIs(treatment, "contrast", "no")),
    citation: lcdEpidural("contrast allergy; also L39455"),
    verification: "V2",
    interpretations: ["Gadolinium never into the fluid around the cord: unverified."],
    fixHint: "Document the reaction; plan ultrasound without contrast, or premedication.",
  });
}

/** L39240: nothing presses on cord, conus or cauda equina. */
export const noCompressionBeforeEpidural: Criterion = criterion({
  code: "ESI_CONTRA",
  words: "Nothing presses on cord, conus or cauda equina with a serious deficit.",
  kind: "safety",
  requires: is("correctableSeriousCompression", false),
  citation: lcdEpidural("contraindications"),
  verification: "V2",
  interpretations: [
    "An active infection, which the source names as well, is a criterion of its own.",
    "New or worse signs of cord or cauda equina hold the injection as a red flag.",
  ],
  fixHint: "Have a spinal surgeon see it first.",
});

export const noCancerRisk: Criterion = criterion({
  code: "MAJOR_CANCER_RISK",
  words: "No cancer is active or suspected.",
  kind: "safety",
  requires: is("activeCancer", false),
  citation: lcdEpidural("suspicion or major risk of cancer"),
  verification: "V2",
  interpretations: ["A cancer that is over does not count; a suspected one asks."],
  fixHint: "Have cancer excluded as the cause, and record it.",
});
