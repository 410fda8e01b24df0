import type { Criterion } from "./criterion";
import type { Expression } from "./expression";

/** Every expression of a criterion, on its top level. */
export function listExpressions({
  requires,
  appliesWhen,
  exceptions = [],
}: Criterion): readonly Expression[] {
  return [
    requires,
    ...(appliesWhen === undefined ? [] : [appliesWhen]),
    ...exceptions.map(({ when }) => when),
  ];
}

/** An expression with all its parts, whole ones first. */
export function listParts(expression: Expression): readonly Expression[] {
  if ("parts" in expression) return [expression, ...expression.parts.flatMap(listParts)];
  return "part" in expression ? [expression, ...listParts(expression.part)] : [expression];
}
