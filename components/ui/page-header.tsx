import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Buttons and links of the whole page. */
  readonly actions?: ReactNode;
};

/** The first words of a page say what it is. */
export function PageHeader({ title, lead, actions }: Props) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 pb-4">
      <div>
        <h1>{title}</h1>
        {lead ? <div className="prose-width text-muted">{lead}</div> : null}
      </div>
      {actions ? (
        <div className="flex flex-wrap items-start gap-2 print:hidden">{actions}</div>
      ) : null}
    </header>
  );
}
