import {
  isOfKind,
  listNamedIngredients,
  type MedicineName,
  readMedicineName,
} from "../catalogue/medicine-name";
import type { EvidenceUsed, MissingFact } from "../guideline/evidence-used";
import { listEvidence, toEvidenceUsed, toKnownInterval } from "../guideline/facts/find-evidence";
import type { Context } from "../guideline/facts/reading";
import type { EvidenceOf } from "../picture/evidence";
import { daysBetween, toInterval } from "../shared/plain-date";
import { type DailyDose, readDailyDose } from "./daily-dose";
import { listedGroups, type MedicineGroup } from "./medicine-group";
import type { MedicineRules } from "./medicine-rules";

type Medicine = EvidenceOf<"medicine">;

/** One medicine on record that is taken, will be taken, or may be. */
export type ListedMedicine = {
  readonly evidenceId: string;
  readonly name: string;
  /** Recognised ingredients; empty: none. */
  readonly ingredients: readonly string[];
  /** The groups that it belongs to, by its ingredients or as it was recorded. */
  readonly groups: ReadonlySet<MedicineGroup>;
  /** False: not every ingredient is recognised. */
  readonly isWhole: boolean;
  /** maybe: nobody knows whether it is taken, or the record is disputed. */
  readonly presence: "taken" | "maybe";
  readonly status: Medicine["status"];
  readonly prescribed: boolean | undefined;
  readonly dose: DailyDose;
  readonly asNeeded: boolean;
  /** How long it has been or will be taken, as far as it is known. @unit days */
  readonly days: { readonly least: number; readonly most: number };
  /** `oxycodone 20 mg TID`, with what is particular about it. */
  readonly words: string;
  readonly used: EvidenceUsed;
};

/** A medicine on hold or planned is one that will be taken. */
const taken: readonly Medicine["status"][] = ["taking", "on-hold", "planned"];

/**
 * The medicines on record, by the latest record of each name and product; what was stopped or is not
 * taken is left out.
 */
export function listMedicines(
  context: Context,
  groups: MedicineRules["groups"],
): readonly ListedMedicine[] {
  return listLatest(context).flatMap((each) => {
    const presence = toPresence(each, context);
    return presence === "no" ? [] : [toListed(each, { presence, context, groups })];
  });
}

/** The groups of an ingredient, or of a medicine by its recorded kind and its ingredients. */
export function toGroups(
  medicine: Parameters<typeof isOfKind>[0],
  ingredients: readonly string[],
  groups: MedicineRules["groups"],
): ReadonlySet<MedicineGroup> {
  const found = new Set<MedicineGroup>();
  for (const group of listedGroups)
    if (ingredients.some((each) => groups[group].includes(each))) found.add(group);
  const parts = [medicine, ...ingredients.map((name) => ({ name }))];
  for (const kind of ["opioid", "antithrombotic"] as const)
    if (parts.some((part) => isOfKind(part, kind) === true)) found.add(kind);
  return found;
}

/** What to ask where nobody knows whether a medicine is taken. */
export function toPresenceMissing({ name }: Pick<ListedMedicine, "name">): MissingFact {
  return {
    fact: "MEDICINE_TAKEN",
    words: `Ask whether ${name} is taken.`,
    evidenceKind: "medicine",
  };
}

/** What is recorded as stopped on a later day is still taken on this one. */
function toPresence(
  { status, disputed, ended }: Medicine,
  { asOf }: Context,
): ListedMedicine["presence"] | "no" {
  const end = ended === undefined ? undefined : toInterval(ended);
  const isStoppedLater = status === "stopped" && end !== undefined && end.last > asOf;
  if (status !== "unknown" && !taken.includes(status) && !isStoppedLater) return "no";
  if (end !== undefined && end.last < asOf) return "no";
  const isOpen = status === "unknown" || disputed !== undefined;
  return isOpen || (end !== undefined && end.first <= asOf && end.last > end.first)
    ? "maybe"
    : "taken";
}

type Listing = {
  readonly presence: ListedMedicine["presence"];
  readonly context: Context;
  readonly groups: MedicineRules["groups"];
};

function toListed(medicine: Medicine, { presence, context, groups }: Listing): ListedMedicine {
  const name = readMedicineName(medicine.name);
  const { daily, asNeeded, courseDays } = readDailyDose(medicine, toTail(medicine.name, name));
  const ingredients = name?.ingredients ?? listNamedIngredients(medicine.name);
  const isOne = ingredients.length === 1 && name?.isWhole === true;
  return {
    evidenceId: medicine.id,
    name: medicine.name,
    ingredients,
    groups: toGroups(medicine, ingredients, groups),
    isWhole: name?.isWhole ?? false,
    presence,
    status: medicine.status,
    prescribed: medicine.prescribed,
    dose:
      isOne || ingredients.length === 0
        ? daily
        : { known: false, why: "the dose of each of its ingredients is not recorded" },
    asNeeded,
    days: toDays(medicine, courseDays, context),
    words: toWords(medicine),
    used: toEvidenceUsed(medicine),
  };
}

/** What follows the ingredient, where the name begins with its only one. */
function toTail(name: string, read: MedicineName | undefined): string {
  const [only, ...others] = read?.ingredients ?? [];
  const plain = name.trim().toLowerCase();
  return only !== undefined && others.length === 0 && plain.startsWith(`${only} `)
    ? plain.slice(only.length + 1)
    : "";
}

/** From its start, or the day it was last confirmed, to the as-of day; and the course where one is known. */
function toDays({ on, ended, status }: Medicine, courseDays: number | undefined, context: Context) {
  const start = toKnownInterval(on, context);
  const isBegun = status === "taking" || status === "on-hold";
  const least = isBegun ? daysBetween(start.last, context.asOf) : 0;
  const most = isBegun ? daysBetween(start.first, context.asOf) : 0;
  const untilEnd =
    ended === undefined ? undefined : daysBetween(start.first, toInterval(ended).last);
  const course = courseDays ?? untilEnd;
  return course === undefined
    ? { least, most: Number.POSITIVE_INFINITY }
    : { least: Math.max(least, courseDays ?? least), most: Math.max(most, course) };
}

const statusWords: Readonly<Partial<Record<Medicine["status"], string>>> = {
  "on-hold": "on hold",
  planned: "planned",
  unknown: "not known whether taken",
};

function toWords(medicine: Medicine): string {
  const { name, dose, unit, timesPerDay, dosage, asNeeded, status, disputed } = medicine;
  const typed = [
    dose === undefined ? undefined : `${dose} ${unit ?? "(no unit recorded)"}`,
    timesPerDay === undefined ? undefined : `${toNumberWords(timesPerDay)} times a day`,
    asNeeded === true ? "as needed" : undefined,
  ].filter((part) => part !== undefined);
  const marks = [statusWords[status], disputed === undefined ? undefined : "disputed"].filter(
    (part) => part !== undefined,
  );
  return [
    name,
    typed.length > 0 ? typed.join(" ") : dosage,
    marks.length > 0 ? `(${marks.join(", ")})` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

function toNumberWords(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Of each medicine the records that no later one replaces; a product of another code is another one. */
function listLatest(context: Context): readonly Medicine[] {
  const all = listEvidence(context, "medicine").map((each) => ({
    each,
    key: `${each.name.trim().toLowerCase()} ${each.code ?? ""}`,
    day: toKnownInterval(each.on, context),
  }));
  return all.flatMap(({ each, key, day }) => {
    const isReplaced = all.some(
      (other) =>
        other.key === key && other.each.disputed === undefined && other.day.first > day.last,
    );
    return isReplaced ? [] : [each];
  });
}
