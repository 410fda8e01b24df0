import type { ReactNode } from "react";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A page that only says what happened and what to do about it. */
export function NoticePage({ title, children, action }: Props) {
  return (
    <main id="content" className="mx-auto max-w-xl px-4 py-16">
      <h1>{title}</h1>
      <p className="prose-width mt-2">{children}</p>
      {action ? <div className="mt-4">{action}</div> : null}
    </main>
  );
}
