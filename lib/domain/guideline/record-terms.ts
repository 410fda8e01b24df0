import type { CareId } from "../catalogue/care";
import { getCare } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import { addDays, daysBetween } from "../shared/plain-date";
import type { Expression } from "./expression";
import { toLast } from "./facts/days-since";
import type { Remedy } from "./facts/fact";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./facts/find-evidence";
import { type Context, known, type Reading, unknown } from "./facts/reading";
import { readStanding } from "./facts/standing";
import type { MissingFact } from "./verdict";

const mdtMissing: MissingFact = {
  fact: "MDT_DECISION",
  words: "Bring the case to the MDT, or record its decision.",
  evidenceKind: "mdt-decision",
};

export const mdtRemedy: Remedy = { kind: "sign-off", words: "Bring the case to the MDT." };

/** Whether treatments have an ending with a reason for this pain. */
export function readBehind(context: Context, treatments: readonly CareId[]): Reading<boolean> {
  const names = treatments.map((id) => getCare(id).name).join(" or ");
  const missing: MissingFact = {
    fact: "TREATMENT_ENDING",
    words: `Record whether this was given for this pain, and how it ended: ${names}.`,
    evidenceKind: "treatment-given",
  };
  const standing = readStanding(context, treatments, missing);
  if (standing.state === "unknown") return unknown(standing.missing, standing.evidence);
  return known(standing.state === "behind", standing.evidence);
}

/** The latest decision about this treatment, or about the case as a whole, as long as it is valid. */
export function readMdtDecision(context: Context, treatment: TreatmentId): Reading<boolean> {
  const decisions = listEvidence(context, "mdt-decision")
    .filter((each) => concerns(each, context) && (each.treatment ?? treatment) === treatment)
    .map((each) => ({ each, day: toKnownInterval(each.on, context) }));
  const last = toLast(decisions.map(({ day }) => day));
  if (last === undefined) return unknown([mdtMissing]);
  const latest = decisions.filter(({ day }) => day.last >= last.first).map(({ each }) => each);
  const used = latest.map(toEvidenceUsed);
  if (latest.some(({ disputed }) => disputed !== undefined)) return unknown([mdtMissing], used);
  const goes = latest.map(
    ({ outcome, validUntil }) =>
      (outcome === "go-ahead" || outcome === "go-ahead-with-conditions") &&
      (validUntil === undefined || validUntil >= context.asOf),
  );
  const lapses = latest.flatMap(({ validUntil }) =>
    validUntil === undefined || validUntil < context.asOf ? [] : [addDays(validUntil, 1)],
  );
  if (goes.every(Boolean)) return known(true, used, lapses);
  return goes.some(Boolean) ? unknown([mdtMissing], used, lapses) : known(false, used, lapses);
}

/** Whether evidence of a kind is fresh enough to be relied on. */
export function readNoOlderThan(
  context: Context,
  { kind, days }: Extract<Expression, { op: "no-older-than" }>,
): Reading<boolean> {
  const missing: MissingFact = {
    fact: kind.replaceAll("-", "_").toUpperCase(),
    words: `Record this anew: ${kind.replaceAll("-", " ")}.`,
    evidenceKind: kind,
  };
  const found = listEvidence(context, kind).filter(
    (each) => each.disputed === undefined && concerns(each, context),
  );
  const last = toLast(found.map(({ on }) => toKnownInterval(on, context)));
  if (last === undefined) return unknown([missing]);
  const used = found.map(toEvidenceUsed);
  const lapses = [addDays(last.first, days + 1), addDays(last.last, days + 1)].filter(
    (day) => day > context.asOf,
  );
  if (daysBetween(last.first, context.asOf) <= days) return known(true, used, lapses);
  return daysBetween(last.last, context.asOf) > days
    ? known(false, used)
    : unknown([missing], used, lapses);
}
