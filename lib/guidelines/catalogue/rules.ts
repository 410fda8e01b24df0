import type { CatalogueRow } from "./catalogue-item";
import { listEncodingOfRule } from "./list-encoding";

const seedRules: readonly CatalogueRow[] = [
  {
    id: "r-psps-duration",
    name: "PSPS needs pain persisting longer than 3 months (IASP CPSS: more than 3 months after the procedure; one seed says 3 to 6)",
    seeds: ["000", "002", "004"],
  },
  {
    id: "r-type-from-surgery",
    name: "Prior spinal surgery decides the type: none is Type 1, persistent or new pain after it is Type 2",
    seeds: ["000", "001", "002"],
  },
  {
    id: "r-red-flags-first",
    name: "Any red flag needs prompt evaluation before anything else",
    seeds: ["000"],
  },
  {
    id: "r-identify-generator",
    name: "Identify the primary pain generator before treating: history, examination, imaging, prior-surgery review, diagnostic injections; objective strength and functional testing",
    seeds: ["001", "002"],
  },
  {
    id: "r-stepwise",
    name: "Escalate stepwise: medication, physiotherapy, activity modification; then image-guided injections; then RFA; then SCS; revision surgery in selected cases",
    seeds: ["001", "003"],
  },
  {
    id: "r-conservative-first",
    name: "Conservative care comes first and goes on alongside later steps",
    seeds: ["001", "003"],
  },
  {
    id: "r-generic-exercise-insufficient",
    name: "A generic exercise programme does not count as targeted rehabilitation for PSPS",
    seeds: ["002"],
  },
  {
    id: "r-multimodal",
    name: "Pain management alone does not restore function: each plan carries rehabilitation with function goals",
    seeds: ["002", "004"],
  },
  {
    id: "r-scs-eligibility",
    name: "SCS: persistent pain beyond recovery, repeat surgery unlikely to help or too risky, limited improvement from conservative care or injections, reduced quality of life",
    seeds: ["001"],
  },
  {
    id: "r-scs-trial-first",
    name: "SCS begins with a trial; the permanent device follows a successful trial only",
    seeds: ["001"],
  },
  {
    id: "r-scs-nerve-related",
    name: "SCS suits post-surgical nerve-related pain most",
    seeds: ["001"],
  },
  {
    id: "r-revision-structural",
    name: "Revision surgery only when a clear structural cause is identified and judged correctable (persistent nerve compression, hardware failure, instability)",
    seeds: ["001", "003"],
  },
  {
    id: "r-surgery-after-conservative",
    name: "Surgery is for structural compression or instability unresponsive to conservative care",
    seeds: ["000"],
  },
  {
    id: "r-opioids-last",
    name: "Opioids only for severe, refractory pain under close supervision",
    seeds: ["000", "003"],
  },
  {
    id: "r-imaging-selective",
    name: "Imaging is used selectively: red flags or surgical planning; imaging alone does not measure function",
    seeds: ["000", "002"],
  },
  {
    id: "r-multidisciplinary",
    name: "Care is multidisciplinary and plans are individual",
    seeds: ["000", "003"],
  },
  {
    id: "r-psych",
    name: "Depression, anxiety, catastrophising and expectations are assessed: they amplify pain and worsen outcome",
    seeds: ["000", "003", "004"],
  },
  { id: "r-supplements-adjunct", name: "Supplements are adjuncts only", seeds: ["000"] },
  {
    id: "r-regenerative-investigational",
    name: "Regenerative injections show early promise and need validation: investigational",
    seeds: ["000"],
  },
  {
    id: "r-scs-followup",
    name: "After implant: device adjustment, outcome monitoring; recovery is gradual",
    seeds: ["001"],
  },
  {
    id: "r-specialist-referral",
    name: "See a pain specialist when pain persists after recovery, returns after improvement, repeat surgery is to be avoided, or targeted care is needed",
    seeds: ["001"],
  },
  {
    id: "r-lifestyle",
    name: "Smoking cessation, weight management and sleep are part of every plan where they apply",
    seeds: ["000", "003"],
  },
];

/** The rules of the seeds, each with the codes of the packs that encode it. */
export const rules: readonly CatalogueRow[] = seedRules.map((rule) => ({
  ...rule,
  encodedBy: listEncodingOfRule(rule.id),
}));
