import { type CatalogueRow, says } from "./catalogue-item";

const nsaidAdvice = [
  says("For low back pain: the lowest dose for the shortest time.", "NICE-NG59", "M"),
];
const nsaidLimits = [
  says("Avoid with an eGFR under 30.", "MEM-LABELS", "M"),
  says("Avoid after 20 weeks of pregnancy.", "MEM-LABELS", "M"),
];
const opioidAdvice = [
  says("Not for chronic low back pain; not for chronic sciatica.", "NICE-NG59", "V2"),
  says("No new long-term opioid is proposed at any step.", "DECISIONS", "V"),
];
const antidepressantAdvice = [
  says("Antidepressants are not for low back pain.", "NICE-NG59", "V2"),
];
const gabapentinoidAdvice = [
  says("Not for low back pain.", "NICE-NG59", "V2"),
  says("Not for sciatica; explain withdrawal to who takes it.", "NICE-NG59", "V"),
];
const steroidAdvice = [says("No oral steroid for sciatica.", "NICE-NG59", "V")];

const drugs: readonly Omit<CatalogueRow, "seeds" | "step">[] = [
  {
    id: "ibuprofen",
    name: "Ibuprofen",
    seedSays: {
      drugClass: "NSAID",
      dose: "200–800 mg PO every 6–8 h",
      timing: "With meals",
      sideEffects: "GI upset, renal impairment",
    },
    evidence: nsaidAdvice,
    contraindications: nsaidLimits,
  },
  {
    id: "naproxen",
    name: "Naproxen",
    seedSays: {
      drugClass: "NSAID",
      dose: "250–500 mg PO BID",
      timing: "With meals",
      sideEffects: "GI bleeding, hypertension",
    },
    evidence: nsaidAdvice,
    contraindications: nsaidLimits,
  },
  {
    id: "diclofenac",
    name: "Diclofenac",
    seedSays: {
      drugClass: "NSAID",
      dose: "50 mg PO TID",
      timing: "With food",
      sideEffects: "Liver enzyme elevation",
    },
    evidence: nsaidAdvice,
    contraindications: [
      ...nsaidLimits,
      says("Ischaemic heart disease, heart failure, stroke (European labels).", "MEM-LABELS", "M"),
    ],
  },
  {
    id: "celecoxib",
    name: "Celecoxib",
    seedSays: {
      drugClass: "COX-2 inhibitor",
      dose: "100–200 mg PO BID",
      timing: "With or without food",
      sideEffects: "Cardiovascular risk",
    },
    evidence: nsaidAdvice,
    contraindications: nsaidLimits,
  },
  {
    id: "acetaminophen",
    name: "Acetaminophen",
    seedSays: {
      drugClass: "Analgesic",
      dose: "500–1000 mg PO every 6 h (max 4 g/day)",
      timing: "PRN pain",
      sideEffects: "Hepatotoxicity",
    },
    evidence: [says("Not alone for low back pain.", "NICE-NG59", "V2")],
  },
  {
    id: "aspirin",
    name: "Aspirin",
    seedSays: {
      drugClass: "NSAID",
      dose: "325–650 mg PO every 4 h",
      timing: "With food",
      sideEffects: "Bleeding, tinnitus",
    },
    contraindications: [says("Avoid with an eGFR under 10.", "MEM-LABELS", "M")],
  },
  {
    id: "tramadol",
    name: "Tramadol",
    seedSays: {
      drugClass: "Opioid (weak)",
      dose: "50–100 mg PO every 4–6 h (max 400 mg/day)",
      timing: "PRN severe pain",
      sideEffects: "Dizziness, constipation",
    },
    evidence: opioidAdvice,
    contraindications: [says("Never with a monoamine oxidase inhibitor.", "MEM-LABELS", "M")],
  },
  {
    id: "oxycodone",
    name: "Oxycodone",
    seedSays: {
      drugClass: "Opioid",
      dose: "5–10 mg PO every 4–6 h",
      timing: "PRN severe pain",
      sideEffects: "Respiratory depression",
    },
    evidence: opioidAdvice,
  },
  {
    id: "amitriptyline",
    name: "Amitriptyline",
    seedSays: {
      drugClass: "TCA (antidepressant)",
      dose: "10–50 mg PO HS",
      timing: "At bedtime",
      sideEffects: "Sedation, dry mouth",
    },
    evidence: antidepressantAdvice,
  },
  {
    id: "duloxetine",
    name: "Duloxetine",
    seedSays: {
      drugClass: "SNRI",
      dose: "30–60 mg PO daily",
      timing: "Morning",
      sideEffects: "Nausea, insomnia",
    },
    evidence: antidepressantAdvice,
    contraindications: [
      says("Avoid with a creatinine clearance under 30, and in liver disease.", "MEM-LABELS", "M"),
    ],
  },
  {
    id: "gabapentin",
    name: "Gabapentin",
    seedSays: {
      drugClass: "Anticonvulsant",
      dose: "300–600 mg PO TID",
      timing: "TID",
      sideEffects: "Somnolence, peripheral edema",
    },
    evidence: gabapentinoidAdvice,
  },
  {
    id: "pregabalin",
    name: "Pregabalin",
    seedSays: {
      drugClass: "Anticonvulsant",
      dose: "75–150 mg PO BID",
      timing: "BID",
      sideEffects: "Weight gain, dizziness",
    },
    evidence: gabapentinoidAdvice,
  },
  {
    id: "baclofen",
    name: "Baclofen",
    seedSays: {
      drugClass: "Muscle relaxant",
      dose: "5–20 mg PO TID",
      timing: "TID",
      sideEffects: "Drowsiness, weakness",
    },
    contraindications: [
      says("Avoid with an eGFR under 30; never stopped at once.", "MEM-LABELS", "M"),
    ],
  },
  {
    id: "cyclobenzaprine",
    name: "Cyclobenzaprine",
    seedSays: {
      drugClass: "Muscle relaxant",
      dose: "5–10 mg PO TID",
      timing: "TID",
      sideEffects: "Anticholinergic effects",
    },
    contraindications: [says("Never with a monoamine oxidase inhibitor.", "MEM-LABELS", "M")],
  },
  {
    id: "lidocaine-patch-5",
    name: "Lidocaine patch 5%",
    seedSays: {
      drugClass: "Topical analgesic",
      dose: "Apply up to 3 patches for 12 h/day",
      timing: "PRN localized pain",
      sideEffects: "Skin irritation",
    },
  },
  {
    id: "capsaicin-cream",
    name: "Capsaicin cream",
    seedSays: {
      drugClass: "Topical analgesic",
      dose: "Apply 3–4 times daily",
      timing: "PRN",
      sideEffects: "Burning sensation",
    },
  },
  {
    id: "methylprednisolone",
    name: "Methylprednisolone",
    seedSays: {
      drugClass: "Corticosteroid",
      dose: "4–48 mg PO daily (tapering)",
      timing: "Morning",
      sideEffects: "Weight gain, osteoporosis",
    },
    evidence: steroidAdvice,
  },
  {
    id: "prednisone",
    name: "Prednisone",
    seedSays: {
      drugClass: "Corticosteroid",
      dose: "5–60 mg PO daily (tapering)",
      timing: "Morning",
      sideEffects: "Hyperglycemia, adrenal suppression",
    },
    evidence: steroidAdvice,
  },
  {
    id: "cyclooxygenase-3-inhib",
    countsAs: "none",
    name: "Cyclooxygenase-3 inhib",
    seedSays: {
      drugClass: "Selective COX-3 inhib",
      dose: "Experimental",
      timing: "—",
      sideEffects: "—",
    },
    note: "experimental only: shown with that status, never prescribable in a plan",
    evidence: [says("Not a licensed drug: never in a plan.", "DECISIONS", "V")],
  },
  {
    id: "methocarbamol",
    name: "Methocarbamol",
    seedSays: {
      drugClass: "Muscle relaxant",
      dose: "1500 mg PO QID",
      timing: "QID",
      sideEffects: "GI upset, dizziness",
    },
    note: "The seed omits that the loading dose is for the first 48 to 72 hours (unverified).",
  },
];

/** The drugs of the seeds. Doses are the seed's words: limits are checked elsewhere, and nothing is prescribed from here. */
export const medications: readonly CatalogueRow[] = drugs.map((drug) => ({
  seeds: ["000"],
  step: "conservative",
  countsAs: "medication",
  ...drug,
}));
