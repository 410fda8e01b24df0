import type { CareId } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import type { NumberFactName } from "./facts/registry";
import type { GivenTest } from "./given-test";
import type { Limit } from "./parameter";

/** Whose treatments are looked at: all of the patient, those of this pain, or those of its part of the spine. */
export type GivenScope = "patient" | "region" | "problem";

/** Which treatments on record are looked at. What was offered and never given is none of them. */
export type GivenRecords = {
  readonly treatments: readonly CareId[];
  readonly scope: GivenScope;
  /** Only those of so many days up to the as-of day, both ends included; absent: ever. */
  readonly withinDays?: Limit;
  /** Only those that pass all of these. */
  readonly where?: readonly GivenTest[];
};

/** What the latest of some treatments says. weeks: how long it went on. */
export type LatestField =
  | "relief-percent"
  | "relief-days"
  | "adl-gain-percent"
  | "sessions"
  | "weeks";

/** A number that an expression may compare: a named fact, or one worked out from the record. */
export type NumberTerm =
  | { readonly of: "fact"; readonly fact: NumberFactName }
  /** How many were given. */
  | ({ readonly of: "count" } & GivenRecords)
  /** Whole days since the latest; never given: no number is too large. */
  | ({ readonly of: "days-since" } & GivenRecords)
  /** Whole days between the two that lie closest together; fewer than two: no number is too large. */
  | ({ readonly of: "shortest-gap" } & GivenRecords)
  /** One field added up. */
  | ({ readonly of: "total"; readonly field: "steroid-mg" } & GivenRecords)
  /** One field of the latest; asked, and never given: 0. */
  | ({ readonly of: "latest"; readonly field: LatestField } & GivenRecords)
  /** A number of the latest booking of this treatment. */
  | {
      readonly of: "planned";
      readonly treatment: TreatmentId;
      readonly field: "level-count" | "tissue-temperature-c";
    };

/** How many of these treatments were given. At most so many: a cap, which wants past procedures asked (decisions, F47). */
export function countGiven(records: GivenRecords): NumberTerm {
  return { of: "count", ...records };
}

export function countWithin(withinDays: Limit, ...treatments: readonly CareId[]): NumberTerm {
  return { of: "count", treatments, scope: "problem", withinDays };
}

export function daysSinceGiven(records: GivenRecords): NumberTerm {
  return { of: "days-since", ...records };
}

export function daysSince(...treatments: readonly CareId[]): NumberTerm {
  return { of: "days-since", treatments, scope: "problem" };
}

export function shortestGapDays(
  treatments: readonly CareId[],
  scope: GivenScope,
  ...where: readonly GivenTest[]
): NumberTerm {
  return { of: "shortest-gap", treatments, scope, where };
}

export function totalGiven(field: "steroid-mg", records: GivenRecords): NumberTerm {
  return { of: "total", field, ...records };
}

export function latestGiven(
  treatments: readonly CareId[],
  field: LatestField,
  scope: GivenScope,
): NumberTerm {
  return { of: "latest", field, treatments, scope };
}

export function planned(
  treatment: TreatmentId,
  field: "level-count" | "tissue-temperature-c",
): NumberTerm {
  return { of: "planned", treatment, field };
}
