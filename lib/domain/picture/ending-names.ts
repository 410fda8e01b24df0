import type { EndingKind } from "./ending";

/** How a treatment ended, as clinicians write it; in lower case within a sentence. */
export const endingNames: Readonly<Record<EndingKind, string>> = {
  effective: "Effective",
  "effective-then-lost": "Effective, then lost",
  "partial-and-continuing": "Partial, continuing",
  "inadequate-response": "Inadequate response",
  "not-tolerated": "Not tolerated",
  "technically-failed": "Technically failed",
  "not-available": "Not available",
  "did-not-attend": "Did not attend",
  declined: "Declined",
  "not-indicated": "Not indicated",
  contraindicated: "Contraindicated",
};
