import { formatClinical, type PlainDate } from "../shared/plain-date";
import type { JudgedCriterion } from "./judge-criterion";
import { toEffect } from "./judge-criterion";
import { judgeExpression } from "./judge-expression";
import type { JudgedTreatment } from "./judge-treatment";
import type { Judgement } from "./judgement";
import type { Kleene } from "./kleene";
import type { Reader } from "./reader";
import type { Action, MissingFact } from "./verdict";

type Actions = readonly Action[];
/** Ways to get there: none means impossible, one empty way means that it is so already. */
type Ways = readonly Actions[];

const already: Ways = [[]];
const impossible: Ways = [];
const mostActions = 14;
const mostWays = 12;

/**
 * The smallest sets of actions that would open a treatment, cheapest first; each action is taken to
 * come out as the criterion asks (decisions, F48).
 *
 * Only for a not-yet and for missing information: no list of actions talks anyone past a
 * contraindication, a red flag or a treatment that is not indicated.
 */
export function toActionSets(
  { word, judged }: JudgedTreatment,
  readerOn: (day: PlainDate) => Reader,
): readonly (readonly Action[])[] {
  if (word !== "not-yet" && word !== "needs-information") return [];
  return judged
    .filter(isClosing)
    .map((each) => toWays(each, readerOn))
    .reduce<Ways>((done, next) => combine(done, next), already)
    .map(toOrdered);
}

function isClosing(judged: JudgedCriterion): boolean {
  const effect = toEffect(judged);
  return effect !== undefined && effect !== "eligible-with-caution";
}

function toWays(
  { requires, appliesWhen, exceptions }: JudgedCriterion,
  readerOn: (day: PlainDate) => Reader,
): Ways {
  const elsewhere =
    appliesWhen === undefined ? impossible : reach(appliesWhen, "not-met", readerOn);
  const excepted = exceptions.flatMap(({ when }) => reach(when, "met", readerOn));
  return toSmallest([...reach(requires, "met", readerOn), ...elsewhere, ...excepted]);
}

/** How a part could come to have a truth. */
function reach(
  judgement: Judgement,
  target: Exclude<Kleene, "unknown">,
  readerOn: (day: PlainDate) => Reader,
): Ways {
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
  readerOn: (day: PlainDate) => Reader,
): Ways {
  const asked = waysToSettle === undefined ? [part.missing] : waysToSettle(target);
  const record: Ways =
    truth === "unknown"
      ? asked.filter((facts) => facts.length > 0).map((facts) => facts.map(toRecord))
      : impossible;
  const turn = turnsOn
    .toSorted((one, other) => (one < other ? -1 : 1))
    .find((day) => {
      const later = readerOn(day);
      return (again?.(later.context) ?? judgeExpression(expression, later).truth) === target;
    });
  const wait: Ways =
    turn === undefined
      ? impossible
      : [
          [
            {
              kind: "wait",
              words: `Not before ${formatClinical(turn)}.`,
              code: "WAIT",
              until: turn,
            },
          ],
        ];
  const act: Ways =
    remedy === undefined || target !== "met" || truth === "unknown"
      ? impossible
      : [
          [
            {
              kind: remedy.kind,
              words: remedy.words,
              code: toCode(remedy.words),
              until: undefined,
            },
          ],
        ];
  return [...record, ...wait, ...act];
}

function toRecord({ words, fact }: MissingFact): Action {
  return { kind: "record", words, code: fact, until: undefined };
}

function combineAll(all: readonly Ways[]): Ways {
  return all.reduce<Ways>((done, next) => combine(done, next), already);
}

/** Every way of the one with every way of the other. */
function combine(one: Ways, other: Ways): Ways {
  return toSmallest(one.flatMap((first) => other.map((second) => merge(first, second))));
}

/** One action once; of several waits the longest. */
function merge(one: Actions, other: Actions): Actions {
  const both = [...one, ...other];
  const waits = both.flatMap((each) => (each.kind === "wait" ? [each] : []));
  const longest = waits.reduce<Action | undefined>(
    (last, each) => ((last?.until ?? "") < (each.until ?? "") ? each : last),
    undefined,
  );
  const others = new Map(
    both.filter(({ kind }) => kind !== "wait").map((each) => [toKey(each), each]),
  );
  return [...others.values(), ...(longest === undefined ? [] : [longest])];
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
  const keys = (actions: Actions) => new Set(actions.map(toKey));
  return ways
    .filter((way, index) =>
      ways.every((other, place) => {
        if (place === index) return true;
        const own = keys(way);
        const within = other.every((action) => own.has(toKey(action)));
        return !within || (other.length === way.length && index < place);
      }),
    )
    .filter((way) => way.length <= mostActions)
    .toSorted((one, other) => one.length - other.length)
    .slice(0, mostWays);
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

function toOrdered(actions: Actions): Actions {
  return actions.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}
