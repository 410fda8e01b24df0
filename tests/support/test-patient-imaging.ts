import { daysAgo, type EvidenceInput } from "./pictures";
import type { TestPatient } from "./test-patient";

export type Study = Extract<EvidenceInput, { kind: "imaging" }>;
export type Finding = Study["findings"][number];

const facets: Finding = { finding: "facet-arthropathy", concordant: "yes" };
const nothing: Finding = { finding: "no-relevant-finding" };
const root = (finding: Finding["finding"], rest: Partial<Finding> = {}): Finding => ({
  finding,
  concordant: "yes",
  ...rest,
});

/** Free text of imaging, written as findings case by case, never as answers. */
const studies: Readonly<Record<string, Partial<Study> & { readonly findings: Finding[] }>> = {
  P01: { findings: [nothing] },
  P03: { findings: [nothing] },
  V09: {
    on: daysAgo(56),
    findings: [root("foraminal-stenosis", { levels: ["S1"], side: "right" })],
  },
  V11: { findings: [root("foraminal-stenosis", { levels: ["L5"], side: "both" })] },
  V13: { findings: [root("disc-herniation", { levels: ["S1"], side: "left" })] },
  V15: { findings: [root("disc-herniation", { levels: ["S1"] })] },
  V23: { findings: [facets] },
  V25: { findings: [facets] },
  V27: { findings: [root("recurrent-herniation", { levels: ["L4", "L5"] })] },
  V29: { findings: [facets] },
  V31: { findings: [facets] },
  V53: {
    modality: "ct",
    findings: [
      root("non-union", { levels: ["L4", "L5"] }),
      root("hardware-failure", { levels: ["L5"] }),
    ],
  },
  V55: { findings: [{ finding: "disc-degeneration", levels: ["L5", "S1"] }] },
  V57: { findings: [root("recurrent-herniation", { levels: ["L4", "L5"] })] },
  V63: {
    findings: [
      root("vertebral-fracture", {
        levels: ["L1"],
        marrowOedema: true,
        heightLossPercent: 38,
        retropulsion: false,
      }),
    ],
  },
  V71: { findings: [root("modic-1", { levels: ["L4", "L5"] })] },
  V73: { findings: [root("central-stenosis")] },
  V75: { on: daysAgo(60), findings: [nothing] },
  V77: { findings: [{ finding: "epidural-fibrosis", levels: ["L4", "L5"] }] },
  N84: { findings: [facets] },
  N90: { findings: [facets] },
};

/** The words that a case says instead of its patient's, as findings. */
const otherWords: Readonly<Record<string, Finding[]>> = {
  "facet synovial cyst compressing L5 root": [root("facet-cyst", { levels: ["L4", "L5"] })],
};

export function toImaging({ id, imaging }: TestPatient): readonly EvidenceInput[] {
  if (imaging === undefined) return [];
  const other = otherWords[imaging];
  const study = other === undefined ? studies[id] : { findings: other };
  if (study === undefined) throw new Error(`${id}: imaging is not translated: ${imaging}`);
  return [
    {
      id: "imaging",
      kind: "imaging",
      on: daysAgo(10),
      modality: "mri",
      report: imaging,
      ...study,
    },
  ];
}
