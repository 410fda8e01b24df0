import { type CatalogueRow, says } from "./catalogue-item";

const adjunct = "An adjunct only: it cannot by itself satisfy conservative care.";

/** Supplements of the seeds: adjuncts that count for no step. No dose here is advice. */
export const supplements: readonly CatalogueRow[] = [
  {
    id: "glucosamine",
    name: "Glucosamine",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "1500 mg PO daily",
      function: "Joint cartilage support",
      mechanism: "Precursor for glycosaminoglycans",
    },
    note: adjunct,
  },
  {
    id: "chondroitin",
    name: "Chondroitin",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "1200 mg PO daily",
      function: "Cartilage maintenance",
      mechanism: "Inhibits cartilage-degrading enzymes",
    },
    note: adjunct,
  },
  {
    id: "omega-3-epa-dha",
    name: "Omega-3 (EPA/DHA)",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "1000–3000 mg PO daily",
      function: "Anti-inflammatory",
      mechanism: "Modulates eicosanoid synthesis",
    },
    note: adjunct,
    contraindications: [
      says(
        "Fish oil may add to bleeding: discuss before procedures of intermediate and high bleeding class.",
        "ASRA-PAIN-2018",
        "M",
      ),
    ],
  },
  {
    id: "vitamin-d3",
    name: "Vitamin D3",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "1000–2000 IU PO daily",
      function: "Bone health",
      mechanism: "Calcium absorption, bone mineralization",
    },
    note: adjunct,
  },
  {
    id: "calcium",
    name: "Calcium",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "1000–1200 mg PO daily",
      function: "Bone strength",
      mechanism: "Bone mineral component",
    },
    note: adjunct,
  },
  {
    id: "magnesium",
    name: "Magnesium",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "300–400 mg PO daily",
      function: "Muscle relaxation",
      mechanism: "Cofactor in muscle contraction/relaxation",
    },
    note: adjunct,
  },
  {
    id: "turmeric-curcumin",
    name: "Turmeric (Curcumin)",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "500–1000 mg PO BID",
      function: "Anti-inflammatory",
      mechanism: "Inhibits NF-κB signaling",
    },
    note: adjunct,
    contraindications: [
      says(
        "Turmeric may add to bleeding: discuss before procedures of intermediate and high bleeding class.",
        "ASRA-PAIN-2018",
        "M",
      ),
    ],
  },
  {
    id: "boswellia",
    name: "Boswellia",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "300–400 mg PO TID",
      function: "Anti-inflammatory",
      mechanism: "5-LOX inhibition",
    },
    note: adjunct,
  },
  {
    id: "bromelain",
    name: "Bromelain",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "500 mg PO TID",
      function: "Decreases swelling",
      mechanism: "Proteolytic enzyme reducing inflammation",
    },
    note: adjunct,
  },
  {
    id: "devils-claw",
    name: "Devil’s Claw",
    seeds: ["000"],
    step: "conservative",
    countsAs: "supplement",
    seedSays: {
      dose: "600 mg PO daily",
      function: "Analgesic",
      mechanism: "Inhibits COX and LOX pathways",
    },
    note: adjunct,
  },
];
