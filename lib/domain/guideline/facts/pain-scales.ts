import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { choiceFact, numberFact } from "./fact";
import { readLatest } from "./find-evidence";
import { type Context, mapReading, type Range, type Reading } from "./reading";

const visualScore: MissingFact = {
  fact: "PAIN_SCORE",
  words: "Ask for a pain score for this pain, on a visual analogue scale where possible.",
  evidenceKind: "pain-score",
};

const observed: MissingFact = {
  fact: "OBSERVED_PAIN",
  words: "Record how severe the pain is on an observational scale.",
  evidenceKind: "pain-score",
};

/** Pain on scales that stand beside the numeric one. */
export const painScaleFacts = {
  painVasMm: numberFact({
    words: "pain on the visual analogue scale",
    unit: "mm of 100",
    scope: "problem",
    missing: visualScore,
    read: readVas,
  }),
  observedPain: choiceFact({
    words: "pain on an observational scale",
    scope: "problem",
    missing: observed,
    values: { none: "none", mild: "mild", moderate: "moderate", severe: "severe" },
    read: (context) =>
      readLatest(context, {
        kind: "pain-score",
        where: ({ scale }) => scale === "observational",
        value: ({ severity }) => severity,
        missing: observed,
        ofOnePain: true,
      }),
  }),
} as const;

/** Ten millimetres for each point of the numeric scale, and only where no VAS is recorded (decisions, F49). */
function readVas(context: Context): Reading<Range> {
  const vas = readScale(context, "vas");
  return vas.known || vas.evidence.length > 0 ? vas : readScale(context, "nrs");
}

const millimetresOf = { vas: 1, nrs: 10 } as const;

function readScale(context: Context, scale: keyof typeof millimetresOf): Reading<Range> {
  const reading = readLatest(context, {
    kind: "pain-score",
    where: (each) => each.scale === scale && isUsual(each),
    value: ({ value }) => value,
    missing: visualScore,
    ofOnePain: true,
  });
  return mapReading(reading, (value) => {
    const millimetres = value * millimetresOf[scale];
    return { min: millimetres, max: millimetres };
  });
}

/** The usual pain: what it is at its worst, at rest or in movement is another question. */
function isUsual({ at }: EvidenceOf<"pain-score">): boolean {
  return at === undefined || at === "average";
}
