import type { PatientRecord } from "@/lib/domain/patient/patient";
import { formatIdentifier } from "@/lib/domain/patient/patient-words";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import type { Typed } from "../record/typed";

/** A patient as the form would hold one, to be amended. */
export function toPatientTyped(patient: PatientRecord): Typed {
  const { birthDate, deceasedOn, identifiers } = patient;
  const own = ["nhs-number", "hospital-number"];
  const numbers = own.map((system) => identifiers.find((each) => each.system === system));
  const others = identifiers.filter((each) => !numbers.includes(each));
  const texts = {
    familyName: patient.familyName,
    givenName: patient.givenName,
    title: patient.title,
    preferredName: patient.preferredName,
    recordedSex: patient.recordedSex,
    language: patient.language,
    interpreter: toAnswer(patient.interpreter),
    largePrint: toAnswer(patient.largePrint),
    birthDate: birthDate && formatClinical(birthDate),
    deceasedOn: deceasedOn && formatClinical(deceasedOn),
  };
  return Object.fromEntries([
    ...Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
    ...numbers.flatMap((each) => (each ? [[each.system, formatIdentifier(each)]] : [])),
    ...others.flatMap(({ system, value }, index) => [
      [`other.${index}.system`, system],
      [`other.${index}.value`, value],
    ]),
  ]);
}

function toAnswer(value: boolean | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value ? "yes" : "no";
}
