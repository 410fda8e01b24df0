import type { CatalogueRow } from "./catalogue-item";

/** What the seeds advise for prevention. */
export const prevention: readonly CatalogueRow[] = [
  { id: "healthy-weight", name: "Maintain healthy weight", seeds: ["000"] },
  { id: "core-strengthening", name: "Regular core-strengthening exercises", seeds: ["000"] },
  { id: "ergonomic-workspace", name: "Ergonomically optimized workspace", seeds: ["000"] },
  { id: "lifting-technique", name: "Proper lifting techniques", seeds: ["000"] },
  { id: "balanced-nutrition", name: "Balanced nutrition (calcium, vitamin D)", seeds: ["000"] },
  { id: "smoking-cessation-prevention", name: "Smoking cessation", seeds: ["000"] },
  { id: "good-posture", name: "Good posture habits", seeds: ["000"] },
  { id: "activity-breaks", name: "Frequent activity breaks when seated", seeds: ["000"] },
  { id: "supportive-footwear", name: "Use of supportive footwear", seeds: ["000"] },
  { id: "stress-management-prevention", name: "Stress management and relaxation", seeds: ["000"] },
];
