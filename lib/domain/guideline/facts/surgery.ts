import type { CareId } from "../../catalogue/care";
import type { EvidenceOf } from "../../picture/evidence";
import type { DayInterval } from "../../shared/plain-date";
import { toDaysSince, toLast } from "./days-since";
import { choiceFact, numberFact } from "./fact";
import { hasAsked, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { wasGiven } from "./standing";

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

/** Treatments that are operations on the spine, as they may be recorded when nobody wrote the operation itself. */
const operations: readonly CareId[] = [
  "revision-surgery",
  "index-decompression",
  "index-fusion",
  "mild",
  "interspinous-spacer",
  "superion-interspinous-spacer",
  "stabilink-mis-implant",
  "endoscopic-transforaminal-discectomy",
  "percutaneous-discectomy",
  "revision-laminectomy",
  "revision-fusion",
  "revision-decompression",
  "microdiscectomy",
  "laminectomy",
  "spinal-fusion",
  "foraminotomy",
  "artificial-disc-replacement",
  "decompression-with-stabilisation",
];

/** Every operation on the spine that is on record, as an operation or as a treatment that was given. */
export function listOperations(
  context: Context,
): readonly (EvidenceOf<"spinal-surgery"> | EvidenceOf<"treatment-given">)[] {
  const given = listEvidence(context, "treatment-given").filter(
    (each) => operations.includes(each.treatment) && wasGiven(each),
  );
  return [...listEvidence(context, "spinal-surgery"), ...given];
}

/** When the last operation was, as far as it is undisputed. */
export function findLastOperation(context: Context): DayInterval | undefined {
  const sure = listOperations(context).filter(({ disputed }) => disputed === undefined);
  return toLast(sure.map(({ on }) => toKnownInterval(on, context)));
}

function readType(context: Context): Reading<"type-1" | "type-2"> {
  const basis = [...listOperations(context), ...listPresupposing(context)];
  const undisputed = basis.filter(({ disputed }) => disputed === undefined);
  if (undisputed.length > 0) return known("type-2", undisputed.map(toEvidenceUsed));
  if (basis.length > 0) return unknown([surgeryMissing], basis.map(toEvidenceUsed));
  const asked = hasAsked(context, "spinal-surgery");
  return asked === undefined ? unknown([surgeryMissing]) : known("type-1", [toEvidenceUsed(asked)]);
}

/** A disputed operation may still have been the last one. */
function readLastSurgery(context: Context): Reading<Range> {
  const all = listOperations(context);
  const sure = findLastOperation(context);
  const possible = toLast(all.map(({ on }) => toKnownInterval(on, context)));
  if (sure === undefined || possible === undefined) return unknown([surgeryDateMissing]);
  const since = { first: sure.first, last: possible.last };
  return known(toDaysSince(since, context), all.map(toEvidenceUsed));
}
