import { type CatalogueRow, says } from "./catalogue-item";

/** What the seeds hold to cause persistent spinal pain. */
export const causes: readonly CatalogueRow[] = [
  {
    id: "muscle-ligament-strain",
    name: "Muscle or ligament strain from overuse, poor posture, or sudden movements",
    seeds: ["000"],
  },
  {
    id: "disc-herniation",
    name: "Bulging or herniated disc pressing on neural structures",
    seeds: ["000", "002", "003"],
  },
  {
    id: "degenerative-disc-disease",
    name: "Degenerative disc disease due to age-related disc wear",
    seeds: ["000", "002"],
  },
  {
    id: "facet-arthropathy",
    name: "Facet joint arthritis causing joint inflammation and pain",
    seeds: ["000", "004"],
  },
  {
    id: "spinal-stenosis",
    name: "Spinal stenosis narrowing the spinal canal and compressing nerves",
    seeds: ["000"],
  },
  {
    id: "spondylolisthesis",
    name: "Spondylolisthesis forward slippage of a vertebra causing instability",
    seeds: ["000"],
  },
  {
    id: "spinal-fracture",
    name: "Spinal fractures from trauma or osteoporosis leading to persistent pain",
    seeds: ["000"],
  },
  {
    id: "scoliosis",
    name: "Scoliosis creating uneven mechanical stress on spinal structures",
    seeds: ["000"],
  },
  {
    id: "spinal-osteoarthritis",
    name: "Osteoarthritis degenerative wear of spinal joints",
    seeds: ["000"],
  },
  {
    id: "ankylosing-spondylitis",
    name: "Ankylosing spondylitis inflammatory fusion of spinal vertebrae",
    seeds: ["000"],
  },
  {
    id: "sacroiliitis",
    name: "Sacroiliitis inflammation of the sacroiliac joints",
    seeds: ["000"],
  },
  {
    id: "epidural-fibrosis",
    name: "Epidural fibrosis scar tissue enveloping nerve roots after surgery",
    seeds: ["000", "001", "002", "003", "004"],
  },
  {
    id: "pseudarthrosis",
    name: "Pseudarthrosis (failed spinal fusion) causing instability and pain",
    seeds: ["000", "004"],
    evidence: [
      says(
        "Non-union persists after revision posterolateral fusion in a third to a half.",
        "PSEUD-2020",
        "V",
      ),
    ],
  },
  {
    id: "adjacent-segment-disease",
    name: "Adjacent segment disease accelerated degeneration above/below fused levels",
    seeds: ["000", "001", "002", "003", "004"],
  },
  {
    id: "arachnoiditis",
    name: "Arachnoiditis inflammation of the spinal arachnoid membrane",
    seeds: ["000"],
  },
  {
    id: "spinal-infection",
    name: "Infection (discitis, osteomyelitis, epidural abscess) producing chronic pain",
    seeds: ["000"],
  },
  {
    id: "spinal-tumour",
    name: "Spinal tumors (primary or metastatic) compressing spinal tissues",
    seeds: ["000"],
  },
  {
    id: "osteoporotic-compression-fracture",
    name: "Osteoporosis-related compression fractures weakening vertebrae",
    seeds: ["000"],
  },
  {
    id: "psychological-factors",
    name: "Psychological factors (depression, anxiety, catastrophizing) amplifying pain perception",
    seeds: ["000", "003", "004"],
  },
  {
    id: "central-sensitisation",
    name: "Central sensitization (abnormal pain processing in the nervous system)",
    seeds: ["000", "001", "003", "004"],
  },
  {
    id: "residual-recurrent-nerve-compression",
    name: "Residual or recurrent nerve compression",
    seeds: ["001", "002", "003"],
  },
  {
    id: "wrong-or-incomplete-pain-source",
    name: "Incorrect or incomplete identification of the pain source (misdiagnosis, unaddressed pathology)",
    seeds: ["001", "003"],
  },
  {
    id: "surgical-nerve-injury",
    name: "Nerve root damage or irritation during surgery",
    seeds: ["003"],
  },
  { id: "hardware-failure", name: "Hardware failure (displaced screws or rods)", seeds: ["003"] },
  {
    id: "segmental-instability",
    name: "Segmental instability, above or below the operated level or post-surgical",
    seeds: ["002", "003"],
  },
  { id: "recurrent-disc-herniation", name: "Reherniation of a disc after surgery", seeds: ["003"] },
  { id: "annular-tear", name: "Annular tear", seeds: ["002"] },
  {
    id: "deep-stabiliser-weakness",
    name: "Weakness or inhibition of deep spinal stabilisers (multifidus)",
    seeds: ["002"],
  },
  { id: "poor-load-tolerance", name: "Poor load tolerance of the spine", seeds: ["002"] },
  {
    id: "spinal-muscle-deconditioning",
    name: "Spinal muscle deconditioning",
    seeds: ["002", "004"],
  },
  { id: "si-joint-dysfunction", name: "Sacroiliac joint dysfunction", seeds: ["004"] },
  {
    id: "unrealistic-expectations",
    name: "Unrealistic expectations about surgical outcome",
    seeds: ["003"],
    note: "Asked in the psychological evaluation, without a word of blame (decisions B22).",
  },
];
