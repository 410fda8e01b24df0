import type { CareId } from "@/lib/domain/catalogue/care";
import { type Statement, says } from "./catalogue-item";

type Evidence = readonly Statement[];

const bmjInjection = says(
  "Strong recommendation against joint-targeted injection and ablation for chronic axial pain; 34 societies asked for the retraction of that guideline.",
  "BMJ-2025",
  "V",
);
const notForBackPain = says(
  "Not offered for non-specific low back pain in the United Kingdom.",
  "EBI-INJ",
  "V",
);
const noFusion = says("Not for low back pain outside a randomised trial.", "NICE-NG59", "V2");
const decompression: Evidence = [
  says(
    "Considered for sciatica when care without surgery failed and imaging fits.",
    "NICE-NG59",
    "V2",
  ),
];
const revision: Evidence = [
  says("Success falls with each further operation.", "SPINE-CT", "V"),
  says("Only for a clear structural cause, judged correctable.", "CREDENCE-MP517", "V"),
];
const combined: Evidence = [
  says(
    "A combined physical and psychological programme is offered when psychosocial obstacles stand in the way or earlier treatment failed.",
    "NICE-NG59",
    "V2",
  ),
];
const augmentation: Evidence = [
  says(
    "For an acute or subacute fracture with marrow oedema and severe pain, with an osteoporosis programme.",
    "CMS-L34228",
    "V2",
  ),
];
const stimulation: Evidence = [
  says(
    "After failed back surgery, at least half the pain relieved in 48 % with and 9 % without at 6 months; 34 and 7 % at 12 months.",
    "NICE-TA159",
    "V",
  ),
  says(
    "The data do not support it for low back pain outside a trial; no blinded study lasted 12 months.",
    "COCHRANE-2023",
    "V2",
  ),
];

/** What the checked sources say of each intervention. An intervention that is absent was not assessed. */
export const interventionEvidence: Readonly<Partial<Record<CareId, Evidence>>> = {
  "physical-therapy": [
    says("Counts as conservative care for facet procedures.", "CMS-L38773", "V"),
    says("Traction, which the seed names with it, is not offered.", "NICE-NG59", "V2"),
  ],
  "spinal-manipulation": [
    says("Counts as conservative care for facet procedures.", "CMS-L38773", "V"),
  ],
  acupuncture: [
    says(
      "Counts as conservative care for facet procedures, in chronic low back pain only.",
      "CMS-L38773",
      "V",
    ),
    says("Not offered for low back pain.", "NICE-NG59", "V2"),
  ],
  tens: [says("Not offered for low back pain.", "NICE-NG59", "V2")],
  "therapeutic-ultrasound": [says("Not offered for low back pain.", "NICE-NG59", "M")],
  "assistive-devices-bracing": [
    says("Belts, corsets and orthotics are not offered.", "NICE-NG59", "V2"),
  ],
  cbt: combined,
  "behavioural-medicine-mdt-rehab": combined,
  "cognitive-behavioural-rehabilitation": combined,
  "trigger-point-injection": [notForBackPain],
  "epidural-steroid-injection": [
    says(
      "Covered in the United States for radicular pain with concordant imaging, within limits of number and dose.",
      "CMS-L39240",
      "V2",
    ),
    says("Considered for acute and severe sciatica only.", "EBI-INJ", "V"),
    says(
      "Strong recommendation against it for chronic axial and radicular pain outside trials; 34 societies asked for the retraction of that guideline.",
      "BMJ-2025",
      "V",
    ),
  ],
  "medial-branch-block": [
    says("Two positive blocks come before ablation.", "CMS-L38773", "V"),
    bmjInjection,
  ],
  "facet-joint-injection": [notForBackPain, bmjInjection],
  "sacroiliac-joint-injection": [
    says("Repeated only after lasting relief, within limits of number.", "CMS-L39462", "V2"),
    bmjInjection,
  ],
  "epidural-balloon-neuroplasty": [
    says("Response in 56, 43 and 33 % at 1, 3 and 6 months, uncontrolled.", "BALLOON", "V"),
    says("Scar after failed epidural injection: three trials by one society.", "ADHES-2016", "V"),
  ],
  "radiofrequency-ablation": [
    says("Considered after a positive block when other care failed.", "NICE-NG59", "V2"),
    says(
      "After 0, 1 or 2 blocks it succeeded in 33, 39 and 64 % of those treated.",
      "COHEN-2010",
      "V",
    ),
    bmjInjection,
  ],
  "sinuvertebral-nerve-ablation": [
    says(
      "Basivertebral: one policy asks for endplate changes at L3 to S1 and six months of care.",
      "HIGHMARK-BVN",
      "V",
    ),
  ],
  "spinal-cord-stimulation": stimulation,
  "scs-trial": stimulation,
  "scs-permanent-implant": stimulation,
  "intrathecal-drug-delivery": [
    says(
      "Psychological evaluation is indicated; a reduction of opioids is attempted first.",
      "PACC-2024",
      "V",
    ),
  ],
  mild: [says("Only within a study that CMS approved.", "CMS-NCD150.13", "V")],
  "superion-interspinous-spacer": [
    says("Claudication relieved by bending forward, after six months of care.", "VERTIFLEX", "V"),
  ],
  "sacroiliac-joint-fusion": [
    says("After two positive guided blocks and six months of care.", "EVI-611", "V2"),
  ],
  "revision-laminectomy": revision,
  "revision-fusion": [
    ...revision,
    says(
      "Non-union persisted in 35 to 51 % after revision posterolateral fusion.",
      "PSEUD-2020",
      "V",
    ),
  ],
  "revision-decompression": revision,
  microdiscectomy: decompression,
  laminectomy: decompression,
  foraminotomy: decompression,
  "spinal-fusion": [noFusion],
  "artificial-disc-replacement": [says("Not offered for low back pain.", "NICE-NG59", "V2")],
  vertebroplasty: augmentation,
  kyphoplasty: augmentation,
};
