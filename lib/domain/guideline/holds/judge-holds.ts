import type { Context } from "../facts/reading";
import type { JudgedCriterion } from "../judge-criterion";
import type { Kleene } from "../kleene";
import type { Reader } from "../reader";
import { judgeAgreements } from "./agreements";
import { type ClassReading, readBleedingClass } from "./bleeding-class";
import type { HoldCase } from "./hold-case";
import type { DrugRow, HoldRules, TreatmentHolds } from "./hold-rules";
import { judgeInr } from "./judge-inr";
import { judgeRestart } from "./judge-restart";
import { listHeldDrugs, toDrugName } from "./list-held-drugs";
import { type HoldReading, readHold } from "./read-hold";
import { toJudged } from "./to-judged";

/**
 * The criteria that the medicines on record bring to one treatment: how long each drug has been left off,
 * the INR, who agreed, and whether a drug was begun again too soon.
 *
 * They are made from the table for this patient, because their codes name drug, hours and class.
 */
export function judgeHolds(holds: TreatmentHolds, reader: Reader): readonly JudgedCriterion[] {
  const { context } = reader;
  if (!context.picture.evidence.some(({ kind }) => kind === "medicine")) return [];
  const drugs = listHeldDrugs(context, holds.rules);
  const bleeding = drugs.length === 0 ? undefined : readBleedingClass(context, holds);
  if (bleeding === undefined) return [];
  const cases = drugs.map((drug): HoldCase => ({ holds, drug, bleeding, reader }));
  return [
    ...cases.flatMap(judgeHold),
    ...cases.flatMap(judgeInr),
    ...cases.flatMap(judgeRestart),
    ...judgeAgreements(cases),
  ];
}

/**
 * The criteria of a treatment with those of the table: what the pack itself asks already is asked once.
 *
 * @param judged the pack's own criteria, judged
 */
export function joinHolds(
  judged: readonly JudgedCriterion[],
  holds: TreatmentHolds | undefined,
  reader: Reader,
): readonly JudgedCriterion[] {
  if (holds === undefined) return judged;
  const answers = judgeHolds(holds, reader);
  if (answers.length === 0) return judged;
  const asked = new Set(
    judged.flatMap(({ criterion, truth }) => (truth === "not-applicable" ? [] : [criterion.code])),
  );
  const made = answers.filter(({ criterion }) => !asked.has(criterion.code));
  const replaced = new Set(made.map(({ criterion }) => criterion.code));
  return [...judged.filter(({ criterion }) => !replaced.has(criterion.code)), ...made];
}

function judgeHold(asked: HoldCase): readonly JudgedCriterion[] {
  const { holds, drug, bleeding, reader } = asked;
  const { rules } = holds;
  const reading = readHold(drug, bleeding, reader.context, rules);
  const named = reading === undefined ? undefined : findNamed(reading);
  if (reading === undefined || named === undefined) return [];
  const { row, code, hours } = named;
  const words = `${toDrugName(drug)} has been left off long enough: ${hours}.`;
  return [
    toJudged(
      {
        code: `ANTICOAG_HOLD_SHORT:${drug.name.replaceAll(" ", "-")}:${code}`,
        words,
        kind: "safety",
        phase: reading.isOfBooking ? "book" : "decide",
        whenNotMet: "not-yet",
        strength: "hard-stop",
        citation: row.citation,
        verification: row.verification,
        interpretations: toInterpretations(row, bleeding, rules, holds),
        fixHint: reading.isHeld
          ? "Wait until the effect of the last dose is over, and ask whether another one was taken."
          : "Agree with the prescriber when the drug is held, and record when the last dose was.",
      },
      {
        truth: reading.truth,
        words,
        evidence: reading.evidence,
        missing: reading.missing,
        turnsOn: [...reading.turnsOn, ...bleeding.turnsOn],
        ...(reading.isHeld
          ? {}
          : {
              remedy: {
                kind: "do" as const,
                words: `Have ${drug.name} held as agreed with the prescriber, and record the last dose.`,
              },
            }),
        again: (later) => readAgain(holds, drug.name, later),
      },
    ),
  ];
}

/** The same drug on another day; one that no longer asks for a hold has been left off long enough. */
function readAgain(holds: TreatmentHolds, name: string, context: Context): Kleene {
  const bleeding = readBleedingClass(context, holds);
  const drug = listHeldDrugs(context, holds.rules).find((each) => each.name === name);
  if (bleeding === undefined || drug === undefined) return "met";
  return readHold(drug, bleeding, context, holds.rules)?.truth ?? "met";
}

type Named = { readonly row: DrugRow; readonly code: string; readonly hours: string };

/** Of several answers of the table the code names the shortest hold: it is asked for in any case. */
function findNamed({ requirements }: HoldReading): Named | undefined {
  const [shortest] = requirements.possible
    .flatMap(({ hours, ...rest }) => (hours === undefined ? [] : [{ ...rest, hours }]))
    .toSorted((one, other) => one.hours.min - other.hours.min);
  if (shortest === undefined) return undefined;
  const { row, hours, renal } = shortest;
  const span = hours.min === hours.max ? `${hours.min}` : `${hours.min} to ${hours.max}`;
  return {
    row,
    code: `${hours.min}h:${shortest.class}${renal ? ":renal" : ""}`,
    hours: `${span} hours, bleeding class ${shortest.class}`,
  };
}

function toInterpretations(
  row: DrugRow,
  { why }: ClassReading,
  { classes }: HoldRules,
  { treatment }: TreatmentHolds,
): readonly string[] {
  return [...row.interpretations, ...why, ...(classes[treatment]?.interpretations ?? [])];
}
