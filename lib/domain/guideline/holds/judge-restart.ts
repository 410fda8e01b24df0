import type { CareId } from "../../catalogue/care";
import type { TreatmentId } from "../../catalogue/treatment";
import type { EvidenceOf } from "../../picture/evidence";
import { daysBetween, PlainDate } from "../../shared/plain-date";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "../facts/find-evidence";
import type { Context } from "../facts/reading";
import type { JudgedCriterion } from "../judge-criterion";
import type { Kleene } from "../kleene";
import type { HoldCase } from "./hold-case";
import type { RestartTime } from "./hold-rules";
import { readDoseAge } from "./last-dose";
import type { Medicine } from "./list-held-drugs";
import { listRequirements } from "./list-requirements";
import { toJudged } from "./to-judged";

type Given = EvidenceOf<"treatment-given">;

/**
 * Whether a drug was taken again too soon after this procedure was done; during a trial, at all.
 *
 * It is a warning: what was taken was taken, and somebody has to look (decisions, B17).
 */
export function judgeRestart({
  holds,
  drug,
  bleeding,
  reader,
}: HoldCase): readonly JudgedCriterion[] {
  const { context } = reader;
  const given = findLatestGiven(holds.treatment, context);
  if (given === undefined) return [];
  const isInterval = holds.rules.classes[holds.treatment]?.isInterval === true;
  const held = listRequirements(drug, bleeding, context, holds.rules).possible.filter(
    ({ hours }) => hours !== undefined,
  );
  const truths = held.flatMap(({ row, class: of }) => {
    const restart = row.restartHours[of];
    if (restart === undefined) return [];
    return drug.records.flatMap((each) => compare(each, given, { context, isInterval, restart }));
  });
  const [first] = held;
  if (first === undefined || truths.length === 0) return [];
  const isTooEarly = truths.every((truth) => truth === "not-met");
  const isFine = truths.every((truth) => truth === "met");
  const words = `After this procedure ${drug.name} was not begun again too early.`;
  return [
    toJudged(
      {
        code: "ANTICOAG_RESTART_TOO_EARLY",
        words,
        kind: "safety",
        phase: "book",
        whenNotMet: "caution",
        strength: "hard-stop",
        citation: first.row.citation,
        verification: first.row.verification,
        interpretations: isInterval ? ["The time counts from the removal of the leads."] : [],
        fixHint:
          "Look for signs of bleeding now, and settle with the prescriber when the next dose is due.",
      },
      {
        truth: isTooEarly ? "not-met" : isFine ? "met" : "unknown",
        words,
        evidence: [toEvidenceUsed(given), ...drug.records.map(toEvidenceUsed)],
        missing: [],
      },
    ),
  ];
}

function findLatestGiven(treatment: TreatmentId, context: Context): Given | undefined {
  const care: CareId = treatment;
  return listEvidence(context, "treatment-given")
    .filter(
      (each) =>
        each.treatment === care &&
        each.disputed === undefined &&
        each.ending?.kind !== "did-not-attend" &&
        concerns(each, context),
    )
    .at(-1);
}

type Asked = {
  readonly context: Context;
  readonly isInterval: boolean;
  readonly restart: RestartTime;
};

/**
 * One dose against one procedure, both as hours from the beginning of the procedure's day.
 *
 * Nothing is said of a dose from before the procedure, nor where a day is not known exactly.
 */
function compare(record: Medicine, given: Given, asked: Asked): readonly Kleene[] {
  const { context, isInterval, restart } = asked;
  const began = toKnownInterval(given.on, context);
  const over = isInterval ? toRemoval(given, context) : began;
  const dosed = toDoseHours(record, began.first, context);
  if (dosed === undefined || dosed.min < 0 || began.first !== began.last) return [];
  if (over === undefined) return ["not-met"];
  if (restart === "specialist") return ["unknown"];
  const since = 24 * daysBetween(began.first, over.last);
  if (dosed.max - since < restart) return ["not-met"];
  return [dosed.min - since - 24 >= restart ? "met" : "unknown"];
}

/** Undefined: the leads are still in. */
function toRemoval({ ended, ongoing, on }: Given, context: Context) {
  if (ended !== undefined) return toKnownInterval(ended, context);
  return ongoing === false ? toKnownInterval(on, context) : undefined;
}

/** Hours from the beginning of a day to the last dose; undefined: not known to the day. */
function toDoseHours(
  record: Medicine,
  day: PlainDate,
  context: Context,
): { readonly min: number; readonly max: number } | undefined {
  const { lastDoseAt } = record;
  if (lastDoseAt !== undefined) {
    const clock = Number(lastDoseAt.slice(11, 13)) + Number(lastDoseAt.slice(14, 16)) / 60;
    const hours = 24 * daysBetween(day, PlainDate.parse(lastDoseAt.slice(0, 10))) + clock;
    return { min: hours, max: hours };
  }
  const age = readDoseAge(record, context, 0);
  if (!age.known || age.min !== age.max) return undefined;
  const hours = 24 * daysBetween(day, context.asOf) - age.min;
  return { min: hours, max: hours + 24 };
}
