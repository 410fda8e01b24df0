import type { CareId } from "../../catalogue/care";
import type { MissingFact } from "../evidence-used";
import { type BooleanFact, booleanFact } from "./fact";
import { readLatest } from "./find-evidence";
import { type Context, mapReading, type Reading, unknown } from "./reading";
import { wasGiven } from "./standing";

const missing: MissingFact = {
  fact: "RESPONSE_SCALE",
  words: "Say whether baseline and follow-up were on one scale.",
  evidenceKind: "treatment-given",
};

export const responseScaleFacts = {
  latestEpiduralOneScale: onOneScale("epidural injection", [
    "epidural-steroid-injection",
    "selective-nerve-root-block-therapeutic",
  ]),
  latestAblationOneScale: onOneScale("ablation", ["radiofrequency-ablation"]),
} as const;

function onOneScale(name: string, treatments: readonly CareId[]): BooleanFact {
  return booleanFact({
    words: `scale of the response to the last ${name}`,
    whenTrue: `The response to the last ${name} was measured on one scale`,
    whenFalse: `The response to the last ${name} was measured on two scales`,
    scope: "problem",
    missing,
    read: (context) => readLatestScale(context, treatments),
  });
}

/** Only the latest is read: what it leaves out is not taken from an older one. */
function readLatestScale(context: Context, treatments: readonly CareId[]): Reading<boolean> {
  const reading = readLatest(context, {
    kind: "treatment-given",
    where: (each) =>
      treatments.includes(each.treatment) &&
      wasGiven(each) &&
      each.ending?.kind !== "technically-failed",
    value: ({ sameScale }) => (sameScale === undefined ? "silent" : sameScale ? "one" : "two"),
    missing,
    ofOnePain: true,
  });
  return reading.known && reading.value === "silent"
    ? unknown([missing], reading.evidence)
    : mapReading(reading, (value) => value === "one");
}
