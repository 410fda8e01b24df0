import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atLeastN,
  atMost,
  is,
  not,
  oneOf,
  param,
  planned,
} from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { lcdAugmentation } from "./implant-sources";

const fractureSigns = atLeastN(
  2,
  is("heightLossProgressing", true),
  not(atMost("heightLossPercent", param("augmentationHeightLoss"))),
  is("fractureKyphosis", true),
  not(atMost("rmdqTotal", param("augmentationRmdq"))),
);

const severe = atLeast("painNrs", param("augmentationNrs"));

const painful = criterion({
  code: "PVA_PAIN_NOT_SEVERE",
  words: "The fracture hurts enough, by one of the ways that the source names.",
  kind: "coverage",
  requires: any(
    all(is("inHospital", true), atLeast("painNrs", param("augmentationHospitalNrs"))),
    all(severe, is("painWorsening", true)),
    all(severe, fractureSigns),
  ),
  citation: lcdAugmentation("severity"),
  verification: "V2",
  interpretations: [
    "In hospital with very severe pain; or severe pain that gets worse in spite of care; or severe stable pain with two of: progress of height loss, marked height loss, kyphosis, a high Roland-Morris score.",
    "The pain is the average on the numeric rating scale.",
  ],
  fixHint: "Record pain, its course, and what imaging says of height and shape.",
});

const relative = criterion({
  code: "PVA_RELATIVE",
  words: "Nothing speaks for caution: instability, cord signs, a fragment in the canal.",
  kind: "safety",
  strength: "needs-mdt",
  whenNotMet: "caution",
  phase: "book",
  requires: all(
    is("retropulsion", false),
    is("instabilitySeen", false),
    is("RF_MYELOPATHY", false),
    is("RF_PROGRESSIVE_MOTOR", false),
    is("coagulopathy", false),
  ),
  citation: lcdAugmentation("relative contraindications"),
  verification: "V2",
  interpretations: ["Allergy to the cement is not a fact here: ask."],
  fixHint: "Bring it to surgeon and MDT before cement is planned.",
});

const fewLevels: Criterion = criterion({
  code: "PVA_LEVELS_GT_3",
  words: "No more levels are planned in one session than usual.",
  kind: "coverage",
  phase: "book",
  whenNotMet: "caution",
  requires: atMost(planned("vertebral-augmentation", "level-count"), param("augmentationLevels")),
  citation: lcdAugmentation("relative contraindications: levels"),
  verification: "V2",
  fixHint: "Plan fewer levels in one session, or say why not.",
});

/** Cement for a vertebral fracture. */
export const vertebralAugmentation: TreatmentRules = {
  criteria: [
    criterion({
      code: "PAIN_NOT_FROM_FRACTURE",
      words: "The pain comes from a vertebral fracture.",
      kind: "indication",
      whenNotMet: "not-indicated",
      requires: oneOf("generatorStructure", "vertebral-fracture"),
      citation: lcdAugmentation("absolute contraindications: pain not from the fracture"),
      verification: "V2",
      fixHint: "This is not for the pain recorded: treat its source.",
    }),
    criterion({
      code: "PVA_NOT_ACUTE_SUBACUTE",
      words: "The fracture is acute or subacute, shows oedema or uptake, and lies within T1 to L5.",
      kind: "coverage",
      requires: all(
        atMost("painDurationDays", param("augmentationFractureDays")),
        is("marrowOedema", true),
        is("fractureWithinT1ToL5", true),
      ),
      citation: lcdAugmentation("age, level and imaging of the fracture"),
      verification: "V2",
      interpretations: ["The age of the fracture is read from the beginning of its pain."],
      fixHint: "Record when the pain began, and what MRI or bone scan shows at which level.",
    }),
    painful,
    criterion({
      code: "PVA_CONTINUUM_MISSING",
      words: "Bone density and an osteoporosis programme are arranged.",
      kind: "coverage",
      requires: all(is("boneDensityReferred", true), is("osteoporosisProgramme", true)),
      citation: lcdAugmentation("continuum of care"),
      verification: "V2",
      fixHint: "Refer for bone density and for an osteoporosis programme.",
    }),
    relative,
    fewLevels,
  ],
};
