import type { PlainDate } from "../../shared/plain-date";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import type { Context } from "../facts/reading";
import { allOf, type Kleene } from "../kleene";
import type { ClassReading } from "./bleeding-class";
import type { HoldRules } from "./hold-rules";
import { type DoseAge, listDaysOld, readDoseAge } from "./last-dose";
import type { HeldDrug } from "./list-held-drugs";
import { listRequirements, type Requirements, toHoldRange } from "./list-requirements";

/** Whether a drug has been left off long enough for one procedure, on one day. */
export type HoldReading = {
  readonly truth: Kleene;
  readonly requirements: Requirements;
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
  readonly turnsOn: readonly PlainDate[];
  /** What is missing belongs to the booking, not to the decision. */
  readonly isOfBooking: boolean;
  /** It is left off already: only time is wanting. */
  readonly isHeld: boolean;
};

/**
 * Compares the last dose with the table. Undefined: no row that may apply asks for a hold.
 *
 * Met and not met are said only where every row that may apply agrees.
 */
export function readHold(
  drug: HeldDrug,
  bleeding: ClassReading,
  context: Context,
  rules: HoldRules,
): HoldReading | undefined {
  const requirements = listRequirements(drug, bleeding, context, rules);
  const range = toHoldRange(requirements.possible);
  if (range === undefined) return undefined;
  const ages = drug.records.map((each) => readDoseAge(each, context, rules.readAsHeldAfterHours));
  const truth = allOf(ages.map((age) => compare(age, range)));
  const doseMissing = ages.some(({ known }) => !known) ? [toDoseMissing(drug)] : [];
  return {
    truth,
    requirements,
    evidence: [...ages.flatMap(({ evidence }) => evidence), ...requirements.evidence],
    missing: truth === "unknown" ? toMissing(requirements, doseMissing, drug) : [],
    turnsOn: ages.flatMap((age) =>
      requirements.possible.flatMap(({ hours }) =>
        hours === undefined ? [] : listDaysOld(age, hours.max, context),
      ),
    ),
    isOfBooking: requirements.missing.length === 0 || requirements.isOfBooking,
    isHeld: ages.every((age) => age.known && age.isHeld),
  };
}

function compare(
  age: DoseAge,
  { least, most }: { readonly least: number; readonly most: number },
): Kleene {
  if (!age.known) return "unknown";
  if (age.min >= most) return "met";
  return age.max < least ? "not-met" : "unknown";
}

/** What settles the row comes first: a last dose alone would not answer it. */
function toMissing(
  { missing }: Requirements,
  doseMissing: readonly MissingFact[],
  drug: HeldDrug,
): readonly MissingFact[] {
  const asked = [...missing, ...doseMissing];
  return asked.length > 0 ? asked : [toDoseMissing(drug)];
}

export function toDoseMissing({ name }: HeldDrug): MissingFact {
  return {
    fact: "LAST_DOSE",
    words: `Record when the last dose of ${name} was taken.`,
    evidenceKind: "medicine",
  };
}
