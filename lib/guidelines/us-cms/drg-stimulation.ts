import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { ganglionEvidence } from "../shared/other-stimulation";
import { canalSeen, stimulationCautions } from "../shared/stimulation-cautions";
import { surgeryDecided } from "./spinal-operation";

/** No payer's criterion was read: what protects, what the evidence is, and the MDT. */
export const drgStimulation: TreatmentRules = {
  criteria: [
    ...stimulationCautions,
    canalSeen,
    ganglionEvidence,
    surgeryDecided("drg-stimulation"),
  ],
};
