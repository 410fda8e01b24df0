import { isOfKind, readMedicineName } from "../../catalogue/medicine-name";
import type { EvidenceOf } from "../../picture/evidence";
import { daysBetween } from "../../shared/plain-date";
import { toKnownInterval } from "../facts/find-evidence";
import { isTaken, listLatestMedicines } from "../facts/medicines";
import type { Context } from "../facts/reading";
import type { DrugRow, HoldRules } from "./hold-rules";
import { rememberByContext } from "./remember-by-context";

export type Medicine = EvidenceOf<"medicine">;

/** One drug of the record that the table may speak of, with every record of it that still stands. */
export type HeldDrug = {
  /** Generic name in lower case; the name on record where no generic name is recognised. */
  readonly name: string;
  readonly records: readonly Medicine[];
  readonly isAntithrombotic: boolean;
  /** The table's rows of this drug; none: the table does not have it. */
  readonly rows: readonly DrugRow[];
};

/**
 * Every drug on record that is taken, on hold, or stopped with a known last day, and that either thins
 * the blood or has a row in the table. What nobody is sure of is asked about by a criterion of its own.
 */
export const listHeldDrugs = rememberByContext(findHeldDrugs);

function findHeldDrugs(context: Context, rules: HoldRules): readonly HeldDrug[] {
  const found = new Map<string, HeldDrug>();
  for (const record of listLatestMedicines(context))
    if (record.disputed === undefined && (counts(record) || isJustStopped(record, context, rules)))
      for (const drug of toDrugs(record, rules)) {
        const before = found.get(drug.name);
        found.set(drug.name, before === undefined ? drug : join(before, drug));
      }
  return [...found.values()]
    .map((drug) => ({ ...drug, records: toNewestDose(drug.records) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** Of several records of one drug those that were asked or entered last about its last dose. */
function toNewestDose(records: readonly Medicine[]): readonly Medicine[] {
  const known = (record: Medicine) => record.lastDoseAskedOn ?? record.provenance?.recordedOn ?? "";
  const dosed = records.filter(
    ({ lastDoseAt, lastDoseHoursAgo }) => (lastDoseAt ?? lastDoseHoursAgo) !== undefined,
  );
  const newest = dosed.map(known).toSorted().at(-1);
  if (newest === undefined) return records;
  const asked = dosed.filter((each) => known(each) === newest);
  return records.filter((each) =>
    dosed.includes(each)
      ? asked.includes(each)
      : known(each) > newest || isTakenBeside(each, asked),
  );
}

/** Under another name it may be swallowed still: who left off one may not know that it is the same drug. */
function isTakenBeside({ name, status }: Medicine, asked: readonly Medicine[]): boolean {
  const same = name.trim().toLowerCase();
  return status === "taking" && asked.every((each) => each.name.trim().toLowerCase() !== same);
}

/** What was stopped counts while somebody knows when: it may still be at work. */
function counts(record: Medicine): boolean {
  if (isTaken(record)) return true;
  const { status, ended, lastDoseAt, lastDoseHoursAgo } = record;
  return status === "stopped" && (ended ?? lastDoseAt ?? lastDoseHoursAgo) !== undefined;
}

/** Said to be stopped so lately that its last dose may still be within the longest hold of the table. */
function isJustStopped({ status, on }: Medicine, context: Context, { drugs }: HoldRules): boolean {
  const hours = drugs.flatMap(({ cells }) =>
    Object.values(cells).map((cell) => (cell.kind === "hold" ? cell.hours.max : 0)),
  );
  const age = daysBetween(toKnownInterval(on, context).last, context.asOf);
  return status === "stopped" && 24 * age < Math.max(0, ...hours);
}

function toDrugs(record: Medicine, { drugs }: HoldRules): readonly HeldDrug[] {
  const isAntithrombotic = isOfKind(record, "antithrombotic") === true;
  const plain = record.name.trim().toLowerCase();
  const listed = drugs.flatMap(({ ingredients }) => ingredients);
  const named = readMedicineName(record.name)?.ingredients ?? [];
  const begins = listed.filter((each) => plain === each || plain.startsWith(`${each} `));
  const known = [...new Set([...named, ...begins])].filter((each) => listed.includes(each));
  if (known.length === 0)
    return isAntithrombotic
      ? [{ name: named[0] ?? plain, records: [record], isAntithrombotic, rows: [] }]
      : [];
  return known.map((name) => ({
    name,
    records: [record],
    isAntithrombotic: isAntithrombotic && isOfKind({ name }, "antithrombotic") !== false,
    rows: drugs.filter(({ ingredients }) => ingredients.includes(name)),
  }));
}

function join(one: HeldDrug, other: HeldDrug): HeldDrug {
  return {
    ...one,
    records: [...one.records, ...other.records],
    isAntithrombotic: one.isAntithrombotic || other.isAntithrombotic,
  };
}

/** The drug's name at the beginning of a sentence. */
export function toDrugName({ name }: HeldDrug): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
