/** Kleene's strong logic: what is not known stays unknown instead of turning into "no". */
export type Kleene = "met" | "not-met" | "unknown";

/** Whether at least `count` of the parts are met, as far as they are known. */
export function atLeastOf(count: number, truths: readonly Kleene[]): Kleene {
  const met = truths.filter((truth) => truth === "met").length;
  const open = truths.filter((truth) => truth === "unknown").length;
  if (met >= count) return "met";
  return met + open >= count ? "unknown" : "not-met";
}

export function allOf(truths: readonly Kleene[]): Kleene {
  return atLeastOf(truths.length, truths);
}

export function anyOf(truths: readonly Kleene[]): Kleene {
  return atLeastOf(1, truths);
}

export function notOf(truth: Kleene): Kleene {
  if (truth === "unknown") return "unknown";
  return truth === "met" ? "not-met" : "met";
}
