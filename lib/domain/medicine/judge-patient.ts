import type { MissingFact } from "../guideline/evidence-used";
import { readCondition } from "../guideline/facts/conditions";
import { listEvidence, readLatest } from "../guideline/facts/find-evidence";
import { readPregnant } from "../guideline/facts/pregnancy";
import type { Context, Reading } from "../guideline/facts/reading";
import type { Kleene } from "../guideline/kleene";
import type { EvidenceOf } from "../picture/evidence";
import { daysBetween, type PlainDate, toInterval } from "../shared/plain-date";
import { type Judged, notMet } from "./judged";
import type { MedicineCondition } from "./medicine-rules";

type Of<Op extends MedicineCondition["op"]> = Extract<MedicineCondition, { readonly op: Op }>;
type Measure = EvidenceOf<"renal-function">["measure"];

const renalWords: Readonly<Record<Measure, string>> = {
  egfr: "eGFR",
  "creatinine-clearance": "creatinine clearance",
};

/**
 * Kidney function below a figure, by the measure that the source names.
 *
 * The other measure protects and never clears: below the figure, and not older, it counts as below;
 * alone and not below it leaves the answer unknown.
 */
export function judgeRenal(
  { measure, value, orEqual }: Of<"renal-below">,
  context: Context,
): Judged {
  const isBelow = (found: number) => found < value || (orEqual === true && found === value);
  const other = measure === "egfr" ? "creatinine-clearance" : "egfr";
  const missing: MissingFact = {
    fact: "RENAL_FUNCTION",
    words: `Record a recent ${renalWords[measure]}.`,
    evidenceKind: "renal-function",
  };
  const own = readRenal(context, measure, missing);
  const standIn = readRenal(context, other, missing);
  const counts = !isOlder(standIn, own);
  const low = [own, ...(counts ? [standIn] : [])].find(
    (reading) => reading.known && isBelow(reading.value),
  );
  if (low) return { ...notMet, truth: "met", evidence: low.evidence };
  if (own.known) return notMet;
  const evidence = [...own.evidence, ...standIn.evidence];
  return { ...notMet, truth: "unknown", evidence, missing: own.missing };
}

function readRenal(context: Context, measure: Measure, missing: MissingFact): Reading<number> {
  return readLatest(context, {
    kind: "renal-function",
    where: (each) => each.measure === measure,
    value: (each) => each.value,
    missing,
  });
}

function isOlder(one: Reading<number>, other: Reading<number>): boolean {
  const [day, than] = [one, other].map(({ evidence }) => evidence[0]?.on);
  return day !== undefined && than !== undefined && toInterval(day).last < toInterval(than).first;
}

const birthDate: MissingFact = {
  fact: "BIRTH_DATE",
  words: "Record the birth date.",
  evidenceKind: "patient",
};

/** Completed years; a birth date that is not exact may leave it unknown. */
export function judgeAge({ years }: Of<"age-at-least">, { picture, asOf }: Context): Judged {
  const { birthDate: born } = picture.patient;
  if (born === undefined) return { ...notMet, truth: "unknown", missing: [birthDate] };
  const { first, last } = toInterval(born);
  const [youngest, oldest] = [toAge(last, asOf), toAge(first, asOf)];
  if (youngest >= years) return { ...notMet, truth: "met" };
  return oldest < years ? notMet : { ...notMet, truth: "unknown", missing: [birthDate] };
}

function toAge(birth: PlainDate, asOf: PlainDate): number {
  const years = Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4));
  return asOf.slice(5) < birth.slice(5) ? years - 1 : years;
}

const pregnancy: MissingFact = {
  fact: "PREGNANCY",
  words: "Ask about pregnancy, and of how many weeks.",
  evidenceKind: "pregnancy",
};

/** Weeks grow with the days since they were recorded. */
export function judgePregnancy({ weeks }: Of<"pregnant-at-least">, context: Context): Judged {
  const pregnant = readPregnant(context, pregnancy);
  if (!pregnant.known)
    return { ...notMet, truth: "unknown", evidence: pregnant.evidence, missing: [pregnancy] };
  if (!pregnant.value) return notMet;
  const ids = new Set(pregnant.evidence.map(({ evidenceId }) => evidenceId));
  const dated = listEvidence(context, "pregnancy").flatMap(({ id, on, weeks: then }) => {
    if (!ids.has(id) || then === undefined) return [];
    const { first, last } = toInterval(on);
    const [least, most] = [daysBetween(last, context.asOf), daysBetween(first, context.asOf)];
    return [{ least: then + Math.max(least, 0) / 7, most: then + most / 7 }];
  });
  const truth: Kleene = dated.some(({ least }) => least >= weeks)
    ? "met"
    : toUnlessBelow(dated.length > 0 && dated.every(({ most }) => most < weeks));
  const missing = truth === "unknown" ? [pregnancy] : [];
  return truth === "not-met" ? notMet : { ...notMet, truth, evidence: pregnant.evidence, missing };
}

function toUnlessBelow(isBelow: boolean): Kleene {
  return isBelow ? "not-met" : "unknown";
}

const illness: MissingFact = {
  fact: "COMORBIDITIES",
  words: "Ask about other illnesses, and settle what is disputed.",
  evidenceKind: "condition",
};

const whichSubstance: MissingFact = {
  fact: "SUBSTANCE",
  words: "Say of which substance the use disorder on record is.",
  evidenceKind: "condition",
};

/** An illness on record as active. Of a substance use disorder whose substance is not recorded it stays unknown. */
export function judgeIllness({ names, substance }: Of<"ill-with">, context: Context): Judged {
  const read = (may: (each: EvidenceOf<"condition">) => boolean) =>
    readCondition(withConditions(context, may), { names, missing: illness, protects: true });
  const sure = read((each) => substance === undefined || each.substance === substance);
  if (sure.known && sure.value) return { ...notMet, truth: "met", evidence: sure.evidence };
  const possible = read((each) => each.substance === undefined || each.substance === substance);
  if (sure.known && possible.known && !possible.value) return notMet;
  const missing = possible.known && possible.value ? [whichSubstance] : [illness];
  return { ...notMet, truth: "unknown", evidence: possible.evidence, missing };
}

function withConditions(
  context: Context,
  may: (each: EvidenceOf<"condition">) => boolean,
): Context {
  const evidence = context.picture.evidence.filter(
    (each) => each.kind !== "condition" || may(each),
  );
  return { ...context, picture: { ...context.picture, evidence } };
}
