import type { PlanToBring } from "@/lib/domain/mdt/meeting-view";
import { formatName } from "@/lib/domain/patient/patient-words";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { toNumberWords } from "./to-identity-words";

/** A plan by its id and the words it is chosen by: nothing else of it reaches the browser. */
export type PlanChoice = { readonly value: string; readonly label: string };

/** Name, birth date and a number, so that nobody is taken for somebody else. */
export function toPlanChoice({ plan, patient }: PlanToBring): PlanChoice {
  const born = patient.birthDate
    ? `born ${formatClinical(patient.birthDate)}`
    : "birth date not recorded";
  const identity = [formatName(patient), born, toNumberWords(patient)].join(", ");
  return { value: plan.id, label: `${identity}: ${plan.status}` };
}
