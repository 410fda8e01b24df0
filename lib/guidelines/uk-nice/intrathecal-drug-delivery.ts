import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { beforePump } from "../shared/intrathecal";
import { careFirstAdvised, notAssessed } from "./shared";

/** What the consensus on pumps asks; no document of the United Kingdom was read. */
export const intrathecalDrugDelivery: TreatmentRules = {
  criteria: [...beforePump, careFirstAdvised, notAssessed("intrathecal drug delivery")],
};
