import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { conservativeFirst, notWidespread, onlyFor } from "./shared";

/** Image-guided injection for pain from a nerve root. */
export const epiduralSteroidInjection: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    onlyFor(
      "AXIAL_ONLY_NO_ESI",
      "The pain comes from a nerve root or from a narrowed canal.",
      "An epidural is not for this pain: treat its source.",
      "nerve-root",
      "central-stenosis",
    ),
    notWidespread("GENERALISED_PAIN"),
  ],
};
