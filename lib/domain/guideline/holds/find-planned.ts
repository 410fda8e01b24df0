import type { TreatmentId } from "../../catalogue/treatment";
import type { EvidenceOf } from "../../picture/evidence";
import { concerns, listEvidence } from "../facts/find-evidence";
import type { Context } from "../facts/reading";

/** The latest booking of a treatment for this pain; undisputed. */
export function findPlanned(
  context: Context,
  treatment: TreatmentId,
): EvidenceOf<"planned-procedure"> | undefined {
  return listEvidence(context, "planned-procedure")
    .filter(
      (each) =>
        each.treatment === treatment && each.disputed === undefined && concerns(each, context),
    )
    .at(-1);
}
