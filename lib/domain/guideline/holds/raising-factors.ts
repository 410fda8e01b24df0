import type { TreatmentId } from "../../catalogue/treatment";
import type { SpinalLevel } from "../../picture/anatomy";
import type { EvidenceOf } from "../../picture/evidence";
import { toBirthday, toYears } from "../../shared/age";
import { type PlainDate, toInterval } from "../../shared/plain-date";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import { readCondition } from "../facts/conditions";
import { listEvidence, toEvidenceUsed } from "../facts/find-evidence";
import type { Context } from "../facts/reading";
import type { Kleene } from "../kleene";
import { findPlanned } from "./find-planned";
import type { HoldRules, RaisingFactors } from "./hold-rules";
import { listHeldDrugs } from "./list-held-drugs";
import { rememberByContext } from "./remember-by-context";
import { readRenalImpairment } from "./renal-impairment";

/** Whether one thing about the patient raises the class. */
export type FactorReading = {
  readonly words: string;
  readonly truth: Kleene;
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
  readonly turnsOn: readonly PlainDate[];
  /** What is missing belongs to the booking, not to the decision. */
  readonly isOfBooking?: true;
};

const comorbidities: MissingFact = {
  fact: "COMORBIDITIES",
  words: "Settle whether the patient has bleeding, liver or kidney disease.",
  evidenceKind: "condition",
};

/** Everything that may raise the class by one step (decisions, A7): each read by itself. */
export function readRaisingFactors(
  context: Context,
  rules: HoldRules,
  { treatment, atSpinalLevel }: { treatment: TreatmentId; atSpinalLevel: boolean },
): readonly FactorReading[] {
  return [
    ...readPatientFactors(context, rules),
    ...(atSpinalLevel ? [readOperatedLevel(context, treatment)] : []),
  ];
}

/** What is the same for every procedure. */
const readPatientFactors = rememberByContext((context, rules): readonly FactorReading[] => {
  const { raisedBy } = rules;
  return [
    readAge(context, raisedBy),
    ...raisedBy.active.map((name) => readActive(context, name)),
    ...raisedBy.everHad.map((name) => readEver(context, name)),
    readRenal(context, raisedBy),
    readTwo(context, rules),
  ];
});

function readAge({ picture, asOf }: Context, { ageYears }: RaisingFactors): FactorReading {
  const words = `age ${ageYears} or over`;
  const { birthDate } = picture.patient;
  const missing: MissingFact = {
    fact: "BIRTH_DATE",
    words: "Record the birth date.",
    evidenceKind: "patient",
  };
  if (birthDate === undefined)
    return { words, truth: "unknown", evidence: [], missing: [missing], turnsOn: [] };
  const { first, last } = toInterval(birthDate);
  const turnsOn = [toBirthday(first, ageYears), toBirthday(last, ageYears)].filter(
    (day) => day > asOf,
  );
  if (toYears(last, asOf) >= ageYears)
    return { words, truth: "met", evidence: [], missing: [], turnsOn };
  const isYounger = toYears(first, asOf) < ageYears;
  return {
    words,
    truth: isYounger ? "not-met" : "unknown",
    evidence: [],
    missing: isYounger ? [] : [missing],
    turnsOn,
  };
}

type ConditionName = EvidenceOf<"condition">["condition"];

function readActive(context: Context, name: ConditionName): FactorReading {
  const reading = readCondition(context, { names: [name], missing: comorbidities, protects: true });
  return {
    words: name.replaceAll("-", " "),
    truth: !reading.known ? "unknown" : reading.value ? "met" : "not-met",
    evidence: reading.evidence,
    missing: reading.known ? [] : reading.missing,
    turnsOn: [],
  };
}

/** A bleed of years ago is a history of bleeding, whatever its status says now. */
function readEver(context: Context, name: ConditionName): FactorReading {
  const found = listEvidence(context, "condition").filter(
    ({ condition, status }) => condition === name && status !== "refuted",
  );
  const isSure = found.some(
    ({ status, disputed }) => status !== "unconfirmed" && disputed === undefined,
  );
  const truth = isSure ? "met" : found.length > 0 ? "unknown" : "not-met";
  return {
    words: name.replaceAll("-", " "),
    truth,
    evidence: found.map(toEvidenceUsed),
    missing: truth === "unknown" ? [comorbidities] : [],
    turnsOn: [],
  };
}

/** A measured impairment is a renal disease; a function that nobody measured raises nothing (decisions, A7). */
function readRenal(context: Context, raisedBy: RaisingFactors): FactorReading {
  const { impaired, evidence } = readRenalImpairment(context, raisedBy.renalImpairmentUnder);
  const isImpaired = impaired === "met";
  return {
    words: "impaired renal function",
    truth: isImpaired ? "met" : "not-met",
    evidence: isImpaired ? evidence : [],
    missing: [],
    turnsOn: [],
  };
}

function readTwo(context: Context, rules: HoldRules): FactorReading {
  const drugs = listHeldDrugs(context, rules).filter(
    ({ isAntithrombotic, records }) =>
      isAntithrombotic && records.some(({ status }) => status !== "stopped"),
  );
  const isMet = drugs.length >= rules.raisedBy.antithrombotics;
  return {
    words: "two antithrombotics",
    truth: isMet ? "met" : "not-met",
    evidence: isMet ? drugs.flatMap(({ records }) => records.map(toEvidenceUsed)) : [],
    missing: [],
    turnsOn: [],
  };
}

/** An operation at a level of this procedure. Levels that nobody recorded leave it open. */
function readOperatedLevel(context: Context, treatment: TreatmentId): FactorReading {
  const words = "previous surgery at the level";
  const levels =
    findPlanned(context, treatment)?.levels ?? context.problem?.generator?.levels ?? [];
  const operations = listEvidence(context, "spinal-surgery");
  const at = operations.filter((each) => sharesLevel(each.levels, levels));
  const sure = at.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0)
    return {
      words,
      truth: "met",
      evidence: sure.map(toEvidenceUsed),
      missing: [],
      turnsOn: [],
    };
  const unplaced = operations.filter((each) => each.levels.length === 0);
  const open = [...at, ...unplaced, ...(levels.length === 0 ? operations : [])];
  const surgeryMissing: MissingFact = {
    fact: "SURGERY_LEVELS",
    words: "Record the spinal levels of each operation, and of this procedure.",
    evidenceKind: "spinal-surgery",
  };
  const isOpen = open.length > 0;
  return {
    words,
    truth: isOpen ? "unknown" : "not-met",
    evidence: open.map(toEvidenceUsed),
    missing: isOpen ? [surgeryMissing] : [],
    turnsOn: [],
    ...(isOpen && at.length + unplaced.length === 0 ? { isOfBooking: true } : {}),
  };
}

function sharesLevel(one: readonly SpinalLevel[], other: readonly SpinalLevel[]): boolean {
  return one.some((level) => other.includes(level));
}
