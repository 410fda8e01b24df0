"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";

/** Takes the focus when a link to the reasons was followed, so that keyboard and ear go along. */
export function WhyHeading({ treatment }: { readonly treatment: TreatmentId }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useSearchParams().get("why");

  useEffect(() => {
    // After a refusal the reasons change too, but the focus belongs to what is missing.
    if (asked === treatment && window.location.hash === "#why") heading.current?.focus();
  }, [asked, treatment]);

  return (
    <h2 ref={heading} id="why" tabIndex={-1}>
      Why: {getTreatment(treatment).name}
    </h2>
  );
}
