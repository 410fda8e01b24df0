import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { noMajorOtherPain } from "../shared/stimulation-cautions";
import { careFirstAdvised, notAssessed } from "./shared";

/** TA159 speaks of the spinal cord; the ganglion is not named. */
export const drgStimulation: TreatmentRules = {
  criteria: [careFirstAdvised, noMajorOtherPain, notAssessed("dorsal root ganglion stimulation")],
};
