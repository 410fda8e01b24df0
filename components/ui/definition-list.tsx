import type { ReactNode } from "react";

export type Definition = { readonly term: string; readonly detail: ReactNode };

/** Pairs of a name and what is known. Say "Not recorded", never leave a detail blank. */
export function DefinitionList({ pairs }: { readonly pairs: readonly Definition[] }) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
      {pairs.map(({ term, detail }) => (
        <div key={term} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
