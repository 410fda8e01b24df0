import type { CareId } from "@/lib/domain/catalogue/care";
import { type Statement, says } from "./catalogue-item";

type Contraindications = readonly Statement[];

const stimulation: Contraindications = [
  says("A correctable compression with a serious deficit, or gross instability.", "NMF-PP", "V"),
  says("Neither patient nor carer can operate the device.", "NMF-PP", "V"),
  says("A clotting disorder or immunosuppression that makes surgery unacceptable.", "NMF-PP", "V"),
  says("Need for therapeutic diathermy.", "NMF-PP", "V"),
  says("Active substance abuse.", "CMS-L36204", "V"),
  says("Active infection.", "NMF-PP", "V"),
  says("Pregnancy: not yet, after pregnancy.", "NMF-PP", "V"),
];

const augmentation: Contraindications = [
  says("Pain that does not come from the fracture.", "CMS-L34228", "V2"),
  says("Infection.", "CMS-L34228", "V2"),
  says("Pregnancy.", "CMS-L34228", "V2"),
  says(
    "Relative: more than three levels, allergy, clotting disorder, instability, myelopathy, deficit, retropulsion.",
    "CMS-L34228",
    "V2",
  ),
];

const electiveFusion = says(
  "Smoking, until smoke-free; waived in an emergency.",
  "CREDENCE-MP517",
  "V",
);

/** What speaks against each intervention, where a checked source says so. Absent: not assessed. */
export const interventionContraindications: Readonly<Partial<Record<CareId, Contraindications>>> = {
  "epidural-steroid-injection": [
    says(
      "Suspected or active local infection, or significant systemic infection.",
      "CMS-L39240",
      "V2",
    ),
    says("A compressive lesion of cord, conus or cauda.", "CMS-L39240", "V2"),
    says("Suspicion or major risk of cancer.", "CMS-L39240", "V2"),
    says(
      "Rare loss of vision, stroke, paralysis and death are on record; no steroid is licensed for this use.",
      "FDA-ESI-2014",
      "V",
    ),
  ],
  "medial-branch-block": [
    says(
      "Untreated radiculopathy or claudication, unless a facet cyst causes it.",
      "CMS-L38773",
      "V",
    ),
  ],
  "radiofrequency-ablation": [
    says(
      "Untreated radiculopathy or claudication, unless a facet cyst causes it.",
      "CMS-L38773",
      "V",
    ),
    says("Fracture, tumour, infection or deformity that explains the pain.", "CMS-L38773", "V"),
  ],
  "spinal-cord-stimulation": stimulation,
  "scs-trial": stimulation,
  "scs-permanent-implant": stimulation,
  vertebroplasty: augmentation,
  kyphoplasty: augmentation,
  "spinal-fusion": [electiveFusion],
  "revision-fusion": [electiveFusion],
  "sacroiliac-joint-fusion": [says("Smoking, until shown to be smoke-free.", "EVI-611", "V2")],
};
