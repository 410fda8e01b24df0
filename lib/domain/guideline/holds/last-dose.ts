import { addDays, daysBetween, PlainDate } from "../../shared/plain-date";
import type { EvidenceUsed } from "../evidence-used";
import { toEvidenceUsed, toKnownInterval } from "../facts/find-evidence";
import { isTaken } from "../facts/medicines";
import type { Context } from "../facts/reading";
import type { Medicine } from "./list-held-drugs";

/**
 * Hours since the last dose, for the beginning of the as-of day where only a day or a clock time is known.
 *
 * A drug that is held grows older by a day each day. One that is still taken does not: its next dose is
 * only hours away, so a recorded last dose says nothing reassuring about a later day.
 */
export type DoseAge =
  | {
      readonly known: true;
      readonly min: number;
      readonly max: number;
      readonly isHeld: boolean;
      /** Asked about on the as-of day itself. */
      readonly isFresh: boolean;
      readonly evidence: readonly EvidenceUsed[];
    }
  | { readonly known: false; readonly evidence: readonly EvidenceUsed[] };

/** How old the last dose is on the as-of day. @param readAsHeldAfterHours see HoldRules */
export function readDoseAge(
  record: Medicine,
  context: Context,
  readAsHeldAfterHours: number,
): DoseAge {
  const evidence = [toEvidenceUsed(record)];
  const asked = toAskedOn(record, context);
  const then = toHoursThen(record, asked);
  if (then !== undefined) {
    const passed = Math.max(0, daysBetween(asked, context.asOf));
    const isHeld = !isTaking(record) || then >= readAsHeldAfterHours;
    if (isHeld) {
      const hours = then + 24 * passed;
      return { known: true, min: hours, max: hours, isHeld, isFresh: passed === 0, evidence };
    }
    const isFresh = passed === 0;
    return { known: true, min: isFresh ? then : 0, max: then, isHeld, isFresh, evidence };
  }
  if (isTaken(record) || record.ended === undefined) return { known: false, evidence };
  const { first, last } = toKnownInterval(record.ended, context);
  return {
    known: true,
    min: Math.max(0, 24 * (daysBetween(last, context.asOf) - 1)),
    max: 24 * daysBetween(first, context.asOf),
    isHeld: true,
    isFresh: false,
    evidence,
  };
}

/** The days on which a dose becomes old enough, as far as that is certain and as far as it is possible. */
export function listDaysOld(age: DoseAge, hours: number, { asOf }: Context): readonly PlainDate[] {
  if (!age.known) return [];
  if (!age.isHeld) return age.isFresh ? [addDays(asOf, 1)] : [];
  return [age.min, age.max]
    .filter((now) => now < hours)
    .map((now) => addDays(asOf, Math.ceil((hours - now) / 24)));
}

/** The latest day on which the last dose can have been; undefined: nobody knows. */
export function findLastDoseDay(record: Medicine, context: Context): PlainDate | undefined {
  const { lastDoseAt, lastDoseHoursAgo, ended, status } = record;
  if (lastDoseAt !== undefined) return PlainDate.parse(lastDoseAt.slice(0, 10));
  if (lastDoseHoursAgo !== undefined)
    return addDays(toAskedOn(record, context), -Math.floor(lastDoseHoursAgo / 24));
  if (status !== "stopped" || ended === undefined) return undefined;
  return toKnownInterval(ended, context).last;
}

function isTaking({ status }: Medicine): boolean {
  return status === "taking";
}

/** The day on which the last dose was asked about. */
function toAskedOn(record: Medicine, { asOf }: Context): PlainDate {
  const day = record.lastDoseAskedOn ?? record.provenance?.recordedOn;
  return day === undefined || day > asOf ? asOf : day;
}

/** Hours from the last dose to the moment it was asked about; a clock time counts to the day's beginning. */
function toHoursThen(
  { lastDoseAt, lastDoseHoursAgo }: Medicine,
  asked: PlainDate,
): number | undefined {
  if (lastDoseAt === undefined) return lastDoseHoursAgo;
  const day = PlainDate.parse(lastDoseAt.slice(0, 10));
  const clock = Number(lastDoseAt.slice(11, 13)) + Number(lastDoseAt.slice(14, 16)) / 60;
  return Math.max(0, 24 * daysBetween(day, asked) - clock);
}
