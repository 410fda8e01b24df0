import type { MissingFact } from "../evidence-used";
import { booleanFact, numberFact } from "./fact";
import { readLatest } from "./find-evidence";
import { mapReading, type Range } from "./reading";

const smoked: MissingFact = {
  fact: "EVER_SMOKED",
  words: "Ask whether the patient has ever smoked.",
  evidenceKind: "readiness",
};

const cotinine: MissingFact = {
  fact: "COTININE",
  words: "Measure cotinine, and record it in ng/mL.",
  evidenceKind: "laboratory",
};

export const nicotineFacts = {
  neverSmoked: booleanFact({
    words: "smoking",
    whenTrue: "The patient has never smoked",
    whenFalse: "The patient smokes or has smoked",
    scope: "patient",
    missing: smoked,
    read: (context) =>
      readLatest(context, {
        kind: "readiness",
        where: ({ about, answer }) =>
          about === "never-smoked" || (about === "smoking" && answer !== "yes"),
        value: ({ about, answer }) => about === "never-smoked" && answer === "yes",
        missing: smoked,
      }),
  }),
  cotinineNgPerMl: numberFact({
    words: "cotinine",
    unit: "ng/mL",
    scope: "patient",
    missing: cotinine,
    remedy: { kind: "do", words: "Help the patient to stop smoking, and measure cotinine then." },
    read: (context) =>
      mapReading(
        readLatest(context, {
          kind: "laboratory",
          where: ({ test, unit }) => test === "cotinine" && unit.trim().toLowerCase() === "ng/ml",
          value: ({ value }) => value,
          missing: cotinine,
        }),
        (value): Range => ({ min: value, max: value }),
      ),
  }),
} as const;
