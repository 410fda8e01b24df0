import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import { Tabs } from "@/components/ui/tabs";
import type { KeptEntry } from "@/lib/domain/import/import-report";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { KeptEntries } from "./kept-entries";
import { Timeline } from "./timeline";

const tabs = {
  timeline: "Timeline",
  medicines: "Medicines",
  surgery: "Surgery and imaging",
  documents: "Imported, not mapped",
} as const;

type TabName = keyof typeof tabs;

/** The tab that the address names. */
export function toTab(name: unknown): TabName {
  return name === "medicines" || name === "surgery" || name === "documents" ? name : "timeline";
}

type Props = {
  readonly patientId: string;
  readonly tab: TabName;
  /** Whether the whole timeline is shown, and not its newest part. */
  readonly showsAll: boolean;
  readonly clinical: {
    readonly evidence: readonly EvidenceRecord[];
    readonly kept: readonly KeptEntry[];
    readonly episode:
      | { readonly problems: readonly { readonly problem: PainProblem }[] }
      | undefined;
  };
};

const kindsOf: Readonly<
  Record<Exclude<TabName, "documents" | "timeline">, readonly EvidenceKind[]>
> = {
  medicines: ["medicine", "renal-function", "laboratory"],
  surgery: ["spinal-surgery", "implant", "imaging", "surgeon-opinion"],
};

/** What is on record, by tabs that the address knows. */
export function RecordTabs({ patientId, tab, showsAll, clinical }: Props) {
  const problems = clinical.episode?.problems.map(({ problem }) => problem) ?? [];
  return (
    <section aria-label="What is on record" id="on-record" className="grid gap-3">
      <Tabs
        label="What is on record"
        tabs={Object.entries(tabs).map(([name, label]) => ({
          href: `/patients/${patientId}?tab=${name}#on-record`,
          label: name === "documents" ? `${label} (${clinical.kept.length})` : label,
          current: name === tab,
        }))}
      />
      <PageLink href={`/patients/${patientId}/history`} className="link w-fit min-h-6">
        History: what was replaced or voided
      </PageLink>
      {tab === "documents" ? (
        <KeptEntries entries={clinical.kept} />
      ) : (
        <Timeline
          patientId={patientId}
          evidence={clinical.evidence.filter(
            ({ evidence }) => tab === "timeline" || kindsOf[tab].includes(evidence.kind),
          )}
          problems={problems}
          allHref={showsAll ? undefined : `/patients/${patientId}?tab=${tab}&all=yes#on-record`}
          empty={<EmptyState>Nothing of this is recorded yet.</EmptyState>}
        />
      )}
    </section>
  );
}
