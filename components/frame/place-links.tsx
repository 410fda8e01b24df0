"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/components/ui/page-link";
import type { Place } from "./place";

/** Where the bar leads, with the place one is at marked. */
export function PlaceLinks({ places }: { readonly places: readonly Place[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Planner">
      <ul className="flex flex-wrap gap-x-4">
        {places.map(({ href, label }) => (
          <li key={href}>
            <PageLink
              href={href}
              aria-current={isAt(path, href) ? "page" : undefined}
              className="inline-flex min-h-8 items-center underline-offset-4 hover:underline aria-[current=page]:font-semibold aria-[current=page]:underline"
            >
              {label}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isAt(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}
