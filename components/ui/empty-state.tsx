import type { ReactNode } from "react";

type Props = { readonly children: ReactNode; readonly action?: ReactNode };

/** One sentence, and the next sensible thing. */
export function EmptyState({ children, action }: Props) {
  return (
    <div className="border-line border-y py-6">
      <p className="prose-width text-muted">{children}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
