import type { SpinalLevel } from "../../picture/anatomy";
import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";
import { listOperations } from "./surgery";

const leadTreatments: readonly EvidenceOf<"planned-procedure">["treatment"][] = [
  "scs-trial",
  "scs-permanent-implant",
  "drg-stimulation",
];

/** Whether an operation on record was at a level at which leads are planned to enter or lie. */
export function readOperatedAtLeads(context: Context, missing: MissingFact): Reading<boolean> {
  const operations = listOperations(context);
  if (operations.length === 0) return known(false, []);
  const used = operations.map(toEvidenceUsed);
  const planned = listPlannedLevels(context);
  const operated = operations.flatMap(({ levels = [] }) => levels);
  if (planned.some((level) => operated.includes(level))) return known(true, used);
  const isComplete = operations.every(({ levels = [] }) => levels.length > 0);
  return planned.length > 0 && isComplete ? known(false, used) : unknown([missing], used);
}

/** Levels of the latest booking that names any. */
function listPlannedLevels(context: Context): readonly SpinalLevel[] {
  const bookings = listEvidence(context, "planned-procedure").filter(
    (each) =>
      leadTreatments.includes(each.treatment) &&
      each.disputed === undefined &&
      (each.levels ?? []).length > 0 &&
      concerns(each, context),
  );
  const [latest] = bookings.toSorted((one, other) =>
    toKnownInterval(one.on, context).last > toKnownInterval(other.on, context).last ? -1 : 1,
  );
  return latest?.levels ?? [];
}
