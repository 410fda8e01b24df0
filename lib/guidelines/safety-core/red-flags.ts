import type { Criterion } from "@/lib/domain/guideline/criterion";
import { atMost, is, isKnown, noOlderThan } from "@/lib/domain/guideline/expression";
import { redFlagFacts } from "@/lib/domain/guideline/facts/red-flags";
import type { RedFlagCode } from "@/lib/domain/picture/red-flag";
import { criterion, decision } from "../criterion-of";

const sources: Readonly<Record<RedFlagCode, string>> = {
  RF_CES: "A1, A3",
  RF_PROGRESSIVE_MOTOR: "A1",
  RF_SPINAL_INFECTION: "A1",
  RF_MALIGNANCY: "A1",
  RF_FRACTURE: "A1",
  RF_MYELOPATHY: "A2",
  RF_DEVICE: "A2",
  RF_MSCC: "A2",
  RF_EPIDURAL_HAEMATOMA: "A2",
};

const interpretations: Readonly<Partial<Record<RedFlagCode, readonly string[]>>> = {
  RF_PROGRESSIVE_MOTOR: ["New or worse weakness without MRC grades is treated as progressive."],
  RF_SPINAL_INFECTION: ['"New pain" beside two risk factors is read as new sudden, severe pain.'],
  RF_MALIGNANCY: ["A history of cancer alone means ask and examine; it does not fire."],
  RF_FRACTURE: ["Osteoporosis and steroids are risks to ask about; they do not fire alone."],
  RF_MYELOPATHY: ['"Progressing in days" is read as signs that began within the last week.'],
};

const codes: readonly RedFlagCode[] = [
  "RF_CES",
  "RF_PROGRESSIVE_MOTOR",
  "RF_SPINAL_INFECTION",
  "RF_MALIGNANCY",
  "RF_FRACTURE",
  "RF_MYELOPATHY",
  "RF_DEVICE",
  "RF_MSCC",
  "RF_EPIDURAL_HAEMATOMA",
];

/**
 * New or worse red flags hold new injections, ablation, implants and elective surgery for that
 * problem, and nothing else (decisions, A4).
 *
 * @param except flags that this treatment answers itself
 */
export function redFlagCriteria(except: readonly RedFlagCode[] = []): readonly Criterion[] {
  return [
    ...codes.filter((code) => !except.includes(code)).map(toCriterion),
    selfHarm,
    redFlagsAskedRecently,
  ];
}

function toCriterion(code: RedFlagCode): Criterion {
  return criterion({
    code,
    words: `${redFlagFacts[code].whenFalse}.`,
    kind: "safety",
    whenNotMet: "suspended",
    requires: is(code, false),
    citation: decision(`${sources[code]}; r-red-flags-first (seed document 000)`),
    verification: "V",
    interpretations: interpretations[code] ?? [],
    fixHint:
      "Act on the red flag now. When it is dealt with, a clinician records who cleared it, how, and until when.",
  });
}

const selfHarm = criterion({
  code: "SUICIDE_RISK_SAME_DAY",
  confidential: true,
  words: "No thoughts of self-harm were reported.",
  kind: "safety",
  whenNotMet: "suspended",
  requires: atMost("selfHarmItem", 0),
  appliesWhen: isKnown("selfHarmItem"),
  citation: decision("A6"),
  verification: "V",
  interpretations: ["It is asked only where someone reads the answer, so unasked holds nothing."],
  fixHint: "Assess the risk today, and record the outcome and the next answer.",
});

const redFlagsAskedRecently = criterion({
  code: "RED_FLAGS_ASKED_LONG_AGO",
  words: "The red-flag questions were asked recently.",
  kind: "safety",
  phase: "book",
  whenNotMet: "caution",
  requires: noOlderThan("red-flag-screen", 90),
  citation: decision("A1 (the number of days is local)"),
  verification: "M",
  interpretations: ["Recently is read as within 90 days: local, unverified."],
  fixHint: "Ask the red-flag questions again.",
});
