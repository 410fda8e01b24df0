import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** Fields that belong together, with a heading of their own. */
export function FormSection({ title, lead, children }: Props) {
  return (
    <section className="grid gap-4 border-line border-t pt-4">
      <div>
        <h2>{title}</h2>
        {lead ? <p className="prose-width text-muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
