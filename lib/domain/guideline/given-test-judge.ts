import { getCare } from "../catalogue/care";
import type { EvidenceOf } from "../picture/evidence";
import { never } from "../shared/never";
import { addDays, daysBetween, formatClinical, type PlainDate } from "../shared/plain-date";
import type { MissingFact } from "./evidence-used";
import { toKnownInterval } from "./facts/find-evidence";
import { isDocumented } from "./facts/procedures";
import type { Context, Range } from "./facts/reading";
import { isElsewhere, matchPlaces } from "./given-place";
import type { GivenTest } from "./given-test";
import { isApproach } from "./is-approach";
import { allOf, anyOf, type Kleene, notOf } from "./kleene";
import { toNumber } from "./parameter";

type Given = EvidenceOf<"treatment-given">;

/** What one test says of one treatment on record, what is missing for it, and when time changes it. */
export type JudgedTest = {
  readonly truth: Kleene;
  readonly missing: readonly MissingFact[];
  readonly turnsOn: readonly PlainDate[];
};

export function judgeGivenTest(test: GivenTest, given: Given, context: Context): JudgedTest {
  switch (test.test) {
    case "relief-at-least":
      return judgePercent(given, given.reliefPercent, toNumber(test.percent, context.parameters), {
        ask: "the relief it gave",
      });
    case "adl-gain-at-least":
      return judgePercent(given, given.adlGainPercent, toNumber(test.percent, context.parameters), {
        ask: "the gain in daily activities",
      });
    case "relief-days-at-least":
      return judgeReliefDays(given, toNumber(test.days, context.parameters), context);
    case "documented":
      return isDocumented(given) ? settled(true) : open(given, "the report of it");
    case "same-scale":
      return given.sameScale === undefined
        ? open(given, "whether baseline and follow-up were on one scale")
        : settled(given.sameScale);
    case "same-level":
      return judgeLevel(given, context);
    case "not-elsewhere":
      return settled(!isElsewhere(given, context.problem));
    case "ended-as":
      return given.ending === undefined
        ? open(given, "how it ended")
        : settled(test.endings.includes(given.ending.kind));
    case "approach":
      return given.approach === undefined
        ? open(given, "the approach")
        : settled(isApproach(given.approach, test.approaches));
    case "any":
    case "all":
      return combine(test.test, test.tests, given, context);
    case "not": {
      const inner = judgeGivenTest(test.of, given, context);
      return { ...inner, truth: notOf(inner.truth) };
    }
    default:
      return never(test);
  }
}

function combine(
  how: "any" | "all",
  tests: readonly GivenTest[],
  given: Given,
  context: Context,
): JudgedTest {
  const judged = tests.map((each) => judgeGivenTest(each, given, context));
  const truths = judged.map(({ truth }) => truth);
  return {
    truth: how === "any" ? anyOf(truths) : allOf(truths),
    missing: judged.flatMap(({ truth, missing }) => (truth === "unknown" ? missing : [])),
    turnsOn: judged.flatMap(({ turnsOn }) => turnsOn),
  };
}

/**
 * A success needs a document: the patient's account can fall short, never succeed (decisions, B17).
 * What failed for technical reasons gave no answer, so it is none.
 */
function judgePercent(
  given: Given,
  value: number | undefined,
  limit: number,
  { ask }: { readonly ask: string },
): JudgedTest {
  if (value === undefined)
    return given.ending?.kind === "technically-failed" ? settled(false) : open(given, ask);
  if (value < limit) return settled(false);
  return isDocumented(given) ? settled(true) : open(given, "the report of it");
}

/** Relief that goes on has lasted at least as long as was said, and at most since the treatment. */
export function toReliefDays(given: Given, context: Context): Range | undefined {
  const start = toKnownInterval(given.on, context);
  const elapsed = { since: [start], max: Math.max(0, daysBetween(start.first, context.asOf)) };
  if (given.reliefOngoing !== true)
    return given.reliefDays === undefined
      ? undefined
      : { min: given.reliefDays, max: given.reliefDays };
  const said = given.provenance?.recordedOn;
  const until = said === undefined ? 0 : Math.max(0, daysBetween(start.last, said));
  const min = Math.max(given.reliefDays ?? 0, until);
  return { min, max: Math.max(min, elapsed.max), since: elapsed.since };
}

function judgeReliefDays(given: Given, limit: number, context: Context): JudgedTest {
  const range = toReliefDays(given, context);
  if (range === undefined) return open(given, "how long its relief lasted");
  const { min, max, since = [] } = range;
  const turnsOn = since.map(({ first }) => addDays(first, Math.ceil(limit)));
  if (min >= limit && isDocumented(given)) return { ...settled(true), turnsOn };
  if (max < limit) return { ...settled(false), turnsOn };
  return {
    ...open(given, min >= limit ? "the report of it" : "how long its relief has lasted by now"),
    turnsOn,
  };
}

function judgeLevel(given: Given, { problem }: Context): JudgedTest {
  const generator = problem?.generator;
  const truth = matchPlaces(
    { levels: given.levels ?? [], side: given.side },
    { levels: generator?.levels ?? [], side: generator?.side ?? problem?.side },
  );
  if (truth !== "unknown") return settled(truth === "met");
  return generator === undefined || generator.levels.length === 0
    ? { truth, missing: [generatorLevels], turnsOn: [] }
    : open(given, "its levels and side");
}

export const generatorLevels: MissingFact = {
  fact: "GENERATOR_LEVELS",
  words: "Record the levels and the side that the pain comes from.",
  evidenceKind: "pain-problem",
};

function settled(value: boolean): JudgedTest {
  return { truth: value ? "met" : "not-met", missing: [], turnsOn: [] };
}

function open(given: Given, what: string): JudgedTest {
  return { truth: "unknown", missing: [toMissingOf(given, what)], turnsOn: [] };
}

/** What is not on record of one treatment: "Record the relief it gave: ... of 03-May-2026." */
export function toMissingOf({ treatment, on }: Given, what: string): MissingFact {
  return {
    fact: "TREATMENT_RESULT",
    words: `Record ${what}: ${getCare(treatment).name} of ${formatClinical(on)}.`,
    evidenceKind: "treatment-given",
  };
}
