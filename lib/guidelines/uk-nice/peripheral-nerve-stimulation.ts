import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { noMajorOtherPain } from "../shared/stimulation-cautions";
import { careFirstAdvised, notAssessed } from "./shared";

export const peripheralNerveStimulation: TreatmentRules = {
  criteria: [careFirstAdvised, noMajorOtherPain, notAssessed("peripheral nerve stimulation")],
};
