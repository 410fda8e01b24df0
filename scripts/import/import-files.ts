import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/domain/access/actor";
import type { ReportCounts } from "@/lib/domain/import/import-report";
import { toRefusalWords } from "@/lib/domain/import/refusal-words";
import { importBundle } from "@/lib/usecases/import-bundle";
import { printCounts, printReport } from "./print-report";

/** Imports files one after the other and prints a report for each. Returns the exit code. */
export async function importFiles(
  actor: Actor,
  files: readonly string[],
  source: string,
): Promise<number> {
  const read: ReportCounts[] = [];
  for (const file of files) {
    const counts = await importFile(actor, file, source);
    if (counts) read.push(counts);
  }
  console.log(`\nTotal of ${read.length} of ${files.length} files: ${printCounts(toTotal(read))}`);
  return read.length === files.length ? 0 : 1;
}

async function importFile(
  actor: Actor,
  file: string,
  source: string,
): Promise<ReportCounts | undefined> {
  const fileName = path.basename(file);
  // npm runs scripts in the project's folder; what was typed is meant from where it was typed.
  const place = path.resolve(process.env["INIT_CWD"] ?? process.cwd(), file);
  const content = await readFile(place).catch(() => undefined);
  if (!content) {
    console.error(`\n${fileName}: cannot be opened at ${place}. Check the path.`);
    return undefined;
  }
  const result = await importBundle(actor, { source, fileName, content });
  if (!result.ok) {
    console.error(`\n${fileName}: not imported. ${toRefusalWords(result.refusal)}`);
    return undefined;
  }
  for (const line of printReport(result.value)) console.log(line);
  return result.value.counts;
}

function toTotal(all: readonly ReportCounts[]): ReportCounts {
  const sum = (key: keyof ReportCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    entries: sum("entries"),
    taken: sum("taken"),
    kept: sum("kept"),
    refused: sum("refused"),
    alreadyKnown: sum("alreadyKnown"),
    added: sum("added"),
    facts: sum("facts"),
  };
}
