import type { Reader } from "../reader";
import type { ClassReading } from "./bleeding-class";
import type { TreatmentHolds } from "./hold-rules";
import type { HeldDrug } from "./list-held-drugs";

/** What the table is asked about: one drug on record before one procedure. */
export type HoldCase = {
  readonly holds: TreatmentHolds;
  readonly drug: HeldDrug;
  readonly bleeding: ClassReading;
  readonly reader: Reader;
};
