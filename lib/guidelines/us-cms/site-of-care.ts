import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { plannedIs } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { lcdStimulators } from "../shared/sources";

/** A permanent device is placed in a hospital or an ambulatory surgery centre. */
export function siteOfCare(treatment: TreatmentId): Criterion {
  return criterion({
    code: "SITE_NOT_ASC_OR_HOSPITAL",
    words: "It is booked in a hospital or an ambulatory surgery centre.",
    kind: "coverage",
    phase: "book",
    requires: plannedIs(treatment, "site", "hospital", "ambulatory-surgery-centre"),
    citation: lcdStimulators("place of service of a permanent implant"),
    verification: "V",
    fixHint: "Book it in a hospital or an ambulatory surgery centre.",
  });
}
