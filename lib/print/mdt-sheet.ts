import "server-only";
import {
  type SheetFacts,
  type SheetRefusal,
  type SheetRoom,
  toMdtSheet,
} from "@/lib/domain/plan/mdt-sheet";
import type { Result } from "@/lib/domain/shared/result";
import { mdtSheetTemplate } from "./mdt-sheet-template";
import { type PaperSize, type Pdf, type PrintRefusal, toPdf } from "./typst";

/** Tried in turn until all fits on one page: what stands in the way goes last. */
const rooms: readonly SheetRoom[] = [
  ...[20, 12, 8, 5, 3, 2, 1, 0].map((met) => ({ open: 60, met })),
  ...[20, 14, 10, 8, 6, 5, 4, 3, 2, 1, 0].map((open) => ({ open, met: 0 })),
];

/** The sheet for a meeting as a tagged PDF, on one page. What has no room is counted, never dropped silently. */
export function printMdtSheet(
  facts: SheetFacts,
  paperSize: PaperSize,
): Result<Pdf, SheetRefusal | PrintRefusal> {
  let printed = printWith(facts, paperSize, { open: 60, met: 60 });
  for (const room of rooms) {
    if (!printed.ok || printed.value.pages === 1) return printed;
    printed = printWith(facts, paperSize, room);
  }
  return printed;
}

function printWith(
  facts: SheetFacts,
  paperSize: PaperSize,
  room: SheetRoom,
): Result<Pdf, SheetRefusal | PrintRefusal> {
  const sheet = toMdtSheet(facts, room);
  return sheet.ok ? toPdf(mdtSheetTemplate, { ...sheet.value, paperSize }) : sheet;
}
