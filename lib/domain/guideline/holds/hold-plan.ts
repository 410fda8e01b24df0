import type { TreatmentId } from "../../catalogue/treatment";
import type { ClinicalPicture } from "../../picture/clinical-picture";
import type { PainProblem } from "../../picture/pain-problem";
import type { PlainDate } from "../../shared/plain-date";
import type { Citation, Verification } from "../citation";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import { readCondition } from "../facts/conditions";
import { listEvidence } from "../facts/find-evidence";
import { isTaken } from "../facts/medicines";
import { readAnticoagulantPlan } from "../facts/readiness";
import type { Context } from "../facts/reading";
import type { GuidelinePack } from "../guideline-pack";
import { toKnownPicture } from "../known-picture";
import { type ClassReading, readBleedingClass } from "./bleeding-class";
import { addHours, type ClockTime, toDaysBetween } from "./clock-time";
import { findPlanned } from "./find-planned";
import type { BleedingClass, HoldCell, HoldRules, TreatmentHolds } from "./hold-rules";
import { type HeldDrug, listHeldDrugs } from "./list-held-drugs";
import { listRequirements, type Requirement, toDrugEvidence } from "./list-requirements";

/** Who has to agree before a drug is left off. */
export type Agreeing = "prescriber" | "cardiology";

/** What is to be done about one drug around one procedure. For clinicians, never on a patient's plan (A7). */
export type HoldPlanRow = {
  readonly drug: string;
  readonly evidence: readonly EvidenceUsed[];
  readonly verification: Verification;
  readonly citation: Citation;
  readonly interpretations: readonly string[];
} & (
  | {
      readonly kind: "hold";
      /** The last dose is not later than this. */
      readonly lastDose: ClockTime;
      /** First day that is wholly, or from this clock time on, without the drug. */
      readonly stop: PlainDate;
      /** The next dose is not earlier; specialist: the source leaves it to one; undefined: it names no time. */
      readonly restart: ClockTime | "specialist" | undefined;
      /** Days from the last dose to the next, rounded up; what the prescriber agrees to. */
      readonly daysWithout: number | undefined;
      readonly whoAgrees: readonly Agreeing[];
      readonly normalInr: boolean;
    }
  | { readonly kind: "no-hold" | "shared" }
  | { readonly kind: "consider" | "discuss"; readonly words: string }
  /** The table has no row for the drug, or no class for the procedure: ask the prescriber, no date is made up. */
  | { readonly kind: "not-assessed" }
  | { readonly kind: "unknown"; readonly missing: readonly MissingFact[] }
);

/** The hold of every blood thinner on record around one procedure on one day. */
export type HoldPlan =
  | { readonly known: false; readonly missing: readonly MissingFact[] }
  | {
      readonly known: true;
      /** not-listed: the source names no class for this procedure. */
      readonly class: BleedingClass | "not-listed";
      readonly why: readonly string[];
      readonly interpretations: readonly string[];
      readonly procedureDay: PlainDate;
      readonly rows: readonly HoldPlanRow[];
      /** What the record says of the prescriber's agreement to the days without the drugs. */
      readonly agreement: Agreement;
    };

export type HoldPlanOptions = {
  readonly asOf: PlainDate;
  readonly problem?: PainProblem | undefined;
  /** Clock hour of the procedure, 0 to 23; absent: it may be at any hour of its day. */
  readonly hour?: number;
  /** Days that trial leads stay in; absent: those of the booking. */
  readonly leadDays?: number;
};

/**
 * What to stop, from when to when, for a procedure on a given day: moving the day moves every date.
 *
 * Undefined: bleeding is no question of this treatment, or the pack says nothing of it. While the
 * procedure's hour is open, the last dose counts to the beginning of its day and the next from its end.
 */
export function toHoldPlan(
  pack: Pick<GuidelinePack, "holds" | "parameters">,
  picture: ClinicalPicture,
  treatment: TreatmentId,
  procedureDay: PlainDate,
  options: HoldPlanOptions,
): HoldPlan | undefined {
  if (pack.holds === undefined) return undefined;
  const context: Context = {
    picture: toKnownPicture(picture, options.asOf),
    problem: options.problem ?? picture.problems[0],
    asOf: options.asOf,
    parameters: pack.parameters,
  };
  const holds: TreatmentHolds = { treatment, rules: pack.holds };
  const bleeding = readBleedingClass(context, holds);
  if (bleeding === undefined) return undefined;
  const drugs = listHeldDrugs(context, pack.holds).filter(({ records }) => records.some(isTaken));
  const [of, other] = bleeding.possible;
  if (drugs.length > 0 && other !== undefined) return { known: false, missing: bleeding.missing };
  const moments = toMoments(context, holds, procedureDay, options);
  const rules = pack.holds;
  const rows = drugs.map((drug) => toRow({ drug, bleeding, context, rules, moments }));
  return {
    known: true,
    class: of ?? "not-listed",
    why: bleeding.why,
    interpretations: [
      ...(rules.classes[treatment]?.interpretations ?? []),
      ...rules.raisedBy.interpretations,
      ...(options.hour === undefined
        ? [
            "The hour is open: the last dose counts to the beginning of the day, the next from its end.",
          ]
        : []),
    ],
    procedureDay,
    rows,
    agreement: readAgreement(context, rows),
  };
}

/** The hours between which the procedure lies, and until when leads stay in; undefined: nobody said how long. */
type Moments = { readonly from: ClockTime; readonly until: ClockTime | undefined };

function toMoments(
  context: Context,
  { treatment, rules }: TreatmentHolds,
  day: PlainDate,
  { hour, leadDays }: HoldPlanOptions,
): Moments {
  const from: ClockTime = { day, hour: hour ?? 0 };
  const end = hour === undefined ? addHours(from, 24) : from;
  if (rules.classes[treatment]?.isInterval !== true) return { from, until: end };
  const days = leadDays ?? findPlanned(context, treatment)?.leadDays;
  if (days === undefined) return { from, until: undefined };
  return { from, until: addHours({ day, hour: 24 }, 24 * Math.ceil(days)) };
}

/** agreed-to-fewer-days: the days that the prescriber agreed to are fewer than these dates need. */
export type Agreement = "agreed" | "not-agreed" | "agreed-to-fewer-days" | "not-on-record";

function readAgreement(context: Context, rows: readonly HoldPlanRow[]): Agreement {
  const agreed = readAnticoagulantPlan(context);
  if (!agreed.known) return "not-on-record";
  if (!agreed.value) return "not-agreed";
  const ids = agreed.evidence.map(({ evidenceId }) => evidenceId);
  const days = listEvidence(context, "readiness").flatMap(({ id, daysWithoutDrug }) =>
    daysWithoutDrug !== undefined && ids.includes(id) ? [daysWithoutDrug] : [],
  );
  const needed = rows.flatMap((row) =>
    row.kind === "hold" && row.daysWithout !== undefined ? [row.daysWithout] : [],
  );
  const isShort = days.some((each) => needed.some((need) => each < need));
  return isShort ? "agreed-to-fewer-days" : "agreed";
}

type RowCase = {
  readonly drug: HeldDrug;
  readonly bleeding: ClassReading;
  readonly context: Context;
  readonly rules: HoldRules;
  readonly moments: Moments;
};

const leadDaysMissing: MissingFact = {
  fact: "LEAD_DAYS",
  words: "Record how many days the leads of the trial are to stay in.",
  evidenceKind: "planned-procedure",
};

function toRow({ drug, bleeding, context, rules, moments }: RowCase): HoldPlanRow {
  const evidence = toDrugEvidence(drug);
  const { possible, missing } = listRequirements(drug, bleeding, context, rules);
  const [first] = possible;
  const named = {
    drug: drug.name,
    evidence,
    verification: first?.row.verification ?? "M",
    citation: first?.row.citation ?? rules.citation,
    interpretations: first?.row.interpretations ?? [],
  };
  if (first === undefined) return { ...named, kind: "not-assessed" };
  if (missing.length > 0) return { ...named, kind: "unknown", missing };
  const { cell } = first;
  if (cell.kind !== "hold") return { ...named, ...toUnheld(cell) };
  if (moments.until === undefined) return { ...named, kind: "unknown", missing: [leadDaysMissing] };
  const agreeing = toAgreeing(drug, context, rules);
  return { ...named, ...toDates(first, moments.from, moments.until), whoAgrees: agreeing };
}

function toUnheld(cell: Exclude<HoldCell, { kind: "hold" }>) {
  if ("words" in cell) return { kind: cell.kind, words: cell.words };
  return { kind: cell.kind === "none" ? ("no-hold" as const) : ("shared" as const) };
}

function toDates({ row, class: of, cell, hours }: Requirement, from: ClockTime, until: ClockTime) {
  // Without its hours a last dose would stand on the day of the procedure.
  if (hours === undefined) throw new Error("a hold names its hours");
  const lastDose = addHours(from, -hours.max);
  const after = row.restartHours[of];
  const restart = typeof after === "number" ? addHours(until, after) : after;
  return {
    kind: "hold" as const,
    lastDose,
    stop: lastDose.day,
    restart,
    daysWithout: typeof restart === "object" ? toDaysBetween(lastDose, restart) : undefined,
    normalInr: cell.kind === "hold" && cell.normalInr === true,
  };
}

/** Nothing on record of a stent leaves it with the prescriber; a suspected one asks cardiology too. */
function toAgreeing(
  { isAntithrombotic }: HeldDrug,
  context: Context,
  { cardiologyFor }: HoldRules,
): readonly Agreeing[] {
  if (!isAntithrombotic) return ["prescriber"];
  const stent = readCondition(context, {
    names: cardiologyFor,
    missing: leadDaysMissing,
    protects: true,
  });
  return stent.known && !stent.value ? ["prescriber"] : ["prescriber", "cardiology"];
}
