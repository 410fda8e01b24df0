import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { careFirstAdvised, notAssessed, onlyFor } from "./shared";

/** NICE TA279 is guidance of its own; its text was not read, so nothing of it is encoded. */
export const vertebralAugmentation: TreatmentRules = {
  criteria: [
    onlyFor(
      "PAIN_NOT_FROM_FRACTURE",
      "The pain comes from a vertebral fracture.",
      "vertebral-fracture",
    ),
    careFirstAdvised,
    notAssessed("vertebral augmentation (NICE TA279 was not read)"),
  ],
};
