import type { ReactNode } from "react";

/** The main part of a page, as wide as clinical tables need. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-[90rem] px-4 py-4 outline-none"
    >
      {children}
    </main>
  );
}
