import { Disclosure } from "@/components/ui/disclosure";
import type { KeptEntry } from "@/lib/domain/import/import-report";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";

type Props = { readonly entries: readonly KeptEntry[] };

/** What imports brought and no rule reads: each with the reason, and one click away as it came. */
export function KeptEntries({ entries }: Props) {
  if (entries.length === 0) return null;
  return (
    <Disclosure
      summary={
        <span className="font-semibold">Kept as it came, read by no rule ({entries.length})</span>
      }
    >
      <ul className="grid gap-2">
        {entries.map((entry) => (
          <li
            key={`${entry.source} ${entry.path} ${entry.resourceId} ${entry.importedAt.toISOString()}`}
          >
            <Kept entry={entry} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Kept({ entry }: { readonly entry: KeptEntry }) {
  const day = PlainDate.parse(entry.importedAt.toISOString().slice(0, 10));
  return (
    <Disclosure
      summary={
        <>
          {entry.resourceType}: {entry.reason}
        </>
      }
    >
      <p className="break-all text-muted text-sm">
        Imported {formatClinical(day)} from {entry.source}; decided at {entry.path}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard. */}
      <pre tabIndex={0} className="max-h-80 overflow-auto bg-paper p-2 text-sm">
        {JSON.stringify(entry.resource, null, 2)}
      </pre>
    </Disclosure>
  );
}
