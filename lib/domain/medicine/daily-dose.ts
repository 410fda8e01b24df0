import type { EvidenceOf } from "../picture/evidence";
import type { DoseUnit } from "./medicine-rules";
import { type DosageRead, readDosage, type Span, toUnit } from "./read-dosage";

/**
 * What is taken on one day. `least` is 0 for what is taken as needed; `most` is what may be taken.
 * Unknown is an answer of its own and says why.
 */
export type DailyDose =
  | ({ readonly known: true; readonly unit: DoseUnit } & Span)
  | { readonly known: false; readonly why: string };

type Medicine = Pick<
  EvidenceOf<"medicine">,
  "name" | "dose" | "unit" | "timesPerDay" | "asNeeded" | "dosage" | "courseDays"
>;

export type DoseRead = {
  readonly daily: DailyDose;
  readonly asNeeded: boolean;
  /** How long it is to be taken in all; undefined: not recorded. */
  readonly courseDays: number | undefined;
};

/** The daily dose from the typed fields, else from the dosage as it was written. */
export function readDailyDose(medicine: Medicine, tailOfName: string): DoseRead {
  const written = readWritten(medicine, tailOfName);
  const asNeeded = medicine.asNeeded ?? written?.asNeeded ?? false;
  return {
    daily: toDaily(medicine, written, asNeeded),
    asNeeded,
    courseDays: medicine.courseDays ?? written?.courseDays,
  };
}

/** Words of its own, else what follows the ingredient in the name: `oxycodone 20 mg TID`. */
function readWritten({ dosage }: Medicine, tailOfName: string): DosageRead | undefined {
  if (dosage !== undefined) return readDosage(dosage);
  const tail = readDosage(tailOfName);
  return tail.unread === undefined && tail.timesPerDay !== undefined ? tail : undefined;
}

type Amount = Span & { readonly unit: string };

function toDaily(
  medicine: Medicine,
  written: DosageRead | undefined,
  asNeeded: boolean,
): DailyDose {
  const { dose, unit, timesPerDay, dosage } = medicine;
  const typed: Amount | undefined =
    dose === undefined || unit === undefined
      ? undefined
      : { least: dose, most: dose, unit: toUnit(unit) };
  const times = timesPerDay === undefined ? undefined : { least: timesPerDay, most: timesPerDay };
  if (disagrees(typed, written?.amount) || disagrees(times, written?.timesPerDay))
    return { known: false, why: `its fields and its words ("${dosage}") disagree` };
  const isWhole = typed !== undefined && (times !== undefined || typed.unit === "mcg/h");
  if (!isWhole && written?.unread !== undefined)
    return { known: false, why: `"${written.unread}" in its dosage could not be read` };
  const amount = typed ?? written?.amount;
  if (amount === undefined) return { known: false, why: "its dose is not recorded" };
  return multiply(medicine, amount, times ?? written?.timesPerDay, {
    asNeeded,
    mostPerDay: written?.mostPerDay,
  });
}

type Figure = Span & { readonly unit?: string };

function disagrees(typed: Figure | undefined, written: Figure | undefined): boolean {
  if (typed === undefined || written === undefined) return false;
  if (typed.unit !== written.unit)
    return toMg(typed) !== toMg(written) || toMg(typed) === undefined;
  return typed.most < written.least || typed.most > written.most;
}

function toMg({ most, unit }: Figure): number | undefined {
  const factor = unit === undefined ? undefined : mgIn[unit];
  return factor === undefined ? undefined : most * factor;
}

const mgIn: Readonly<Record<string, number>> = { mg: 1, g: 1000, mcg: 0.001 };

type Limits = {
  readonly asNeeded: boolean;
  readonly mostPerDay: DosageRead["mostPerDay"];
};

function multiply(
  medicine: Medicine,
  amount: Amount,
  times: Span | undefined,
  limits: Limits,
): DailyDose {
  const { unit } = amount;
  if (unit === "mcg/h" || unit === "patch")
    return { known: true, unit, least: limits.asNeeded ? 0 : amount.least, most: amount.most };
  const each = toMgEach(amount, medicine.name);
  if (each === undefined)
    return {
      known: false,
      why: isPiece(unit)
        ? `the strength of one ${unit} is not recorded`
        : `its unit "${unit}" cannot be counted`,
    };
  const most = toMost(each, times, limits, medicine.name);
  if (most === undefined) return { known: false, why: "how often it is taken is not recorded" };
  const least = limits.asNeeded || times === undefined ? 0 : toExact(each.least * times.least);
  return { known: true, unit: "mg", least: Math.min(least, most), most };
}

/** What the dose and its frequency come to, and no more than a stated maximum; undefined: neither is known. */
function toMost(
  each: Span,
  times: Span | undefined,
  { mostPerDay }: Limits,
  name: string,
): number | undefined {
  const reached = times === undefined ? undefined : each.most * times.most;
  const cap = mostPerDay === undefined ? undefined : toMgEach(toAmount(mostPerDay), name)?.most;
  const known = [reached, cap].filter((figure) => figure !== undefined);
  return known.length === 0 ? undefined : toExact(Math.min(...known));
}

function toAmount({ amount, unit }: { readonly amount: number; readonly unit: string }): Amount {
  return { least: amount, most: amount, unit };
}

function isPiece(unit: string): boolean {
  return unit === "tablet" || unit === "capsule";
}

function toMgEach({ least, most, unit }: Amount, name: string): Span | undefined {
  const factor = isPiece(unit) ? toStrength(name) : mgIn[unit];
  return factor === undefined
    ? undefined
    : { least: toExact(least * factor), most: toExact(most * factor) };
}

/** mg in one piece, where the name gives one strength and only one. */
function toStrength(name: string): number | undefined {
  const found = [...name.toLowerCase().matchAll(/(\d+(?:\.\d+)?)\s*(mg|mcg|g)\b(\s*\/)?/g)];
  const [only] = found;
  if (only === undefined || found.length > 1 || only[3] !== undefined) return undefined;
  const factor = mgIn[only[2] ?? ""];
  return factor === undefined ? undefined : Number(only[1]) * factor;
}

/** Takes off what binary fractions leave behind. */
export function toExact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
