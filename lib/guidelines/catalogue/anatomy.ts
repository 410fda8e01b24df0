import type { CatalogueRow } from "./catalogue-item";

/** The parts of the spine that the seeds name. */
export const anatomy: readonly CatalogueRow[] = [
  {
    id: "vertebral-column",
    name: "Vertebral column (33 vertebrae: 7 cervical, 12 thoracic, 5 lumbar, 5 fused sacral, 4 fused coccygeal)",
    seeds: ["000"],
  },
  { id: "intervertebral-disc", name: "Intervertebral disc", seeds: ["000"] },
  { id: "facet-joint", name: "Facet (zygapophysial) joint", seeds: ["000"] },
  {
    id: "spinal-ligaments",
    name: "Spinal ligaments (ALL, PLL, flavum, interspinous, supraspinous)",
    seeds: ["000"],
  },
  {
    id: "paraspinal-muscles",
    name: "Paraspinal muscles (multifidus, erector spinae)",
    seeds: ["000"],
  },
  { id: "sacroiliac-joint", name: "Sacroiliac joint", seeds: ["000", "004"] },
  { id: "spinal-nerve-root", name: "Spinal nerve roots (31 pairs)", seeds: ["000"] },
];
