import { isOfKind } from "../../catalogue/medicine-name";
import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { toLast } from "./days-since";
import { hasAsked, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";

type Medicine = EvidenceOf<"medicine">;

/** A medicine on hold is a medicine that will be taken again. */
const taken: readonly Medicine["status"][] = ["taking", "on-hold"];
/** Nobody knows, or it is about to begin. */
const undecided: readonly Medicine["status"][] = ["unknown", "planned"];

/** Taken now, or to be taken again. */
export function isTaken({ status }: Medicine): boolean {
  return taken.includes(status);
}

/** That the list is whole does not say what a name on it is: only the question about blood thinners does. */
const questions = {
  antithrombotic: ["anticoagulants"],
  opioid: ["medicines"],
} as const;

/**
 * Whether a medicine of a kind is on record as taken, by the latest record of each medicine.
 *
 * What the record says of the kind decides, else the name. A medicine of the kind whose status is
 * unknown or disputed leaves the answer unknown; no record of one is "none on record".
 */
export function readTaken(
  context: Context,
  kind: "opioid" | "antithrombotic",
  missing: MissingFact,
): Reading<boolean> {
  const latest = listLatestMedicines(context);
  const ofKind = latest.filter((each) => isOfKind(each, kind) === true);
  const current = ofKind.filter(
    ({ status, disputed }) => disputed === undefined && taken.includes(status),
  );
  if (current.length > 0) return known(true, current.map(toEvidenceUsed));
  const open = [
    ...ofKind.filter(
      ({ status, disputed }) => disputed !== undefined || undecided.includes(status),
    ),
    ...latest.filter(
      (each) => isOfKind(each, kind) === undefined && mayBeTaken(each, kind, context),
    ),
  ];
  return open.length > 0 ? unknown([missing], open.map(toEvidenceUsed)) : known(false, []);
}

/**
 * A medicine whose kind neither its record nor its name tells may be of any, until somebody who knew of
 * it has asked about that kind.
 */
function mayBeTaken(
  { status, on }: Medicine,
  kind: keyof typeof questions,
  context: Context,
): boolean {
  if (![...taken, ...undecided].includes(status)) return false;
  const recorded = toKnownInterval(on, context).first;
  return !questions[kind].some((about) => {
    const asked = hasAsked(context, about);
    return asked !== undefined && toKnownInterval(asked.on, context).last >= recorded;
  });
}

/** The day from which a plan can be about the medicines of a kind that are taken now. */
export function findTakenSince(context: Context, kind: keyof typeof questions) {
  const current = listLatestMedicines(context).filter(
    (each) => isOfKind(each, kind) === true && taken.includes(each.status),
  );
  const began = current.flatMap(({ name }) => {
    const [first] = listEvidence(context, "medicine").filter((each) => isSame(each.name, name));
    return first === undefined ? [] : [toKnownInterval(first.on, context)];
  });
  return toLast(began);
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Of each medicine the records that no later one replaces; two of one time both stand. */
export function listLatestMedicines(context: Context): readonly Medicine[] {
  const all = listEvidence(context, "medicine").map((each) => ({
    each,
    day: toKnownInterval(each.on, context),
  }));
  return all.flatMap(({ each, day }) =>
    all.some((other) => isSame(other.each.name, each.name) && other.day.first > day.last)
      ? []
      : [each],
  );
}
