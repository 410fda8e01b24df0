import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportReport, ReportLine } from "@/lib/domain/import/import-report";
import { ReportLines } from "./report-lines";

const groups: readonly { readonly outcome: ReportLine["outcome"]; readonly title: string }[] = [
  { outcome: "refused", title: "Refused: nothing of it was stored" },
  { outcome: "kept", title: "Kept as it came: shown on the record, read by no rule" },
  { outcome: "taken", title: "Taken into the record" },
];

/** What an import did: the sums, whom it was about, and every entry. What needs a person comes first. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const { counts, patients, source, fileName, lines } = report;
  return (
    <section className="grid gap-4" aria-label={`Report on ${fileName}`}>
      <h2>{fileName}</h2>
      <Alert tone={counts.refused > 0 ? "caution" : "done"} title={toTitle(report)}>
        <p>
          {counts.entries} entries: {counts.taken} taken + {counts.kept} kept as they came +{" "}
          {counts.refused} refused; {counts.alreadyKnown} of them known from before.
        </p>
        <p>
          Facts written to the record: {counts.facts}. An entry can hold several facts, or none.
        </p>
        <p className="break-all">Source: {source}</p>
      </Alert>
      <ul className="flex flex-wrap gap-2">
        {patients.map(({ patientId, sourceId, isNew }) => (
          <li key={patientId}>
            <LinkButton href={`/patients/${patientId}`}>
              {isNew ? "Open the new record" : "Open the record"}
              <span className="sr-only"> of patient {sourceId}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      {groups.map(({ outcome, title }) => (
        <Group
          key={outcome}
          title={title}
          lines={lines.filter((line) => line.outcome === outcome)}
        />
      ))}
    </section>
  );
}

function Group(props: { readonly title: string; readonly lines: readonly ReportLine[] }) {
  const { title, lines } = props;
  if (lines.length === 0) return null;
  return (
    <Disclosure
      open
      summary={
        <span className="font-semibold">
          {title} ({lines.length})
        </span>
      }
    >
      <ReportLines caption={title} lines={lines} />
    </Disclosure>
  );
}

function toTitle({ counts, patients }: ImportReport): string {
  if (counts.entries === 0) return "The file holds no entries. Nothing was added.";
  if (counts.added === 0 && counts.refused < counts.entries)
    return "Nothing new: all of this was imported before.";
  if (patients.length === 0) return "Read. It holds nobody who could be taken into the record.";
  return "Imported.";
}
