import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import type { AuditQuery, AuditSort } from "@/lib/domain/audit/audit-query";
import { toEntryWords, toOutcomeWords } from "@/lib/domain/audit/entry-words";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import { toAuditHref } from "./audit-href";
import { EntryDetails } from "./entry-details";
import { EntryPatient } from "./entry-patient";
import { formatInstant } from "./format-instant";
import { toRoleWords } from "./to-role-words";

type Props = {
  readonly entries: readonly AuditEntry[];
  readonly patients: readonly PatientRecord[];
  readonly query: AuditQuery;
  readonly timeZone: string;
};

type Heading = { readonly key: AuditSort; readonly label: string };

const headings: readonly Heading[] = [
  { key: "at", label: "When" },
  { key: "actor", label: "Person" },
  { key: "action", label: "Action" },
  { key: "patient", label: "Patient" },
  { key: "outcome", label: "Outcome" },
];

/** One page of the trail in words, a few lines an entry; ids and the rest are one press away. */
export function AuditTable({ entries, patients, query, timeZone }: Props) {
  const columns: readonly Column[] = [
    ...headings.map((heading) => toColumn(heading, query)),
    { key: "details", label: "Details", onPhone: "inline" },
  ];
  return (
    <DataTable
      caption="Entries of the trail"
      captionHidden
      columns={columns}
      rows={entries.map((entry) => ({
        key: String(entry.sequence),
        cells: toCells(entry, { patients, timeZone }),
      }))}
    />
  );
}

/** A second click on the heading that it is sorted by turns the order round. The database sorts. */
function toColumn({ key, label }: Heading, query: AuditQuery): Column {
  const isSorted = query.sort === key;
  const direction = isSorted && query.direction === "descending" ? "ascending" : "descending";
  return {
    key,
    label,
    onPhone: "inline",
    sortHref: toAuditHref(query, { sort: key, direction, after: undefined }),
    sorted: isSorted ? query.direction : undefined,
  };
}

function toCells(
  entry: AuditEntry,
  { patients, timeZone }: Pick<Props, "patients" | "timeZone">,
): readonly ReactNode[] {
  const isRefused = entry.outcome !== "done";
  return [
    <span key="at" className="whitespace-nowrap tabular">
      {formatInstant(entry.at, timeZone)}
    </span>,
    <span key="actor" className="lg:inline-block lg:min-w-64">
      {entry.actorName}
      {entry.actorRoles === "" ? null : (
        <span className="text-muted text-xs">, {toRoleWords(entry.actorRoles)}</span>
      )}
    </span>,
    <span key="action" className="max-sm:font-semibold lg:inline-block lg:min-w-48">
      {toEntryWords(entry)}
    </span>,
    <EntryPatient key="patient" entry={entry} patients={patients} />,
    <span key="outcome" className={isRefused ? "font-semibold text-stop" : ""}>
      {toOutcomeWords(entry.outcome)}
    </span>,
    <EntryDetails key="details" entry={entry} />,
  ];
}
