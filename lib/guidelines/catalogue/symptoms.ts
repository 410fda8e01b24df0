import type { CatalogueRow } from "./catalogue-item";

/** What patients feel and clinicians find. */
export const symptoms: readonly CatalogueRow[] = [
  { id: "persistent-low-back-pain", name: "Persistent low back pain", seeds: ["000"] },
  {
    id: "leg-pain-sciatica",
    name: "Leg pain or sciatica radiating down the lower limb",
    seeds: ["000"],
  },
  { id: "diffuse-dull-ache", name: "Diffuse, dull aching sensation in the back", seeds: ["000"] },
  {
    id: "sharp-stabbing-extremity-pain",
    name: "Sharp, pricking or stabbing pain in the extremities",
    seeds: ["000"],
  },
  { id: "numbness", name: "Numbness in legs or back regions", seeds: ["000"] },
  { id: "paraesthesia", name: "Tingling (paresthesia) sensations", seeds: ["000"] },
  { id: "muscle-spasm", name: "Muscle spasms in the back", seeds: ["000"] },
  { id: "limited-mobility-stiffness", name: "Limited mobility and stiffness", seeds: ["000"] },
  { id: "lower-limb-weakness", name: "Weakness in lower extremities", seeds: ["000"] },
  {
    id: "sleep-disturbance",
    name: "Sleep disturbances/insomnia due to discomfort",
    seeds: ["000"],
  },
  { id: "allodynia", name: "Allodynia (pain from non-painful stimuli)", seeds: ["000"] },
  {
    id: "hyperalgesia",
    name: "Hyperalgesia (increased sensitivity to painful stimuli)",
    seeds: ["000"],
  },
  {
    id: "pain-at-different-level",
    name: "Pain at a different spinal level than the original surgery",
    seeds: ["000"],
  },
  {
    id: "failure-to-recuperate-after-surgery",
    name: "Inability to fully recuperate despite surgery",
    seeds: ["000"],
  },
  { id: "anxiety", name: "Anxiety related to chronic pain", seeds: ["000"] },
  { id: "depression", name: "Depression stemming from persistent pain", seeds: ["000"] },
  { id: "medication-dependence", name: "Dependence on pain medications", seeds: ["000"] },
  {
    id: "regional-weakness-on-exam",
    name: "Regional weakness or whole-leg weakness on exam",
    seeds: ["000"],
  },
  {
    id: "exaggerated-pain-behaviour",
    name: "Exaggerated pain behavior disproportionate to findings",
    seeds: ["000"],
    note: "The seed lists it; the planner has no field for it (decisions B22).",
  },
  { id: "slr-change", name: "Change in straight-leg raise test results", seeds: ["000"] },
  {
    id: "burning-electric-pain",
    name: "Burning, stabbing, shooting or electric-like pain",
    seeds: ["001", "003"],
  },
  {
    id: "pain-at-surgical-site",
    name: "Localised pain at the surgical site or referred to back, legs or arms",
    seeds: ["003"],
  },
  {
    id: "not-improving-after-recovery",
    name: "Pain not improving after the expected recovery period",
    seeds: ["001"],
  },
  {
    id: "functional-limitation",
    name: "Reduced mobility, difficulty with daily activities",
    seeds: ["001", "003"],
  },
  { id: "frustration", name: "Frustration from unresolved pain", seeds: ["003"] },
];
