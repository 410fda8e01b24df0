import { type CatalogueRow, says } from "./catalogue-item";

/** Ways to find the source of a pain, or to rule one out. */
export const diagnosticTests: readonly CatalogueRow[] = [
  {
    id: "history-and-examination",
    name: "Medical history & physical exam to assess pain characteristics",
    seeds: ["000", "001"],
  },
  {
    id: "plain-xray",
    name: "Plain X-ray to evaluate bony alignment and hardware",
    seeds: ["000"],
    evidence: [
      says(
        "No routine imaging outside specialist settings; in them only where it will change what is done.",
        "NICE-NG59",
        "V",
      ),
    ],
  },
  {
    id: "ct",
    name: "CT scan for detailed bone imaging and fusion assessment",
    seeds: ["000", "001"],
    evidence: [
      says(
        "No routine imaging outside specialist settings; in them only where it will change what is done.",
        "NICE-NG59",
        "V",
      ),
      says("For fusion and hardware.", "GENERAL-KNOWLEDGE", "M"),
    ],
  },
  {
    id: "mri",
    name: "MRI to visualize soft tissues, discs, and nerve compression",
    seeds: ["000", "001"],
    evidence: [
      says(
        "No routine imaging outside specialist settings; in them only where it will change what is done.",
        "NICE-NG59",
        "V",
      ),
    ],
  },
  {
    id: "discography",
    name: "Discography (provocative discogram) to pinpoint symptomatic discs",
    seeds: ["000"],
  },
  {
    id: "myelography",
    name: "Myelography (contrast injection) to differentiate scar from re-herniation",
    seeds: ["000"],
  },
  { id: "emg", name: "Electromyography (EMG) to detect nerve dysfunction", seeds: ["000"] },
  {
    id: "nerve-conduction-study",
    name: "Nerve conduction studies (NCS) to assess peripheral nerve integrity",
    seeds: ["000"],
  },
  {
    id: "straight-leg-raise-and-distraction",
    name: "Straight-leg raise & distraction tests for nerve tension",
    seeds: ["000"],
  },
  { id: "palpation", name: "Palpation for tenderness to localize pain generators", seeds: ["000"] },
  {
    id: "axial-loading-test",
    name: "Axial loading test (pain with vertical pressure on the spine)",
    seeds: ["000"],
  },
  {
    id: "diagnostic-epidural-or-facet-injection",
    name: "Diagnostic epidural or facet joint injections to confirm pain source",
    seeds: ["000", "001"],
    evidence: [
      says(
        "Diagnostic medial branch blocks decide about ablation; inside the joint only where a medial branch block is impossible or joint treatment is planned.",
        "CMS-L38773",
        "V",
      ),
    ],
  },
  {
    id: "diagnostic-rf-neurotomy",
    name: "Radiofrequency neurotomy as both a diagnostic and therapeutic tool",
    seeds: ["000"],
    evidence: [
      says("Coverage asks for diagnostic blocks before radiofrequency.", "CMS-L38773", "V"),
    ],
  },
  {
    id: "selective-nerve-root-block",
    name: "Selective nerve root block under imaging guidance",
    seeds: ["000"],
  },
  {
    id: "psychological-assessment",
    name: "Psychological assessment for depression, anxiety, catastrophizing",
    seeds: ["000"],
    evidence: [
      says("Required with a physical evaluation before stimulation.", "CMS-NCD160.7", "V"),
    ],
  },
  {
    id: "flexion-extension-xray",
    name: "Flexion-extension X-rays to detect spinal instability",
    seeds: ["000"],
    evidence: [says("For motion between vertebrae before revision.", "GENERAL-KNOWLEDGE", "M")],
  },
  {
    id: "dxa",
    name: "Bone mineral density (DXA) scan for osteoporosis evaluation",
    seeds: ["000"],
    evidence: [
      says("Referral for bone density goes with vertebral augmentation.", "CMS-L34228", "V2"),
    ],
  },
  {
    id: "esr-crp",
    name: "Laboratory tests (ESR, CRP) to rule out infection/inflammation",
    seeds: ["000"],
    evidence: [says("Where infection is possible.", "GENERAL-KNOWLEDGE", "M")],
  },
  {
    id: "metabolic-bloods",
    name: "Metabolic blood tests (glucose, thyroid) to identify systemic contributors",
    seeds: ["000"],
  },
  {
    id: "functional-capacity-evaluation",
    name: "Functional capacity evaluation to assess impact on daily activities",
    seeds: ["000"],
  },
  { id: "prior-surgery-review", name: "Review of prior surgery: type and outcome", seeds: ["001"] },
  {
    id: "objective-spinal-strength-test",
    name: "Objective spinal strength, endurance and functional movement testing",
    seeds: ["002"],
  },
];
