import type { TreatmentId } from "../../catalogue/treatment";
import type { PlainDate } from "../../shared/plain-date";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import type { Context } from "../facts/reading";
import { anyOf, type Kleene } from "../kleene";
import { findPlanned } from "./find-planned";
import {
  type BleedingClass,
  bleedingClasses,
  type ProcedureClass,
  type TreatmentHolds,
} from "./hold-rules";
import { type FactorReading, readRaisingFactors } from "./raising-factors";

/** The bleeding class of one treatment for one patient, as far as it is known. */
export type ClassReading = {
  /** From low to high; more than one: not settled. None: the source names no class. */
  readonly possible: readonly BleedingClass[];
  readonly why: readonly string[];
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
  readonly turnsOn: readonly PlainDate[];
  /** What is missing belongs to the booking, not to the decision. */
  readonly isOfBooking: boolean;
};

/** Undefined: bleeding is no question of this treatment. */
export function readBleedingClass(
  context: Context,
  { treatment, rules }: TreatmentHolds,
): ClassReading | undefined {
  const procedure = rules.classes[treatment];
  if (procedure === undefined) return undefined;
  const base = readBase(context, treatment, procedure);
  if (base === undefined) return notListed;
  if (base.possible.every((of) => toHigher(of) === of)) return { ...base, ...unraised };
  const factors = readRaisingFactors(context, rules, { ...procedure, treatment });
  const raised = anyOf(factors.map(({ truth }) => truth));
  const telling = factors.filter(({ truth }) => truth === raised && truth !== "not-met");
  const possible = toPossible(base.possible, raised);
  const isRaised = raised === "met" && possible.some((of) => !base.possible.includes(of));
  const open = possible.length > 1 ? [...(raised === "unknown" ? telling : [])] : [];
  return {
    possible,
    why: [...base.why, ...(isRaised ? telling.map(toWhy) : [])],
    evidence: raised === "not-met" ? [] : telling.flatMap(({ evidence }) => evidence),
    missing:
      possible.length > 1 ? [...base.missing, ...open.flatMap(({ missing }) => missing)] : [],
    turnsOn: factors.flatMap(({ turnsOn }) => turnsOn),
    isOfBooking: base.isOfBooking && open.every(({ isOfBooking }) => isOfBooking === true),
  };
}

const notListed: ClassReading = {
  possible: [],
  why: ["The source names no bleeding class for this procedure: not assessed."],
  evidence: [],
  missing: [],
  turnsOn: [],
  isOfBooking: false,
};

/** Nothing about the patient raises the highest class. */
const unraised = { evidence: [], turnsOn: [] } as const;

function toWhy({ words }: FactorReading): string {
  return `Raised one step: ${words}.`;
}

type Base = Pick<ClassReading, "possible" | "why" | "missing" | "isOfBooking">;

const approachMissing: MissingFact = {
  fact: "APPROACH",
  words: "Record the approach that is planned.",
  evidenceKind: "planned-procedure",
};

const placeMissing: MissingFact = {
  fact: "PAIN_PROBLEM",
  words: "Record where it hurts.",
  evidenceKind: "pain-problem",
};

/** The class of the procedure itself, before anything about the patient. */
function readBase(
  context: Context,
  treatment: TreatmentId,
  procedure: ProcedureClass,
): Base | undefined {
  if (procedure.class === "not-listed") return undefined;
  const { cervical, byApproach = [], approachDecides } = procedure;
  const approach = findPlanned(context, treatment)?.approach?.toLowerCase();
  const named = byApproach.find(({ word }) => approach?.includes(word));
  if (named !== undefined) return settled(named.class, `Approach: ${approach}.`);
  if (approachDecides && approach === undefined)
    return {
      possible: toOrdered([procedure.class, ...byApproach.map((each) => each.class)]),
      why: ["The approach decides, and it is not recorded."],
      missing: [approachMissing],
      isOfBooking: true,
    };
  if (cervical === undefined) return settled(procedure.class, "Class of the procedure.");
  const isNeck = readIsNeck(context, treatment);
  if (isNeck === "met") return settled(cervical, "In the neck.");
  if (isNeck === "not-met") return settled(procedure.class, "Not in the neck.");
  return {
    possible: toOrdered([procedure.class, cervical]),
    why: ["The region decides, and it is not recorded."],
    missing: [placeMissing],
    isOfBooking: false,
  };
}

function settled(of: BleedingClass, why: string): Base {
  return { possible: [of], why: [why], missing: [], isOfBooking: true };
}

function readIsNeck(context: Context, treatment: TreatmentId): Kleene {
  const levels = findPlanned(context, treatment)?.levels ?? [];
  if (levels.some((level) => level.startsWith("C"))) return "met";
  const region = context.problem?.region;
  if (region === "neck" || region === "arm") return "met";
  return region === undefined && levels.length === 0 ? "unknown" : "not-met";
}

function toPossible(base: readonly BleedingClass[], raised: Kleene): readonly BleedingClass[] {
  const higher = base.map(toHigher);
  if (raised === "met") return toOrdered(higher);
  return raised === "unknown" ? toOrdered([...base, ...higher]) : base;
}

function toHigher(of: BleedingClass): BleedingClass {
  return bleedingClasses[bleedingClasses.indexOf(of) + 1] ?? "high";
}

function toOrdered(classes: readonly BleedingClass[]): readonly BleedingClass[] {
  return bleedingClasses.filter((each) => classes.includes(each));
}
