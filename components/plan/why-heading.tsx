"use client";

import { useEffect, useRef } from "react";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";

/** Takes the focus when a link to the reasons was followed, so that keyboard and ear go along. */
export function WhyHeading({ treatment }: { readonly treatment: TreatmentId }) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const shown = new URLSearchParams(window.location.search).get("why");
    if (shown === treatment) heading.current?.focus();
  }, [treatment]);

  return (
    <h2 ref={heading} id="why" tabIndex={-1}>
      Why: {getTreatment(treatment).name}
    </h2>
  );
}
