import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import type {
  EvidenceRecord,
  EvidenceStatus,
  EvidenceStatusChange,
} from "@/lib/domain/picture/evidence-record";
import type { ClinicianId } from "@/lib/domain/shared/ids";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";

type Props = {
  readonly patientId: string;
  readonly evidence: readonly EvidenceRecord[];
  /** The oldest first. */
  readonly changes: readonly EvidenceStatusChange[];
  readonly people: ReadonlyMap<ClinicianId, string>;
};

const statusWords: Readonly<Record<EvidenceStatus, string>> = {
  current: "Stands again",
  superseded: "Replaced",
  disputed: "Disputed",
  voided: "Voided: wrong patient",
};

/** Every time that evidence was replaced, disputed, voided or brought back, the latest first. */
export function EvidenceChanges({ patientId, evidence, changes, people }: Props) {
  const records = new Map(evidence.map((record) => [record.id, record]));
  return (
    <DataTable
      caption="What became of evidence, the latest first"
      captionHidden
      empty={<EmptyState>Nothing was replaced, disputed or voided.</EmptyState>}
      columns={[
        { key: "at", label: "Changed", onPhone: "inline" },
        { key: "became", label: "Became", onPhone: "inline" },
        { key: "what", label: "Evidence" },
        { key: "why", label: "Why" },
        { key: "by", label: "By" },
      ]}
      rows={changes.toReversed().map((change) => ({
        key: `${change.evidenceId} ${change.at.toISOString()} ${change.status}`,
        cells: [
          <span key="at" className="whitespace-nowrap tabular">
            {formatClinical(PlainDate.parse(change.at.toISOString().slice(0, 10)))}
          </span>,
          statusWords[change.status],
          <What key="what" patientId={patientId} record={records.get(change.evidenceId)} />,
          <span key="why" className="wrap-anywhere">
            {change.reason}
          </span>,
          people.get(change.by) ?? "Somebody no longer listed",
        ],
      }))}
    />
  );
}

function What({
  patientId,
  record,
}: {
  readonly patientId: string;
  readonly record: EvidenceRecord | undefined;
}) {
  if (!record) return "Not shown";
  return (
    <PageLink href={`/patients/${patientId}/evidence/${record.id}`} className="link wrap-anywhere">
      {describeEvidence(record.evidence)}
    </PageLink>
  );
}
