import { type Column, DataTable } from "@/components/ui/data-table";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import type { AuditQuery, AuditSort } from "@/lib/domain/audit/audit-query";
import { listShownPatients } from "@/lib/domain/audit/list-shown-patients";
import { toAuditHref } from "./audit-href";
import { formatInstant } from "./format-instant";

type Props = {
  readonly entries: readonly AuditEntry[];
  readonly query: AuditQuery;
  readonly timeZone: string;
};

const columns: readonly { readonly key: AuditSort; readonly label: string }[] = [
  { key: "at", label: "When" },
  { key: "actor", label: "Person" },
  { key: "roles", label: "Roles then" },
  { key: "action", label: "Action" },
  { key: "subject", label: "What" },
  { key: "subjectId", label: "Which" },
  { key: "patient", label: "Patient" },
  { key: "outcome", label: "Outcome" },
  { key: "purpose", label: "Purpose" },
  { key: "address", label: "From" },
];

/** One page of the trail. Each heading sorts; the database does it. */
export function AuditTable({ entries, query, timeZone }: Props) {
  return (
    <DataTable
      caption="Entries of the trail"
      captionHidden
      columns={columns.map((column) => toColumn(column, query))}
      rows={entries.map((entry) => ({
        key: String(entry.sequence),
        cells: toCells(entry, timeZone),
      }))}
    />
  );
}

/** A second click on the heading that it is sorted by turns the order round. */
function toColumn({ key, label }: (typeof columns)[number], query: AuditQuery): Column {
  const isSorted = query.sort === key;
  const direction = isSorted && query.direction === "descending" ? "ascending" : "descending";
  return {
    key,
    label,
    sortHref: toAuditHref(query, { sort: key, direction, after: undefined }),
    sorted: isSorted ? query.direction : undefined,
  };
}

function toCells(entry: AuditEntry, timeZone: string) {
  const refused = entry.outcome !== "done";
  return [
    <span key="at" className="whitespace-nowrap tabular">
      {formatInstant(entry.at, timeZone)}
      <span className="block text-muted text-xs">No. {entry.sequence}</span>
    </span>,
    entry.actorName,
    entry.actorRoles.replaceAll(" ", ", "),
    entry.action,
    entry.subject,
    <Id key="subjectId" id={entry.subjectId} />,
    <Patients key="patient" entry={entry} />,
    <span key="outcome" className={refused ? "font-semibold text-stop" : ""}>
      {refused ? `refused: ${entry.outcome}` : "done"}
    </span>,
    entry.purpose,
    entry.address ?? "not recorded",
  ];
}

/** The one patient, or all whom a page showed. */
function Patients({ entry }: { readonly entry: AuditEntry }) {
  const shown = entry.patientId === undefined ? listShownPatients(entry) : [entry.patientId];
  if (shown.length < 2) return <Id id={shown[0]} />;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer">{shown.length} patients</summary>
      {shown.map((id) => (
        <Id key={id} id={id} />
      ))}
    </details>
  );
}

/** An id in full, broken where it must be: a shortened one names nobody. */
function Id({ id }: { readonly id: string | undefined }) {
  if (id === undefined) return <span className="text-muted">none</span>;
  return <span className="block w-40 break-all text-xs tabular">{id}</span>;
}
