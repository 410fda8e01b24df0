import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { conservativeBeforeSurgery, neverOperated, structuralCause } from "./revision-surgery";
import { conservativeFirst, mdtDecided, onlyFor } from "./shared";

/** Surgery for compression or instability that did not respond to conservative care. */
function firstOperation(treatment: TreatmentId): TreatmentRules {
  return {
    criteria: [
      neverOperated,
      ...structuralCause,
      ...conservativeBeforeSurgery,
      mdtDecided(treatment),
    ],
  };
}

export const indexDecompression = firstOperation("index-decompression");
export const indexFusion = firstOperation("index-fusion");

/** Making room for nerves in a narrowed canal. */
function forStenosis(treatment: TreatmentId): TreatmentRules {
  return {
    criteria: [
      onlyFor(
        "NOT_STENOSIS",
        "The pain comes from a narrowed canal.",
        "This is not for the pain recorded: treat its source.",
        "central-stenosis",
      ),
      ...conservativeFirst,
      ...structuralCause,
      mdtDecided(treatment),
    ],
  };
}

export const mild = forStenosis("mild");
export const interspinousSpacer = forStenosis("interspinous-spacer");

/** Cement for a vertebral fracture. */
export const vertebralAugmentation: TreatmentRules = {
  criteria: [
    onlyFor(
      "PAIN_NOT_FROM_FRACTURE",
      "The pain comes from a vertebral fracture.",
      "This is not for the pain recorded: treat its source.",
      "vertebral-fracture",
    ),
    ...conservativeFirst,
    mdtDecided("vertebral-augmentation"),
  ],
};
