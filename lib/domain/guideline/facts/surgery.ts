import { toDaysSince, toLast } from "./days-since";
import { choiceFact, numberFact } from "./fact";
import { hasAsked, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./reading";

const surgeryMissing = {
  fact: "SPINAL_SURGERY",
  words: "Ask about operations on the spine: which, where, when.",
  evidenceKind: "spinal-surgery",
};

const surgeryDateMissing = {
  fact: "SPINAL_SURGERY_DATE",
  words: "Find out when the spine was operated on: the diagnosis says that it was.",
  evidenceKind: "spinal-surgery",
};

export const surgeryFacts = {
  pspsType: choiceFact({
    words: "PSPS type",
    scope: "patient",
    missing: surgeryMissing,
    values: { "type-1": "type 1: never operated", "type-2": "type 2: after spinal surgery" },
    read: readType,
  }),
  lastSurgeryDays: numberFact({
    words: "time since the last operation on the spine",
    unit: "days",
    scope: "patient",
    missing: surgeryDateMissing,
    read: readLastSurgery,
  }),
} as const;

/** A diagnosis that presupposes an operation makes type 2 on its own (decisions, G58). */
export function listPresupposing(context: Context) {
  return listEvidence(context, "condition").filter(
    ({ presupposesSpinalSurgery, status }) =>
      presupposesSpinalSurgery === true && (status === "active" || status === "resolved"),
  );
}

function readType(context: Context): Reading<"type-1" | "type-2"> {
  const basis = [...listEvidence(context, "spinal-surgery"), ...listPresupposing(context)];
  const undisputed = basis.filter(({ disputed }) => disputed === undefined);
  if (undisputed.length > 0) return known("type-2", undisputed.map(toEvidenceUsed));
  if (basis.length > 0) return unknown([surgeryMissing], basis.map(toEvidenceUsed));
  const asked = hasAsked(context, "spinal-surgery");
  return asked === undefined ? unknown([surgeryMissing]) : known("type-1", [toEvidenceUsed(asked)]);
}

function readLastSurgery(context: Context): Reading<Range> {
  const operations = listEvidence(context, "spinal-surgery").filter(
    ({ disputed }) => disputed === undefined,
  );
  const last = toLast(operations.map(({ on }) => toKnownInterval(on, context)));
  if (last === undefined) return unknown([surgeryDateMissing]);
  return known(toDaysSince(last, context), operations.map(toEvidenceUsed));
}
