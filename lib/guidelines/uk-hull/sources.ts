import type { Citation } from "@/lib/domain/guideline/criterion";
import { source } from "../criterion-of";

/** The policy of the former Hull commissioning board on lumbar radiofrequency. */
export const hullPolicy: Citation = source(
  "Hull lumbar radiofrequency policy",
  "criteria",
  "https://hnyppr.org.uk",
);
