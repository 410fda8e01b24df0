import type { EvidenceOf } from "../../picture/evidence";
import { toBirthday, toYears } from "../../shared/age";
import { addDays, daysBetween, type PlainDate, toInterval } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { param, toNumber } from "../parameter";
import { listEvidence, readLatest, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";

/**
 * Could be pregnant: not recorded male, of the ages that the pack names (decisions, F49). A word on it
 * holds as long as the pack says.
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
    state === "could-not-be" ? [] : [addDays(toInterval(on).first, holds(state, context) + 1)],
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
  if (daysBetween(first, context.asOf) > holds(each.state, context)) return false;
  return !records.some(
    (later) =>
      later.state !== "pregnant" &&
      later.disputed === undefined &&
      toKnownInterval(later.on, context).first > last,
  );
}

function holds(state: "pregnant" | "not-pregnant", { parameters }: Context): number {
  return toNumber(param(state === "pregnant" ? "pregnancyDays" : "notPregnantDays"), parameters);
}

/** The days on which age alone begins or ends the question. */
function listBirthdays({ picture, parameters }: Context): readonly PlainDate[] {
  const { birthDate } = picture.patient;
  if (birthDate === undefined) return [];
  const { first, last } = toInterval(birthDate);
  const from = toNumber(param("pregnancyFromAge"), parameters);
  const past = toNumber(param("pregnancyToAge"), parameters) + 1;
  return [from, past].flatMap((age) => [toBirthday(first, age), toBirthday(last, age)]);
}

function couldBePregnant({ picture, asOf, parameters }: Context): boolean {
  const { recordedSex, birthDate } = picture.patient;
  if (recordedSex === "male") return false;
  if (birthDate === undefined) return true;
  const { first, last } = toInterval(birthDate);
  return (
    toYears(last, asOf) <= toNumber(param("pregnancyToAge"), parameters) &&
    toYears(first, asOf) >= toNumber(param("pregnancyFromAge"), parameters)
  );
}
