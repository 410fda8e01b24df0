import type { FoundListed } from "@/lib/domain/patient/patient";
import {
  formatBirth,
  formatIdentifier,
  formatName,
  labelIdentifier,
} from "@/lib/domain/patient/patient-words";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** A patient as a list of finds shows one: never shortened, so that nobody opens the wrong one. */
export type FoundPatient = {
  readonly id: string;
  readonly name: string;
  readonly born: string;
  readonly numbers: string;
  /** The merged record that led here, if one did. */
  readonly foundAs: string | undefined;
};

export function toFoundPatient(patient: FoundListed, asOf: PlainDate): FoundPatient {
  return {
    id: patient.id,
    name: formatName(patient),
    born: formatBirth(patient.birthDate, asOf),
    numbers: patient.identifiers
      .slice(0, 2)
      .map((each) => `${labelIdentifier(each)} ${formatIdentifier(each)}`)
      .join(", "),
    foundAs: patient.foundAs,
  };
}
