import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { PageLink } from "@/components/ui/page-link";
import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import { type EvidenceRecord, isStanding } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { evidenceForms } from "./evidence-forms";
import { howKnownWords } from "./origin-fields";
import { findProblemName } from "./problem-words";

type Props = {
  readonly patientId: string;
  readonly evidence: readonly EvidenceRecord[];
  readonly problems: readonly PainProblem[];
  readonly empty: ReactNode;
};

/** Evidence by the day it was so, the newest first; the day of entry and the origin stand beside it. */
export function Timeline({ patientId, evidence, problems, empty }: Props) {
  return (
    <DataTable
      caption="Evidence, the newest event first"
      captionHidden
      empty={empty}
      columns={[
        { key: "on", label: "When" },
        { key: "kind", label: "Kind" },
        { key: "what", label: "What" },
        { key: "about", label: "About" },
        { key: "origin", label: "Origin" },
        { key: "entered", label: "Entered" },
      ]}
      rows={evidence.map((record) => ({
        key: record.id,
        cells: [
          <span key="on" className="whitespace-nowrap tabular">
            {formatClinical(record.evidence.on)}
          </span>,
          evidenceForms[record.evidence.kind].title,
          <What key="what" patientId={patientId} record={record} />,
          findProblemName(record.evidence.problem, problems) ?? "",
          <Origin key="origin" record={record} />,
          <span key="entered" className="whitespace-nowrap tabular">
            {toEntryDay(record)}
          </span>,
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
  readonly record: EvidenceRecord;
}) {
  const words = describeEvidence(record.evidence);
  return (
    <>
      {isStanding(record) ? (
        <PageLink
          href={`/patients/${patientId}/evidence/${record.id}`}
          className="link wrap-anywhere"
        >
          {words}
        </PageLink>
      ) : (
        <span className="wrap-anywhere">{words}</span>
      )}{" "}
      <Standing record={record} />
    </>
  );
}

/** What became of a piece of evidence, where it does not simply stand. */
export function Standing({ record }: { readonly record: EvidenceRecord }) {
  const { status, statusReason } = record;
  if (status === "current") return null;
  const tone = status === "disputed" ? "caution" : "plain";
  return (
    <>
      <Badge tone={tone}>{status === "voided" ? "wrong patient" : status}</Badge>
      {statusReason ? <span className="block text-muted text-xs">{statusReason}</span> : null}
    </>
  );
}

function Origin({ record }: { readonly record: EvidenceRecord }) {
  const { provenance } = record.evidence;
  if (!provenance) return <span>Not recorded</span>;
  const { howKnown, by, where, source } = provenance;
  const details = [by, where, source].filter((part) => part !== undefined && part !== "");
  return (
    <>
      {howKnownWords[howKnown]}
      <span className="wrap-anywhere block text-muted text-xs">{details.join(", ")}</span>
    </>
  );
}

/** The day of entry in the clinic, as it was stored with the evidence. */
function toEntryDay({ evidence: { provenance }, recordedAt }: EvidenceRecord): string {
  const day = provenance?.recordedOn ?? PlainDate.parse(recordedAt.toISOString().slice(0, 10));
  return formatClinical(day);
}
