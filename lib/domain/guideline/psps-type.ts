import { formatClinical } from "../shared/plain-date";
import { atLeast, param } from "./expression";
import type { Reading } from "./facts/reading";
import { facts } from "./facts/registry";
import { toUniqueFacts } from "./judge-criterion";
import { judgeExpression } from "./judge-expression";
import { anyOf } from "./kleene";
import type { Reader } from "./reader";
import type { EvidenceUsed, MissingFact, PspsType, Truth } from "./verdict";

/** PSPS means pain that lasts beyond recovery: so many whole days, as the pack says (decisions, F46). */
export const longerThanThreeMonths = atLeast("painDurationDays", param("pspsPainDays"));

/**
 * PSPS type and duration with what they rest on.
 *
 * A diagnosis that presupposes an operation makes type 2, with the operation listed as missing
 * (decisions, G58).
 *
 * @param readers one for each pain problem
 */
export function toPspsType(readers: readonly Reader[]): PspsType {
  const [reader] = readers;
  if (reader === undefined) throw new Error("there is at least one reader");
  const type = reader.readChoice(facts.pspsType);
  const value = type.known ? type.value : undefined;
  const { truth, parts } = judgeDuration(readers);
  const onset = parts.flatMap(({ evidence }) => evidence);
  const evidence = [...type.evidence, ...onset];
  const missing = [
    ...listMissingOf(type),
    ...(value === "type-2" ? listMissingOf(reader.readNumber(facts.lastSurgeryDays)) : []),
    ...(truth === "unknown" ? parts.flatMap((part) => part.missing) : []),
  ];
  return {
    type: toType(value),
    longerThanThreeMonths: truth,
    basis: [toTypeBasis(value, type.evidence), toDurationBasis(truth, onset)],
    evidence: evidence.filter(
      ({ evidenceId }, index) =>
        evidence.findIndex((each) => each.evidenceId === evidenceId) === index,
    ),
    missing: toUniqueFacts(missing),
  };
}

/** The longest of the pains decides. */
function judgeDuration(readers: readonly Reader[]) {
  const durations = readers.map((each) => judgeExpression(longerThanThreeMonths, each));
  const truth = anyOf(durations.map((each) => each.truth));
  const deciding = durations.filter((each) => each.truth === truth);
  return { truth, parts: deciding.map(({ part }) => part) };
}

function listMissingOf(reading: Reading<unknown>): readonly MissingFact[] {
  return reading.known ? [] : reading.missing;
}

function toType(value: string | undefined): PspsType["type"] {
  return value === "type-1" || value === "type-2" ? value : "unknown";
}

function toTypeBasis(value: string | undefined, evidence: readonly EvidenceUsed[]): string {
  const basis = evidence.map((each) => `${each.value} (${formatClinical(each.on)})`).join("; ");
  switch (value) {
    case "type-2":
      return `Type 2, because of: ${basis}.`;
    case "type-1":
      return `Type 1: no operation on the spine, ${basis}.`;
    default:
      return "Type unknown: operations on the spine have not been asked about.";
  }
}

function toDurationBasis(truth: Truth, evidence: readonly EvidenceUsed[]): string {
  const since = evidence.map(({ on }) => formatClinical(on)).join("; ");
  switch (truth) {
    case "met":
      return `Longer than 3 months: pain since ${since}.`;
    case "not-met":
      return `Not longer than 3 months: pain since ${since}.`;
    default:
      return since === ""
        ? "Duration unknown: the onset is not recorded."
        : `Duration unknown: the onset (${since}) is not exact enough.`;
  }
}
