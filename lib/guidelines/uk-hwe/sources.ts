import type { Citation } from "@/lib/domain/guideline/criterion";
import { source } from "../criterion-of";

/** Hertfordshire and West Essex on spinal cord stimulation, July 2022. */
export const hwePolicy: Citation = source(
  "Hertfordshire and West Essex ICB, spinal cord stimulation, July 2022",
  "before the procedure",
  "https://hweclinicalguidance.nhs.uk/clinical-policies/spinal-cord-stimulation",
);
