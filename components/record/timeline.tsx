import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { evidenceForms } from "./evidence-forms";
import { foldRepeats, type TimelineLine } from "./fold-repeats";
import { findProblemName } from "./problem-words";
import { toShortOrigin } from "./to-short-origin";

type Props = {
  readonly patientId: string;
  readonly evidence: readonly EvidenceRecord[];
  readonly problems: readonly PainProblem[];
  readonly empty: ReactNode;
  /** Where all of it is shown; absent: all of it is. */
  readonly allHref?: string | undefined;
};

const newest = 25;

/** Evidence by the day it was so, the newest first; the day of entry and the origin stand beside it. */
export function Timeline({ patientId, evidence, problems, empty, allHref }: Props) {
  const lines = foldRepeats(evidence);
  const shown = allHref === undefined ? lines : lines.slice(0, newest);
  return (
    <div className="grid gap-3">
      <DataTable
        caption="Evidence, the newest event first"
        captionHidden
        empty={empty}
        columns={[
          { key: "on", label: "When", onPhone: "inline" },
          { key: "kind", label: "Kind", onPhone: "inline" },
          { key: "what", label: "What", onPhone: "inline" },
          { key: "about", label: "About", onPhone: "inline" },
          { key: "origin", label: "Origin", onPhone: "hidden" },
          { key: "entered", label: "Entered", onPhone: "hidden" },
        ]}
        rows={shown.map((line) => ({
          key: line.record.id,
          cells: toCells(line, { patientId, problems }),
        }))}
      />
      {allHref !== undefined && shown.length < lines.length ? (
        <PageLink href={allHref} className="link min-h-6 w-fit">
          Show all {lines.length}
        </PageLink>
      ) : null}
    </div>
  );
}

function toCells(
  { record, earlier }: TimelineLine,
  { patientId, problems }: Pick<Props, "patientId" | "problems">,
): readonly ReactNode[] {
  return [
    <span key="on" className="whitespace-nowrap tabular">
      {formatClinical(record.evidence.on)}
    </span>,
    <span key="kind" className="max-sm:text-muted">
      {evidenceForms[record.evidence.kind].title}
    </span>,
    <div key="what">
      <What patientId={patientId} record={record} />
      <Earlier patientId={patientId} earlier={earlier} />
    </div>,
    findProblemName(record.evidence.problem, problems) ?? "",
    <span key="origin" className="wrap-anywhere text-sm">
      {toShortOrigin(record.evidence.provenance)}
    </span>,
    <span key="entered" className="whitespace-nowrap tabular">
      {toEntryDay(record)}
    </span>,
  ];
}

type One = { readonly patientId: string; readonly record: EvidenceRecord };

function What({ patientId, record }: One) {
  const words = describeEvidence(record.evidence);
  return (
    <>
      <PageLink href={toHref({ patientId, record })} className="link wrap-anywhere">
        {words}
      </PageLink>{" "}
      <Standing record={record} />
    </>
  );
}

/** The same again: how often and since when, each one click away. */
function Earlier(props: {
  readonly patientId: string;
  readonly earlier: readonly EvidenceRecord[];
}) {
  const { patientId, earlier } = props;
  const first = earlier.at(-1);
  if (!first) return null;
  return (
    <Disclosure
      summary={
        <span className="text-muted text-xs tabular">
          {earlier.length + 1} times since {formatClinical(first.evidence.on)}
        </span>
      }
    >
      <ul className="flex flex-wrap gap-x-4 text-sm tabular">
        {earlier.map((record) => (
          <li key={record.id}>
            <PageLink href={toHref({ patientId, record })} className="link inline-block min-h-6">
              {formatClinical(record.evidence.on)}
            </PageLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function toHref({ patientId, record }: One): string {
  return `/patients/${patientId}/evidence/${record.id}`;
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

/** The day of entry in the clinic, as it was stored with the evidence. */
function toEntryDay({ evidence: { provenance }, recordedAt }: EvidenceRecord): string {
  const day = provenance?.recordedOn ?? PlainDate.parse(recordedAt.toISOString().slice(0, 10));
  return formatClinical(day);
}
