import { TreatmentId } from "../catalogue/treatment";
import type { Criterion } from "./criterion";
import type { Expression } from "./expression";
import type { GuidelinePack, TreatmentRules } from "./guideline-pack";

/**
 * The same pack with equal criteria, and equal parts of them, as one object each.
 *
 * Many treatments ask the same: an evaluation that knows what it has judged by identity then judges
 * it once. A pack is done once, however often it is asked for.
 */
export function internPack(pack: GuidelinePack): GuidelinePack {
  const done = interned.get(pack);
  if (done !== undefined) return done;
  const { toCriterion, toExpression } = createInterner();
  const toRules = (rules: TreatmentRules): TreatmentRules => ({
    ...rules,
    criteria: rules.criteria.map(toCriterion),
    ...(rules.urgentWhen === undefined ? {} : { urgentWhen: toExpression(rules.urgentWhen) }),
    ...(rules.completedWhen === undefined
      ? {}
      : { completedWhen: toExpression(rules.completedWhen) }),
  });
  const treatments = { ...pack.treatments };
  for (const id of TreatmentId.options) treatments[id] = toRules(pack.treatments[id]);
  const made = { ...pack, treatments };
  interned.set(pack, made);
  interned.set(made, made);
  return made;
}

const interned = new WeakMap<GuidelinePack, GuidelinePack>();

function createInterner() {
  const criteria = new Map<string, Criterion>();
  const expressions = new Map<string, Expression>();

  function toExpression(expression: Expression): Expression {
    const key = JSON.stringify(expression);
    const found = expressions.get(key);
    if (found !== undefined) return found;
    const made = withInternedParts(expression, toExpression);
    expressions.set(key, made);
    return made;
  }

  function toCriterion(criterion: Criterion): Criterion {
    const key = JSON.stringify(criterion);
    const found = criteria.get(key);
    if (found !== undefined) return found;
    const { appliesWhen, exceptions } = criterion;
    const made = {
      ...criterion,
      requires: toExpression(criterion.requires),
      ...(appliesWhen === undefined ? {} : { appliesWhen: toExpression(appliesWhen) }),
      ...(exceptions === undefined
        ? {}
        : { exceptions: exceptions.map((each) => ({ ...each, when: toExpression(each.when) })) }),
    };
    criteria.set(key, made);
    return made;
  }

  return { toCriterion, toExpression };
}

function withInternedParts(
  expression: Expression,
  toInterned: (part: Expression) => Expression,
): Expression {
  switch (expression.op) {
    case "all":
    case "any":
    case "at-least-n":
      return { ...expression, parts: expression.parts.map(toInterned) };
    case "not":
      return { ...expression, part: toInterned(expression.part) };
    default:
      return expression;
  }
}
