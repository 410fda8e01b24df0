import type { CatalogueRow } from "./catalogue-item";

/** The two types of PSPS; the planner settles them from the record. */
export const pspsTypes: readonly CatalogueRow[] = [
  {
    id: "psps-type-1",
    name: "PSPS Type 1: persistent spinal pain without prior spinal surgery",
    seeds: ["000", "001", "002"],
    note: "Treatments for the never-operated are index surgery, not revision (decisions B20).",
  },
  {
    id: "psps-type-2",
    name: "PSPS Type 2: persistent or new spinal pain after spinal surgery (formerly FBSS, postlaminectomy syndrome; IASP: CPSS)",
    seeds: ["000", "001", "002", "003", "004"],
    note: "A diagnosis that presupposes an operation makes type 2 on its own (decisions G58).",
  },
];
