import { isOfKind } from "../../catalogue/medicine-name";
import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";

type Medicine = EvidenceOf<"medicine">;

/** A medicine on hold is a medicine that will be taken again. */
const taken: readonly Medicine["status"][] = ["taking", "on-hold"];

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
  const ofKind = listLatest(context).filter((each) => isOfKind(each, kind) === true);
  const current = ofKind.filter(
    ({ status, disputed }) => disputed === undefined && taken.includes(status),
  );
  if (current.length > 0) return known(true, current.map(toEvidenceUsed));
  const open = ofKind.filter(
    ({ status, disputed }) => disputed !== undefined || status === "unknown",
  );
  return open.length > 0 ? unknown([missing], open.map(toEvidenceUsed)) : known(false, []);
}

/** Of each medicine the records that no later one replaces; two of one time both stand. */
function listLatest(context: Context): readonly Medicine[] {
  const all = listEvidence(context, "medicine").map((each) => ({
    each,
    name: each.name.trim().toLowerCase(),
    day: toKnownInterval(each.on, context),
  }));
  return all.flatMap(({ each, name, day }) =>
    all.some((other) => other.name === name && other.day.first > day.last) ? [] : [each],
  );
}
