import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { beforePump } from "../shared/intrathecal";
import { surgeryDecided } from "./spinal-operation";

export const intrathecalDrugDelivery: TreatmentRules = {
  criteria: [...beforePump, surgeryDecided("intrathecal-drug-delivery")],
};
