"use client";

import { useSearchParams } from "next/navigation";
import { PageLink } from "@/components/ui/page-link";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";

/** Leads to the reasons of a treatment, on the same page; the focus goes to their heading. */
export function WhyLink({ treatment }: { readonly treatment: TreatmentId }) {
  const isShown = useSearchParams().get("why") === treatment;
  return (
    <PageLink
      className="link py-0.75 text-sm"
      href={`?why=${treatment}#why`}
      aria-label={`Why ${getTreatment(treatment).name} is so`}
      // Nothing on the page changes when the same reasons are asked for again.
      {...(isShown ? { onClick: () => document.getElementById("why")?.focus() } : {})}
    >
      Why
    </PageLink>
  );
}
