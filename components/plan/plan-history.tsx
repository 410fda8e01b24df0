import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import type { HistoryLine, VersionView } from "@/lib/domain/plan/plan-view";
import { formatClinical } from "@/lib/domain/shared/plain-date";

type Props = {
  readonly planId: string;
  readonly versions: readonly VersionView[];
  readonly history: readonly HistoryLine[];
};

/** The approved versions and everything that happened. */
export function PlanHistory({ planId, versions, history }: Props) {
  return (
    <section aria-labelledby="history-title" className="grid gap-3">
      <h2 id="history-title">Versions and history</h2>
      <DataTable
        caption="Approved versions"
        captionHidden
        empty={<p className="text-muted">No version has been approved yet.</p>}
        columns={[
          { key: "version", label: "Version" },
          { key: "on", label: "Approved" },
          { key: "by", label: "By" },
          { key: "hash", label: "Content hash" },
        ]}
        rows={versions.map(({ version, approvedOn, approvedBy, contentHash }) => ({
          key: String(version),
          cells: [
            <PageLink key="version" className="link" href={`/plans/${planId}/versions/${version}`}>
              Version {version}
            </PageLink>,
            formatClinical(approvedOn),
            approvedBy,
            <code key="hash" className="text-xs">
              {contentHash.slice(0, 12)}
            </code>,
          ],
        }))}
      />
      <Disclosure summary="What happened">
        <ul className="grid gap-1">
          {history.map(({ id, on, by, words }) => (
            <li key={id}>
              {formatClinical(on)} {words}, {by}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
