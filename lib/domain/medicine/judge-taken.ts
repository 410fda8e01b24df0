import type { MissingFact } from "../guideline/evidence-used";
import { type Judged, notMet } from "./judged";
import { type ListedMedicine, toGroups, toPresenceMissing } from "./listed-medicine";
import type { MedicineCondition, MedicineRules, MedicineSet } from "./medicine-rules";

type Of<Op extends MedicineCondition["op"]> = Extract<MedicineCondition, { readonly op: Op }>;

/** The medicines of one picture, as rules ask about them. */
export type MedicineList = {
  readonly medicines: readonly ListedMedicine[];
  /** Somebody asked which medicines are taken, so that the list is whole (decisions, F47). */
  readonly isAsked: boolean;
  readonly groups: MedicineRules["groups"];
};

export const medicinesMissing: MissingFact = {
  fact: "MEDICINES",
  words: "Ask which medicines are taken, and whether the list on record is all there is.",
  evidenceKind: "history-asked",
};

/** Whether a medicine belongs to a set. Unknown says what would tell. */
type Belongs = "yes" | "no" | { readonly missing: MissingFact };

/** Different ingredients of a set among what is taken. Medicines that may be taken leave it unknown. */
export function judgeTakes({ of, atLeast = 1 }: Of<"takes">, list: MedicineList): Judged {
  const found = listOfSet(of, list);
  const sure = found.filter(({ missing }) => missing === undefined);
  if (countKinds(sure, of, list) >= atLeast) return toMet(sure);
  if (countKinds(found, of, list) < atLeast) return notMet;
  return {
    truth: "unknown",
    medicines: found.map(({ medicine }) => medicine),
    evidence: found.map(({ medicine }) => medicine.used),
    missing: found.flatMap(({ missing }) => missing ?? []),
  };
}

/** Nothing of a set is taken: known only once somebody asked for the whole list. */
export function judgeTakesNone({ of }: Of<"takes-none">, list: MedicineList): Judged {
  const found = listOfSet(of, list);
  if (found.some(({ missing }) => missing === undefined)) return notMet;
  const missing = found.flatMap((each) => each.missing ?? []);
  if (!list.isAsked) missing.push(medicinesMissing);
  return { ...notMet, truth: missing.length > 0 ? "unknown" : "met", missing };
}

/** Taken for more than so many days; not known for how long: unknown. */
export function judgeLongerThan({ of, days }: Of<"longer-than">, list: MedicineList): Judged {
  const found = listOfSet(of, list);
  const long = found.filter(
    ({ medicine, missing }) => missing === undefined && medicine.days.least > days,
  );
  if (long.length > 0) return toMet(long);
  const open = found.filter(({ medicine }) => medicine.days.most > days);
  if (open.length === 0) return notMet;
  return {
    truth: "unknown",
    medicines: open.map(({ medicine }) => medicine),
    evidence: open.map(({ medicine }) => medicine.used),
    missing: open.map(
      ({ medicine, missing }) =>
        missing ?? {
          fact: "MEDICINE_COURSE",
          words: `Record for how long ${medicine.name} is to be taken.`,
          evidenceKind: "medicine",
        },
    ),
  };
}

/** The daily dose of all medicines of a set together, counting the most that may be taken on a day. */
export function judgeDoseAbove({ of, perDay, unit }: Of<"dose-above">, list: MedicineList): Judged {
  const found = listOfSet(of, list);
  if (found.length === 0) return notMet;
  const sure = found.filter(({ missing }) => missing === undefined);
  const reached = sumMost(sure, unit);
  if (sure.length > 0 && (reached > perDay || perDay === 0))
    return { ...toMet(sure), detail: `${toDose(sure, unit)}>${perDay}` };
  const missing = found.flatMap((each) => [
    ...(each.missing === undefined ? [] : [each.missing]),
    ...(hasDose(each.medicine, unit) ? [] : [toDoseMissing(each.medicine)]),
  ]);
  if (missing.length === 0) return notMet;
  const isWithin =
    found.every(({ medicine }) => hasDose(medicine, unit)) && sumMost(found, unit) <= perDay;
  if (isWithin) return notMet;
  return {
    truth: "unknown",
    medicines: found.map(({ medicine }) => medicine),
    evidence: found.map(({ medicine }) => medicine.used),
    missing,
  };
}

export function toDoseMissing({ name, dose }: ListedMedicine): MissingFact {
  const why = dose.known ? "its unit is another one" : dose.why;
  return {
    fact: "MEDICINE_DOSE",
    words: `Record the daily dose of ${name}: ${why}.`,
    evidenceKind: "medicine",
  };
}

type Found = { readonly medicine: ListedMedicine; readonly missing: MissingFact | undefined };

function toMet(found: readonly Found[]): Judged {
  return {
    truth: "met",
    medicines: found.map(({ medicine }) => medicine),
    evidence: found.map(({ medicine }) => medicine.used),
    missing: [],
  };
}

/** Medicines that belong to a set, or may; `missing` says what would tell. */
function listOfSet(set: MedicineSet, list: MedicineList): readonly Found[] {
  return list.medicines.flatMap((medicine) => {
    const belongs = toBelongs(medicine, set);
    if (belongs === "no") return [];
    if (belongs !== "yes") return [{ medicine, missing: belongs.missing }];
    const missing = medicine.presence === "maybe" ? toPresenceMissing(medicine) : undefined;
    return [{ medicine, missing }];
  });
}

function toBelongs(medicine: ListedMedicine, set: MedicineSet): Belongs {
  const belongs = toBelongsByName(medicine, set);
  if (belongs === "no" || set.unprescribed === undefined) return belongs;
  if (medicine.prescribed === undefined) return { missing: toPrescribedMissing(medicine) };
  return medicine.prescribed ? "no" : belongs;
}

function toPrescribedMissing({ name }: ListedMedicine): MissingFact {
  return {
    fact: "MEDICINE_PRESCRIBED",
    words: `Ask whether ${name} is prescribed.`,
    evidenceKind: "medicine",
  };
}

function toBelongsByName(medicine: ListedMedicine, set: MedicineSet): Belongs {
  const { ingredients, name } = medicine;
  const isNamed =
    (set.groups ?? []).some((group) => medicine.groups.has(group)) ||
    ingredients.some((each) => set.ingredients?.includes(each)) ||
    (set.named ?? []).some((word) => name.toLowerCase().includes(word));
  if (isNamed) return "yes";
  const limit = set.aboveDose?.find(({ ingredient }) => ingredients.includes(ingredient));
  if (limit === undefined) return "no";
  if (!hasDose(medicine, "mg")) return { missing: toDoseMissing(medicine) };
  return medicine.dose.known && medicine.dose.most > limit.mgPerDay ? "yes" : "no";
}

/** Different ingredients: two products of one ingredient are one. */
function countKinds(found: readonly Found[], set: MedicineSet, list: MedicineList): number {
  const kinds = found.flatMap(({ medicine }) => {
    const [only, ...others] = medicine.ingredients;
    if (only !== undefined && others.length === 0) return [only];
    const own = medicine.ingredients.filter(
      (each) => toBelongsByName(toPart(medicine, each, list), set) !== "no",
    );
    return own.length > 0 ? own : [medicine.name.trim().toLowerCase()];
  });
  return new Set(kinds).size;
}

/** One ingredient of a medicine, by itself. */
function toPart(
  medicine: ListedMedicine,
  ingredient: string,
  { groups }: MedicineList,
): ListedMedicine {
  return {
    ...medicine,
    name: ingredient,
    ingredients: [ingredient],
    groups: toGroups({ name: ingredient }, [ingredient], groups),
  };
}

function hasDose({ dose }: ListedMedicine, unit: string): boolean {
  return dose.known && dose.unit === unit;
}

function sumMost(found: readonly Found[], unit: string): number {
  return found.reduce(
    (sum, { medicine: { dose } }) => (dose.known && dose.unit === unit ? sum + dose.most : sum),
    0,
  );
}

function toDose(found: readonly Found[], unit: string): string {
  const isKnown = found.every(({ medicine }) => hasDose(medicine, unit));
  if (isKnown) return String(sumMost(found, unit));
  const known = sumMost(found, unit);
  return known > 0 ? `at least ${known}` : "not known";
}
