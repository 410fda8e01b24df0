import type { PainGenerator } from "../../picture/pain-problem";
import { choiceFact } from "./fact";
import { type Context, known, type Reading, unknown } from "./reading";

const missing = {
  fact: "PAIN_GENERATOR",
  words: "Conclude what the main source of this pain is, how sure you are, and why.",
  evidenceKind: "pain-problem",
};

const problemMissing = {
  fact: "PAIN_PROBLEM",
  words: "Record where it hurts.",
  evidenceKind: "pain-problem",
};

export const generatorFacts = {
  generatorStructure: choiceFact({
    words: "main source of the pain",
    scope: "problem",
    missing,
    values: {
      facet: "a facet joint",
      sacroiliac: "a sacroiliac joint",
      "nerve-root": "a nerve root",
      disc: "a disc",
      endplate: "an endplate",
      "vertebral-fracture": "a vertebral fracture",
      "instability-or-non-union": "instability or non-union",
      "central-stenosis": "central stenosis",
      ischaemic: "poor blood supply",
      "none-found": "no structure found",
    },
    read: (context) => readGenerator(context, ({ structure }) => structure),
  }),
  generatorMechanism: choiceFact({
    words: "mechanism of the pain",
    scope: "problem",
    missing,
    values: {
      nociceptive: "nociceptive",
      neuropathic: "neuropathic",
      nociplastic: "nociplastic",
      unclear: "unclear",
    },
    read: (context) => readGenerator(context, ({ mechanism }) => mechanism),
  }),
  generatorConfidence: choiceFact({
    words: "confidence in the source of the pain",
    scope: "problem",
    missing,
    values: { confirmed: "confirmed", likely: "likely", suspected: "suspected" },
    read: (context) => readGenerator(context, ({ confidence }) => confidence),
  }),
  painRegion: choiceFact({
    words: "where it hurts",
    scope: "problem",
    missing: problemMissing,
    values: {
      neck: "the neck",
      arm: "an arm",
      "chest-wall": "the chest wall",
      back: "the back",
      leg: "a leg",
      perineal: "the perineum",
    },
    read: ({ problem }) =>
      problem === undefined ? unknown([problemMissing]) : known(problem.region, []),
  }),
} as const;

function readGenerator<Value>(
  { problem }: Context,
  pick: (generator: PainGenerator) => Value,
): Reading<Value> {
  return problem?.generator === undefined ? unknown([missing]) : known(pick(problem.generator), []);
}
