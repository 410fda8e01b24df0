import type { EvidenceOf } from "../../picture/evidence";
import { addDays, daysBetween, PlainDate, toInterval } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { listEvidence, readLatest, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";

/**
 * Could be pregnant: recorded female, age 12 to 55 (decisions, F49). A "not pregnant" holds 30 days.
 *
 * A pregnancy on record counts whatever sex and age are recorded, because it protects.
 */
export function readPregnant(context: Context, missing: MissingFact): Reading<boolean> {
  const { asOf } = context;
  const records = listEvidence(context, "pregnancy");
  const reading = readLatest(context, {
    kind: "pregnancy",
    where: (each) => isInForce(each, records, context),
    value: ({ state }) => state === "pregnant",
    missing,
  });
  const lapses = records.flatMap(({ on, state }) =>
    state === "could-not-be" ? [] : [addDays(toInterval(on).first, holds(state) + 1)],
  );
  const turnsOn = [...listBirthdays(context), ...lapses].filter((day) => day > asOf);
  if (reading.known) return { ...reading, turnsOn };
  return reading.evidence.length > 0 || couldBePregnant(context)
    ? unknown([missing], reading.evidence, turnsOn)
    : known(false, [], turnsOn);
}

type Pregnancy = EvidenceOf<"pregnancy">;

/** Neither lapsed nor, for a pregnancy, said to be over since. */
function isInForce(each: Pregnancy, records: readonly Pregnancy[], context: Context): boolean {
  if (each.state === "could-not-be") return true;
  const { first, last } = toKnownInterval(each.on, context);
  if (daysBetween(first, context.asOf) > holds(each.state)) return false;
  return !records.some(
    (later) =>
      later.state !== "pregnant" &&
      later.disputed === undefined &&
      toKnownInterval(later.on, context).first > last,
  );
}

const pregnancyDays = 294;

function holds(state: "pregnant" | "not-pregnant"): number {
  return state === "pregnant" ? pregnancyDays : 30;
}

/** The days on which age alone begins or ends the question. */
function listBirthdays({ picture }: Context): readonly PlainDate[] {
  const { birthDate } = picture.patient;
  if (birthDate === undefined) return [];
  const { first, last } = toInterval(birthDate);
  return [toBirthday(first, 12), toBirthday(last, 12), toBirthday(first, 56), toBirthday(last, 56)];
}

/** On 29 February's birthday of a common year: 1 March, when the age is certainly reached. */
function toBirthday(birth: PlainDate, age: number): PlainDate {
  const text = `${String(Number(birth.slice(0, 4)) + age).padStart(4, "0")}${birth.slice(4)}`;
  const day = PlainDate.safeParse(text);
  return day.success ? day.data : PlainDate.parse(`${text.slice(0, 4)}-03-01`);
}

function couldBePregnant({ picture, asOf }: Context): boolean {
  const { recordedSex, birthDate } = picture.patient;
  if (recordedSex === "male") return false;
  if (birthDate === undefined) return true;
  const { first, last } = toInterval(birthDate);
  return toAge(last, asOf) <= 55 && toAge(first, asOf) >= 12;
}

/** Completed years. */
function toAge(birth: PlainDate, asOf: PlainDate): number {
  const years = Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4));
  return asOf.slice(5) < birth.slice(5) ? years - 1 : years;
}
