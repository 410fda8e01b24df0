import { toBirthday, toYears } from "../../shared/age";
import { toInterval } from "../../shared/plain-date";
import { numberFact } from "./fact";
import { type Context, known, type Range, type Reading, unknown } from "./reading";

const missing = {
  fact: "BIRTH_DATE",
  words: "Record the birth date: the year is enough.",
  evidenceKind: "patient",
};

export const ageFacts = {
  ageYears: numberFact({
    words: "age",
    unit: "years",
    scope: "patient",
    missing,
    read: readAge,
  }),
} as const;

/** Completed years, as far as the birth date tells; it changes on the birthdays. */
function readAge({ picture, asOf }: Context): Reading<Range> {
  const { birthDate } = picture.patient;
  if (birthDate === undefined) return unknown([missing]);
  const { first, last } = toInterval(birthDate);
  const age = { min: toYears(last, asOf), max: toYears(first, asOf) };
  const turns = [toBirthday(last, age.min + 1), toBirthday(first, age.max + 1)];
  return known(age, [], turns);
}
