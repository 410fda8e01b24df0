import type {
  BleedingClass,
  DrugRow,
  HoldCell,
  HoldHours,
} from "@/lib/domain/guideline/holds/hold-rules";
import { asra } from "./source";

type Cells = DrugRow["cells"];

export const none: HoldCell = { kind: "none" };
export const shared: HoldCell = { kind: "shared" };

export function holdHours(min: number, max: number = min): HoldCell {
  return { kind: "hold", hours: { min, max } };
}

export function holdDays(min: number, max: number = min): HoldCell {
  return { kind: "hold", hours: toHours(min, max) };
}

export function toHours(minDays: number, maxDays: number = minDays): HoldHours {
  return { min: minDays * 24, max: maxDays * 24 };
}

export function cells(low: HoldCell, intermediate: HoldCell, high: HoldCell): Cells {
  return { low, intermediate, high };
}

export function restart(hours: number): Readonly<Record<BleedingClass, number>> {
  return { low: hours, intermediate: hours, high: hours };
}

/** A row of the table as a secondary source quotes it. */
export function row(
  id: string,
  given: Pick<DrugRow, "words" | "ingredients" | "cells" | "restartHours"> & Partial<DrugRow>,
): DrugRow {
  return { id, citation: asra, verification: "V2", interpretations: [], ...given };
}
