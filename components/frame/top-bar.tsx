import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import type { Place } from "./place";
import { PlaceLinks } from "./place-links";

type Props = {
  readonly clinicName: string;
  readonly personName: string;
  /** Role names as people read them. */
  readonly personRoles: string;
  readonly places: readonly Place[];
  /** The patient search; absent for those who may not search. */
  readonly search?: ReactNode;
  readonly signOut: ReactNode;
};

/** The slim bar on top of every page of the clinic: where I am, find a patient, where I can go, who I am. */
export function TopBar({ clinicName, personName, personRoles, places, search, signOut }: Props) {
  return (
    <header className="border-line border-b bg-paper print:hidden">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-paper focus:p-2"
      >
        Skip to the page
      </a>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5">
        <PageLink href="/" className="inline-flex min-h-6 items-center font-semibold">
          {clinicName}
        </PageLink>
        <div className="max-sm:order-2 max-sm:w-full">{search}</div>
        <div className="max-sm:order-3">
          <PlaceLinks places={places} />
        </div>
        <div className="ml-auto flex items-center gap-3">
          <span>
            <PageLink
              href="/password"
              className="inline-block min-h-6 underline underline-offset-4"
              title="Change your password"
            >
              {personName}
            </PageLink>
            <span className="text-muted text-xs max-sm:sr-only"> {personRoles}</span>
          </span>
          {signOut}
        </div>
      </div>
    </header>
  );
}
