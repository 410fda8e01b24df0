import type { EndingKind } from "../picture/ending";
import type { Limit } from "./parameter";

/** What one treatment on record has to be like to count. What is not recorded leaves it open. */
export type GivenTest =
  | { readonly test: "relief-at-least"; readonly percent: Limit }
  | { readonly test: "relief-days-at-least"; readonly days: Limit }
  | { readonly test: "adl-gain-at-least"; readonly percent: Limit }
  /** Known from more than the patient's account (decisions, B17). */
  | { readonly test: "documented" }
  /** Baseline and follow-up on one scale. */
  | { readonly test: "same-scale" }
  /** At the levels and on the side of this pain's generator. */
  | { readonly test: "same-level" }
  /** Not recorded at other levels or on the other side; what nobody recorded is no contradiction. */
  | { readonly test: "not-elsewhere" }
  | { readonly test: "ended-as"; readonly endings: readonly EndingKind[] }
  | { readonly test: "approach"; readonly approaches: readonly string[] }
  | { readonly test: "any"; readonly tests: readonly GivenTest[] }
  | { readonly test: "all"; readonly tests: readonly GivenTest[] }
  | { readonly test: "not"; readonly of: GivenTest };

/** @param percent relief, percent of the baseline */
export function reliefAtLeast(percent: Limit): GivenTest {
  return { test: "relief-at-least", percent };
}

/** @param days for which the relief lasted */
export function reliefDaysAtLeast(days: Limit): GivenTest {
  return { test: "relief-days-at-least", days };
}

/** @param percent gain in daily activities, percent */
export function adlGainAtLeast(percent: Limit): GivenTest {
  return { test: "adl-gain-at-least", percent };
}

export function documented(): GivenTest {
  return { test: "documented" };
}

export function sameScale(): GivenTest {
  return { test: "same-scale" };
}

export function sameLevel(): GivenTest {
  return { test: "same-level" };
}

export function notElsewhere(): GivenTest {
  return { test: "not-elsewhere" };
}

export function endedAs(...endings: readonly EndingKind[]): GivenTest {
  return { test: "ended-as", endings };
}

/** @param approaches as the record writes them: interlaminar, transforaminal, caudal */
export function byApproach(...approaches: readonly string[]): GivenTest {
  return { test: "approach", approaches };
}

export function anyTest(...tests: readonly GivenTest[]): GivenTest {
  return { test: "any", tests };
}

export function allTests(...tests: readonly GivenTest[]): GivenTest {
  return { test: "all", tests };
}

export function notTest(of: GivenTest): GivenTest {
  return { test: "not", of };
}
