import type { Citation } from "@/lib/domain/guideline/criterion";
import { source } from "../criterion-of";

/** Bristol, North Somerset and South Gloucestershire: the referral pathway of the stimulation service. */
export const bnssgPathway: Citation = source(
  "BNSSG Remedy, spinal cord stimulation service",
  "referral",
  "https://remedy.bnssg.icb.nhs.uk",
);
