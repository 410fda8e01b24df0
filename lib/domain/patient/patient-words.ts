import { formatClinical, type PartialDate, type PlainDate } from "../shared/plain-date";
import type { AllergyState, PatientIdentifier, PatientRecord, RecordedSex } from "./patient";

type Named = Pick<PatientRecord, "familyName" | "givenName" | "title">;

/** After the NHS banner rules: `SMITH, Jane (Mrs)`. */
export function formatName({ familyName, givenName, title }: Named): string {
  const given = givenName === "" ? "" : `, ${givenName}`;
  return `${familyName.toUpperCase()}${given}${title === undefined ? "" : ` (${title})`}`;
}

/** `J.S.`: what a page title may say of a person. */
export function toInitials({ familyName, givenName }: Named): string {
  return [givenName, familyName]
    .map((name) => [...name.trim()][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join("");
}

/** Whole years on a day; a range such as `64-65` where the birth date is not exact enough; undefined when not recorded. */
export function toAge(birthDate: PartialDate | undefined, on: PlainDate): string | undefined {
  if (birthDate === undefined) return undefined;
  const oldest = yearsBetween(birthDate.padEnd(10, "-01"), on);
  const youngest = yearsBetween(latestDay(birthDate), on);
  return oldest === youngest ? String(oldest) : `${youngest}-${oldest}`;
}

/** `07-Sep-1961 (65y)`, or `Not recorded`. */
export function formatBirth(birthDate: PartialDate | undefined, on: PlainDate): string {
  if (birthDate === undefined) return "Not recorded";
  return `${formatClinical(birthDate)} (${toAge(birthDate, on)}y)`;
}

const sexWords: Readonly<Record<RecordedSex, string>> = {
  female: "Female",
  male: "Male",
  other: "Other",
};

export function formatSex(sex: RecordedSex | undefined): string {
  return sex === undefined ? "Not recorded" : sexWords[sex];
}

/** `943 476 5919` for an NHS number; every other number as it was given. */
export function formatIdentifier({ system, value }: PatientIdentifier): string {
  if (system !== "nhs-number" || !/^\d{10}$/.test(value)) return value;
  return `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`;
}

/** The label before the number: `NHS No.`, `Hospital No.`, or the system's own name. */
export function labelIdentifier({ system }: PatientIdentifier): string {
  if (system === "nhs-number") return "NHS No.";
  if (system === "hospital-number") return "Hospital No.";
  return system;
}

/** Ten digits of which the last checks the others (modulus 11). */
export function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  const digits = [...value].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

export const allergyWords: Readonly<Record<AllergyState, string>> = {
  known: "Known allergies",
  "none-known": "No known allergies",
  "not-recorded": "Allergies not recorded",
  unavailable: "Allergies unavailable",
};

function latestDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-12-31` : date.padEnd(10, "-31");
}

function yearsBetween(birth: string, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
