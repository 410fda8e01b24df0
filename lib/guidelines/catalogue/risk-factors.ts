import { type CatalogueRow, says } from "./catalogue-item";

/** What makes persistent pain after surgery likelier. */
export const riskFactors: readonly CatalogueRow[] = [
  {
    id: "complex-spinal-conditions",
    name: "Complex or overlapping spinal conditions",
    seeds: ["001"],
  },
  {
    id: "multiple-spine-surgeries",
    name: "Multiple spine surgeries",
    seeds: ["001"],
    evidence: [says("Success falls with each further operation.", "SPINE-CT", "V")],
  },
  {
    id: "long-standing-presurgical-pain",
    name: "Long-standing pre-surgical pain",
    seeds: ["001", "004"],
  },
  {
    id: "incomplete-relief-after-first-surgery",
    name: "Incomplete pain relief after initial surgery",
    seeds: ["001"],
  },
  {
    id: "lifestyle-biomechanical-factors",
    name: "Lifestyle and biomechanical factors",
    seeds: ["001"],
  },
];
