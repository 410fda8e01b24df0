import type { PatientDraft } from "../patient/patient";
import { fold } from "../patient/search-words";
import { type PartialDate, toInterval } from "../shared/plain-date";

type Person = Pick<PatientDraft, "familyName" | "givenName" | "birthDate" | "recordedSex">;

/**
 * Whether a source may mean another person by an id it has used before.
 *
 * A name changes and a birth date is put right, each for itself. Where the name differs and no birth
 * date says that it is the same person, nothing is added to either.
 */
export function mayBeAnotherPerson(onRecord: Person, imported: Person): boolean {
  if (toName(onRecord) === toName(imported)) return false;
  return !isSameBirth(onRecord.birthDate, imported.birthDate);
}

/** Which demographics of a file differ from the record: an import changes none of them. */
export function listDifferences(onRecord: Person, imported: Person): readonly string[] {
  return [
    ...(toName(onRecord) === toName(imported) ? [] : ["name"]),
    ...(onRecord.birthDate === imported.birthDate ? [] : ["birth date"]),
    ...(onRecord.recordedSex === imported.recordedSex ? [] : ["sex"]),
  ];
}

function toName({ familyName, givenName }: Person): string {
  return fold(`${familyName} ${givenName}`).trim();
}

function isSameBirth(one: PartialDate | undefined, other: PartialDate | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [first, second] = [toInterval(one), toInterval(other)];
  return first.first <= second.last && second.first <= first.last;
}
