import type { CatalogueRow } from "./catalogue-item";

/** What drives a pain, after seed 002. */
export const painDrivers: readonly CatalogueRow[] = [
  { id: "disc-loading", name: "Disc loading", seeds: ["002"] },
  { id: "instability-weakness", name: "Instability and weakness", seeds: ["002"] },
  { id: "nerve-irritation", name: "Nerve irritation", seeds: ["002"] },
  { id: "post-surgical-biomechanical", name: "Post-surgical biomechanical change", seeds: ["002"] },
  { id: "combination", name: "A combination", seeds: ["002"] },
];
