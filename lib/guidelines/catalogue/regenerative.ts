import { type CatalogueRow, says } from "./catalogue-item";

const bone = "Medical therapy for osteoporosis.";
const mdtOnly = "Investigational: planned only where the MDT agrees.";

/** Bone agents and biologicals of the seeds. No protocol here is advice. */
export const regenerative: readonly CatalogueRow[] = [
  {
    id: "alendronate-bisphosphonate",
    name: "Alendronate (Bisphosphonate)",
    seeds: ["000"],
    seedSays: {
      protocol: "70 mg PO weekly",
      goal: "Bone density increase",
      mechanism: "Inhibits osteoclast-mediated resorption",
    },
    note: bone,
    evidence: [
      says("Medical therapy for osteoporosis, not a treatment of this pain.", "SEED", "V"),
    ],
  },
  {
    id: "zoledronic-acid",
    name: "Zoledronic acid",
    seeds: ["000"],
    seedSays: {
      protocol: "5 mg IV annually",
      goal: "Prevent fractures",
      mechanism: "Potent osteoclast inhibitor",
    },
    note: bone,
    evidence: [
      says("Medical therapy for osteoporosis, not a treatment of this pain.", "SEED", "V"),
    ],
  },
  {
    id: "teriparatide-pth-analog",
    name: "Teriparatide (PTH analog)",
    seeds: ["000"],
    seedSays: {
      protocol: "20 µg SC daily",
      goal: "Bone formation",
      mechanism: "Stimulates osteoblast activity",
    },
    note: bone,
    evidence: [
      says("Medical therapy for osteoporosis, not a treatment of this pain.", "SEED", "V"),
    ],
  },
  {
    id: "hyaluronic-acid-injections",
    name: "Hyaluronic acid injections",
    seeds: ["000"],
    seedSays: {
      protocol: "1–2 mL intra-discal or joint",
      goal: "Lubrication",
      mechanism: "Viscoelastic cushioning",
    },
    note: mdtOnly,
    evidence: [
      says(
        "Early promise that needs validation: investigational (r-regenerative-investigational).",
        "SEED",
        "V",
      ),
      says("Into a disc: unsupported.", "GENERAL-KNOWLEDGE", "M"),
    ],
  },
  {
    id: "platelet-rich-plasma-prp",
    name: "Platelet-rich plasma (PRP)",
    seeds: ["000"],
    seedSays: {
      protocol: "3–5 mL autologous injection",
      goal: "Tissue healing",
      mechanism: "Growth factor-mediated repair",
    },
    note: mdtOnly,
    evidence: [
      says(
        "Biologicals are excluded from epidural, facet and sacroiliac injections.",
        "CMS-L39240",
        "V2",
      ),
      says(
        "Early promise that needs validation: investigational (r-regenerative-investigational).",
        "SEED",
        "V",
      ),
    ],
  },
  {
    id: "mesenchymal-stem-cell-injection",
    name: "Mesenchymal stem cell injection",
    seeds: ["000"],
    seedSays: {
      protocol: "1–2×10⁶ cells per disc/joint",
      goal: "Regeneration",
      mechanism: "Differentiation into disc/cartilage cells",
    },
    note: mdtOnly,
    evidence: [
      says(
        "Biologicals are excluded from epidural, facet and sacroiliac injections.",
        "CMS-L39240",
        "V2",
      ),
      says(
        "Early promise that needs validation: investigational (r-regenerative-investigational).",
        "SEED",
        "V",
      ),
    ],
  },
  {
    id: "bone-morphogenetic-protein-2",
    name: "Bone morphogenetic protein-2",
    seeds: ["000"],
    seedSays: {
      protocol: "Onlay graft in fusion surgery",
      goal: "Fusion enhancement",
      mechanism: "Induces osteogenesis",
    },
    note: mdtOnly,
    evidence: [
      says(
        "Early promise that needs validation: investigational (r-regenerative-investigational).",
        "SEED",
        "V",
      ),
    ],
  },
  {
    id: "autologous-conditioned-serum",
    name: "Autologous conditioned serum",
    seeds: ["000"],
    seedSays: {
      protocol: "2–4 mL injections weekly × 3",
      goal: "Anti-inflammatory",
      mechanism: "IL-1 receptor antagonist upregulation",
    },
    note: mdtOnly,
    evidence: [
      says(
        "Biologicals are excluded from epidural, facet and sacroiliac injections.",
        "CMS-L39240",
        "V2",
      ),
      says(
        "Early promise that needs validation: investigational (r-regenerative-investigational).",
        "SEED",
        "V",
      ),
    ],
  },
  {
    id: "bone-marrow-concentrate",
    name: "Bone marrow concentrate",
    seeds: ["000"],
    seedSays: {
      protocol: "5–10 mL injected",
      goal: "Regeneration",
      mechanism: "MSC and growth factor delivery",
    },
    note: mdtOnly,
    evidence: [
      says(
        "Biologicals are excluded from epidural, facet and sacroiliac injections.",
        "CMS-L39240",
        "V2",
      ),
      says(
        "Early promise that needs validation: investigational (r-regenerative-investigational).",
        "SEED",
        "V",
      ),
    ],
  },
  {
    id: "growth-hormone-gh",
    name: "Growth hormone (GH)",
    seeds: ["000"],
    seedSays: {
      protocol: "0.1–0.3 IU/kg/day SC",
      goal: "Tissue healing",
      mechanism: "Stimulates cell proliferation",
    },
    note: mdtOnly,
    evidence: [
      says(
        "Early promise that needs validation: investigational (r-regenerative-investigational).",
        "SEED",
        "V",
      ),
      says("Unsupported.", "GENERAL-KNOWLEDGE", "M"),
    ],
  },
];
