import type { ImportReport, ReportLine } from "@/lib/domain/import/import-report";

/** One report as lines of text: the sums first, then every entry with what became of it and why. */
export function printReport(report: ImportReport): readonly string[] {
  const { fileName, source, patients, counts, lines } = report;
  return [
    "",
    fileName,
    `  source: ${source}`,
    ...patients.map(
      ({ sourceId, patientId, isNew }) =>
        `  patient ${sourceId}: ${isNew ? "new" : "on record"}, /patients/${patientId}`,
    ),
    `  ${printCounts(counts)}`,
    ...lines.flatMap(printLine),
  ];
}

export function printCounts(counts: ImportReport["counts"]): string {
  const { entries, taken, kept, refused, alreadyKnown, facts } = counts;
  return `${entries} entries: ${taken} taken + ${kept} kept as they came + ${refused} refused; ${alreadyKnown} of them known from before. Facts written to the record: ${facts}`;
}

function printLine(line: ReportLine): readonly string[] {
  const name = `${line.resourceType}${line.resourceId === undefined ? "" : `/${line.resourceId}`}`;
  const known = line.isKnown ? " (known from before)" : "";
  const head = `  ${line.outcome.padEnd(7)} ${String(line.index).padStart(4)}  ${name}${known}`;
  const reason =
    line.reason === undefined
      ? []
      : [`                ${line.reason}`, `                at ${line.path}`];
  return [
    head,
    ...line.became.map((words) => `                ${words}`),
    ...reason,
    ...line.notes.map(({ path, words }) => `                note: ${words} (${path})`),
  ];
}
