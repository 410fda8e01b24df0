import "server-only";
import { type SheetFacts, type SheetRefusal, toMdtSheet } from "@/lib/domain/plan/mdt-sheet";
import type { Result } from "@/lib/domain/shared/result";
import { mdtSheetTemplate } from "./mdt-sheet-template";
import { type PaperSize, type Pdf, type PrintRefusal, toPdf } from "./typst";

/** How many reasons each option shows, tried in turn until all fits on one page. */
const room = [60, 30, 20, 14, 10, 8, 6, 5, 4, 3, 2, 1, 0] as const;

/** The sheet for a meeting as a tagged PDF, on one page. What has no room is counted, never dropped silently. */
export function printMdtSheet(
  facts: SheetFacts,
  paperSize: PaperSize,
): Result<Pdf, SheetRefusal | PrintRefusal> {
  const [widest, ...narrower] = room;
  let printed = printWith(facts, paperSize, widest);
  for (const reasons of narrower) {
    if (!printed.ok || printed.value.pages === 1) return printed;
    printed = printWith(facts, paperSize, reasons);
  }
  return printed;
}

function printWith(
  facts: SheetFacts,
  paperSize: PaperSize,
  reasons: number,
): Result<Pdf, SheetRefusal | PrintRefusal> {
  const sheet = toMdtSheet(facts, reasons);
  return sheet.ok ? toPdf(mdtSheetTemplate, { ...sheet.value, paperSize }) : sheet;
}
