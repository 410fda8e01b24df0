import { PageLink } from "./page-link";

export type Tab = { readonly href: string; readonly label: string; readonly current: boolean };

/** Tabs that are links: the address knows which one is open. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="border-line border-b print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {tabs.map(({ href, label: words, current }) => (
          <li key={href}>
            <PageLink
              href={href}
              aria-current={current ? "page" : undefined}
              className={`-mb-px inline-block min-h-8 border-b-2 py-1 ${current ? "border-accent font-semibold" : "border-transparent text-muted hover:border-edge"}`}
            >
              {words}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
