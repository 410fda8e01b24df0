import type { Context } from "../facts/reading";
import type { HoldRules } from "./hold-rules";

/** Reads once for each context: every treatment asks the same about the patient. */
export function rememberByContext<Value>(
  read: (context: Context, rules: HoldRules) => Value,
): (context: Context, rules: HoldRules) => Value {
  const answers = new WeakMap<Context, { readonly rules: HoldRules; readonly value: Value }>();
  return (context, rules) => {
    const found = answers.get(context);
    if (found?.rules === rules) return found.value;
    const value = read(context, rules);
    answers.set(context, { rules, value });
    return value;
  };
}
