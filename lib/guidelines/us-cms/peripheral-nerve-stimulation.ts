import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { peripheralEvidence } from "../shared/other-stimulation";
import { stimulationCautions } from "../shared/stimulation-cautions";
import { surgeryDecided } from "./spinal-operation";

/** No payer's criterion was read: what protects, what the evidence is, and the MDT. */
export const peripheralNerveStimulation: TreatmentRules = {
  criteria: [
    ...stimulationCautions,
    peripheralEvidence,
    surgeryDecided("peripheral-nerve-stimulation"),
  ],
};
