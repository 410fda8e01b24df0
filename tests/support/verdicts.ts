import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { Truth, Verdict } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { today } from "./pictures";

/** What psps-stepwise says of one treatment today, most favourable over the pain problems. */
export function verdictOf(treatment: TreatmentId, picture: ClinicalPicture): Verdict {
  return evaluate(pspsStepwise, picture, today).treatments[treatment].best;
}

export function truthOf(code: string, { reasons }: Verdict): Truth | undefined {
  return reasons.find((reason) => reason.code === code)?.truth;
}
