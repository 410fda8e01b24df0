import type { EvidenceOf } from "../picture/evidence";
import { addDays, type DayInterval, type PlainDate } from "../shared/plain-date";
import type { MissingFact } from "./evidence-used";
import { belongsTo, listEvidence, toKnownInterval, toWhichPain } from "./facts/find-evidence";
import type { Context } from "./facts/reading";
import { wasGiven } from "./facts/standing";
import { matchRegion } from "./given-place";
import { type JudgedTest, judgeGivenTest, toMissingOf } from "./given-test-judge";
import { allOf, type Kleene } from "./kleene";
import type { GivenRecords } from "./number-term";
import { toNumber } from "./parameter";

export type Given = EvidenceOf<"treatment-given">;

/** A treatment on record that counts, or that may count. */
export type GivenMatch = {
  readonly given: Given;
  readonly day: DayInterval;
  readonly truth: Exclude<Kleene, "not-met">;
  /** What leaves it open whether it counts. */
  readonly missing: readonly MissingFact[];
};

export type GivenMatches = {
  readonly matches: readonly GivenMatch[];
  /** Days on which time alone may change which of them count, those left out included. */
  readonly turnsOn: readonly PlainDate[];
};

/** The treatments on record that count or may count: given, in the window, of this scope, passing all tests. */
export function findGiven(records: GivenRecords, context: Context): GivenMatches {
  const judged = listEvidence(context, "treatment-given")
    .filter((each) => records.treatments.includes(each.treatment) && wasGiven(each))
    .map((given) => ({ given, ...judge(given, records, context) }));
  return {
    matches: judged.flatMap(({ given, day, truth, missing }) =>
      truth === "not-met" ? [] : [{ given, day, truth, missing }],
    ),
    turnsOn: judged.flatMap(({ turnsOn }) => turnsOn).filter((day) => day > context.asOf),
  };
}

function judge(given: Given, { scope, withinDays, where = [] }: GivenRecords, context: Context) {
  const day = toKnownInterval(given.on, context);
  const tests = [
    judgeScope(given, scope, context),
    ...(withinDays === undefined
      ? []
      : [judgeWindow(given, day, toNumber(withinDays, context.parameters), context)]),
    ...where.map((test) => judgeGivenTest(test, given, context)),
    ...(given.disputed === undefined ? [] : [disputed(given)]),
  ];
  return {
    day,
    truth: allOf(tests.map(({ truth }) => truth)),
    missing: tests.flatMap(({ truth, missing }) => (truth === "unknown" ? missing : [])),
    turnsOn: tests.flatMap(({ turnsOn }) => turnsOn),
  };
}

function judgeScope(given: Given, scope: GivenRecords["scope"], context: Context): JudgedTest {
  const truth = toScopeTruth(given, scope, context);
  if (truth !== "unknown") return { truth, missing: [], turnsOn: [] };
  const missing = toMissingOf(given, "its levels");
  return {
    truth,
    missing: [scope === "problem" ? toWhichPain(toMissingOf(given, "its pain")) : missing],
    turnsOn: [],
  };
}

function toScopeTruth(given: Given, scope: GivenRecords["scope"], context: Context): Kleene {
  if (scope === "patient") return "met";
  if (scope === "region") return matchRegion(given, context);
  const belongs = belongsTo(given, context.problem, context);
  if (belongs === "maybe") return "unknown";
  return belongs === "yes" ? "met" : "not-met";
}

/** Both ends of the window count. A date that lies across its edge leaves it open. */
function judgeWindow(
  given: Given,
  { first, last }: DayInterval,
  days: number,
  { asOf }: Context,
): JudgedTest {
  const start = addDays(asOf, -days);
  const turnsOn = [addDays(first, days + 1), addDays(last, days + 1)];
  if (last < start) return { truth: "not-met", missing: [], turnsOn };
  if (first >= start) return { truth: "met", missing: [], turnsOn };
  return { truth: "unknown", missing: [toMissingOf(given, "the day of it")], turnsOn };
}

function disputed(given: Given): JudgedTest {
  return { truth: "unknown", missing: [toMissingOf(given, "whether it holds")], turnsOn: [] };
}
