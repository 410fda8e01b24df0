import { formatClinical, type PlainDate } from "../shared/plain-date";
import type { Remedy } from "./facts/fact";
import type { TreatmentRules } from "./guideline-pack";
import type { JudgedCriterion } from "./judge-criterion";
import { toEffect } from "./judge-criterion";
import { judgeExpression } from "./judge-expression";
import { type JudgedTreatment, judgeTreatment } from "./judge-treatment";
import type { Judgement } from "./judgement";
import type { Kleene } from "./kleene";
import type { Reader } from "./reader";
import type { Action, MissingFact } from "./verdict";

/** Things to do that together bring a part to a truth, with a key for each. */
type Way = { readonly actions: readonly Action[]; readonly keys: ReadonlySet<string> };
/** Ways to get there: none means impossible, one empty way means that it is so already. */
type Ways = readonly Way[];
type ReaderOn = (day: PlainDate) => Reader;

const already: Ways = [{ actions: [], keys: new Set() }];
const impossible: Ways = [];
const mostActions = 14;
const mostWays = 12;

/**
 * The smallest sets of actions that would open a treatment, cheapest first; each action is taken to
 * come out as the criterion asks (decisions, F48).
 *
 * Only for a not-yet and for missing information: no list of actions talks anyone past a
 * contraindication, a red flag or a treatment that is not indicated. A set that waits is one on whose
 * day nothing else closes the treatment.
 */
export function toActionSets(
  { word, judged }: JudgedTreatment,
  rules: TreatmentRules,
  readerOn: ReaderOn,
): readonly (readonly Action[])[] {
  if (word !== "not-yet" && word !== "needs-information") return [];
  const ways = judged
    .filter(isClosing)
    .map((each) => toWays(each, readerOn))
    .toSorted((one, other) => one.length - other.length)
    .reduce<Ways>((done, next) => combine(done, next), already);
  return toSmallest(ways.flatMap((way) => toThatDay(way, rules, readerOn))).map(({ actions }) =>
    toOrdered(actions),
  );
}

/**
 * What of a set is still needed on the day that it waits for; nothing, when something else closes the
 * treatment by then.
 */
function toThatDay(way: Way, rules: TreatmentRules, readerOn: ReaderOn): Ways {
  const wait = way.actions.find(({ kind }) => kind === "wait");
  if (wait?.until === undefined) return [way];
  const needed = judgeTreatment(rules, readerOn(wait.until))
    .judged.filter(isClosing)
    .map((each) => toWays(each, readerOn).filter(({ keys }) => isWithin(keys, way.keys)))
    .reduce<Ways>((done, next) => combine(done, next), already);
  return needed.map(({ actions }) => toWay([...actions, wait]));
}

function isClosing(judged: JudgedCriterion): boolean {
  const effect = toEffect(judged);
  return effect !== undefined && effect !== "eligible-with-caution";
}

/** The same answer of one criterion is asked by many treatments. */
const known = new WeakMap<JudgedCriterion, Ways>();

function toWays(judged: JudgedCriterion, readerOn: ReaderOn): Ways {
  const found = known.get(judged) ?? toNewWays(judged, readerOn);
  known.set(judged, found);
  return found;
}

function toNewWays({ requires, appliesWhen, exceptions }: JudgedCriterion, readerOn: ReaderOn) {
  const elsewhere =
    appliesWhen === undefined ? impossible : reach(appliesWhen, "not-met", readerOn);
  const excepted = exceptions.flatMap(({ when }) => reach(when, "met", readerOn));
  return toSmallest([...reach(requires, "met", readerOn), ...elsewhere, ...excepted]);
}

/** How a part could come to have a truth. */
function reach(judgement: Judgement, target: Exclude<Kleene, "unknown">, readerOn: ReaderOn): Ways {
  const { expression, truth, parts } = judgement;
  if (truth === target) return already;
  const each = (goal: Exclude<Kleene, "unknown">) =>
    parts.map((part) => reach(part, goal, readerOn));
  switch (expression.op) {
    case "not":
      return each(target === "met" ? "not-met" : "met")[0] ?? impossible;
    case "all":
      return target === "met" ? combineAll(each("met")) : toSmallest(each("not-met").flat());
    case "any":
      return target === "met" ? toSmallest(each("met").flat()) : combineAll(each("not-met"));
    case "at-least-n":
      return toSmallest(
        choose(
          each(target),
          target === "met" ? expression.count : parts.length - expression.count + 1,
        ),
      );
    default:
      return reachLeaf(judgement, target, readerOn);
  }
}

function reachLeaf(
  { expression, truth, part, turnsOn, remedy, again, waysToSettle }: Judgement,
  target: Exclude<Kleene, "unknown">,
  readerOn: ReaderOn,
): Ways {
  const asked = waysToSettle === undefined ? [part.missing] : waysToSettle(target);
  const record: Ways =
    truth === "unknown"
      ? asked.filter((facts) => facts.length > 0).map((facts) => toWay(facts.map(toRecord)))
      : impossible;
  const turn = turnsOn
    .toSorted((one, other) => (one < other ? -1 : 1))
    .find((day) => {
      const later = readerOn(day);
      return (again?.(later.context) ?? judgeExpression(expression, later).truth) === target;
    });
  const wait: Ways = turn === undefined ? impossible : [toWay([toWait(turn)])];
  const act: Ways =
    remedy === undefined || target !== "met" || truth === "unknown"
      ? impossible
      : [toWay([toAct(remedy)])];
  return [...record, ...wait, ...act];
}

function toWait(until: PlainDate): Action {
  return { kind: "wait", words: `Not before ${formatClinical(until)}.`, code: "WAIT", until };
}

function toAct({ kind, words }: Remedy): Action {
  return { kind, words, code: toCode(words), until: undefined };
}

/** Each action once; of several waits the longest. */
function toWay(actions: readonly Action[]): Way {
  const longest = actions
    .flatMap(({ until }) => until ?? [])
    .reduce<PlainDate | undefined>(
      (last, each) => (last === undefined || last < each ? each : last),
      undefined,
    );
  const others = new Map(
    actions.filter(({ kind }) => kind !== "wait").map((each) => [toKey(each), each]),
  );
  if (longest === undefined) return { actions: [...others.values()], keys: new Set(others.keys()) };
  const wait = toWait(longest);
  return {
    actions: [...others.values(), wait],
    keys: new Set([...others.keys(), toKey(wait)]),
  };
}

function toRecord({ words, fact }: MissingFact): Action {
  return { kind: "record", words, code: fact, until: undefined };
}

function combineAll(all: readonly Ways[]): Ways {
  return all.reduce<Ways>((done, next) => combine(done, next), already);
}

/** Every way of the one with every way of the other. */
function combine(one: Ways, other: Ways): Ways {
  if (one === already) return other;
  if (other === already) return one;
  return toSmallest(
    one.flatMap((first) => other.map((second) => toWay([...first.actions, ...second.actions]))),
  );
}

/** All ways to reach `count` of the parts. */
function choose(parts: readonly Ways[], count: number): Ways {
  const [first, ...rest] = parts;
  if (count <= 0) return already;
  if (first === undefined || parts.length < count) return impossible;
  return [...combine(first, choose(rest, count - 1)), ...choose(rest, count)];
}

/** Without those that hold another one; the fewest actions first. */
function toSmallest(ways: Ways): Ways {
  const kept: Way[] = [];
  for (const way of ways.toSorted((one, other) => one.keys.size - other.keys.size)) {
    if (way.keys.size > mostActions || kept.length === mostWays) break;
    if (!kept.some(({ keys }) => isWithin(keys, way.keys))) kept.push(way);
  }
  return kept;
}

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size > other.size) return false;
  for (const key of one) if (!other.has(key)) return false;
  return true;
}

function toKey({ code, kind, words, until }: Action): string {
  return `${kind} ${code} ${words} ${until ?? ""}`;
}

function toCode(words: string): string {
  return words
    .toUpperCase()
    .replaceAll(/[^A-Z]+/g, "_")
    .replaceAll(/^_|_$/g, "");
}

const order: readonly Action["kind"][] = ["record", "wait", "do", "sign-off"];

function toOrdered(actions: readonly Action[]): readonly Action[] {
  return actions.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}
