import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { KeptEntry } from "@/lib/domain/import/import-report";

/** Entries of an import that became no evidence: kept as they came, shown as such, read by no rule. */
export function KeptEntries({ entries }: { readonly entries: readonly KeptEntry[] }) {
  return (
    <div className="grid gap-2">
      <p className="prose-width text-muted">
        These came with an import and were kept as they are. No rule reads them.
      </p>
      <DataTable
        caption="Kept, not mapped"
        captionHidden
        empty={<EmptyState>Everything that was imported became evidence.</EmptyState>}
        columns={[
          { key: "what", label: "Entry" },
          { key: "why", label: "Why it was not mapped" },
          { key: "content", label: "As it came" },
        ]}
        rows={entries.map((entry) => ({
          key: `${entry.source} ${entry.resourceType} ${entry.resourceId} ${entry.path}`,
          cells: [
            <span key="what">
              {entry.resourceType} {entry.resourceId}
              <span className="wrap-anywhere block text-muted text-xs">from {entry.source}</span>
            </span>,
            entry.reason ?? "Not said",
            <Disclosure key="content" summary="Show">
              <pre className="max-h-64 max-w-xl overflow-auto whitespace-pre-wrap text-xs">
                {JSON.stringify(entry.resource, null, 2)}
              </pre>
            </Disclosure>,
          ],
        }))}
      />
    </div>
  );
}
