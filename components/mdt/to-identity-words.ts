import type { PatientRecord } from "@/lib/domain/patient/patient";
import { formatIdentifier, labelIdentifier } from "@/lib/domain/patient/patient-words";

/** The number that the patient's banner shows too: the NHS number where there is one. */
export function toNumberWords({ identifiers }: Pick<PatientRecord, "identifiers">): string {
  const number = identifiers.find(({ system }) => system === "nhs-number") ?? identifiers[0];
  return number ? `${labelIdentifier(number)} ${formatIdentifier(number)}` : "no number on record";
}
