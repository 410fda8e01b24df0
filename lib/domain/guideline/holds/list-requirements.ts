import type { EvidenceUsed, MissingFact } from "../evidence-used";
import { listEvidence, toEvidenceUsed } from "../facts/find-evidence";
import type { Context } from "../facts/reading";
import type { ClassReading } from "./bleeding-class";
import type { BleedingClass, DrugRow, HoldCell, HoldHours, HoldRules } from "./hold-rules";
import type { HeldDrug } from "./list-held-drugs";
import { readRenalImpairment } from "./renal-impairment";

/** One way in which the table may speak of a drug, given what is not known yet. */
export type Requirement = {
  readonly row: DrugRow;
  readonly class: BleedingClass;
  readonly cell: HoldCell;
  /** Undefined: the row asks for no hold. */
  readonly hours: HoldHours | undefined;
  /** The hours are those for impaired renal function. */
  readonly renal: boolean;
};

/** All ways that are possible; what would settle them is missing. */
export type Requirements = {
  readonly possible: readonly Requirement[];
  readonly missing: readonly MissingFact[];
  readonly evidence: readonly EvidenceUsed[];
  /** What is missing belongs to the booking, not to the decision. */
  readonly isOfBooking: boolean;
};

const renalMissing: MissingFact = {
  fact: "RENAL_FUNCTION",
  words: "Record the creatinine clearance.",
  evidenceKind: "renal-function",
};

/** What the table asks of one drug for a class of procedure: several answers while something is unknown. */
export function listRequirements(
  drug: HeldDrug,
  bleeding: ClassReading,
  context: Context,
  rules: HoldRules,
): Requirements {
  const { rows, missing } = findRows(drug, context);
  const renal = readRenalImpairment(context, rules.raisedBy.renalImpairmentUnder);
  const possible = rows.flatMap((row) =>
    bleeding.possible.flatMap((of) => toRequirements(row, of, renal.impaired)),
  );
  const isRenal = possible.some(({ cell }) => namesRenal(cell));
  const asksRenal = isRenal && renal.impaired === "unknown";
  const settles = asksDifferently(possible);
  const open = [
    ...(asksRenal ? [renalMissing] : []),
    ...(rows.length > 1 ? missing : []),
    ...bleeding.missing,
  ];
  return {
    possible,
    missing: settles ? open : [],
    evidence: [...(isRenal ? renal.evidence : []), ...(settles ? bleeding.evidence : [])],
    isOfBooking: !asksRenal && (rows.length <= 1 || !settles) && bleeding.isOfBooking,
  };
}

/** Rows of one drug that its record does not tell apart are all possible. */
function findRows(
  { rows, records }: HeldDrug,
  context: Context,
): { readonly rows: readonly DrugRow[]; readonly missing: readonly MissingFact[] } {
  if (rows.length <= 1) return { rows, missing: [] };
  const said = records
    .map(({ name, dosage, indication }) => `${name} ${dosage ?? ""} ${indication ?? ""}`)
    .join(" ")
    .toLowerCase();
  const active = listEvidence(context, "condition")
    .filter(({ status, disputed }) => status !== "refuted" && disputed === undefined)
    .map(({ condition }) => condition);
  const named = rows.filter(
    ({ variant }) =>
      variant?.words.some((word) => new RegExp(`\\b${word}`).test(said)) ||
      variant?.conditions?.some((each) => active.includes(each)),
  );
  const missing = rows.flatMap(({ variant }) => (variant === undefined ? [] : [variant.missing]));
  return { rows: named.length === 1 ? named : rows, missing: missing.slice(0, 1) };
}

function toRequirements(
  row: DrugRow,
  of: BleedingClass,
  impaired: "met" | "not-met" | "unknown",
): readonly Requirement[] {
  const cell = row.cells[of];
  const asked = { row, class: of, cell };
  if (cell.kind !== "hold") return [{ ...asked, hours: undefined, renal: false }];
  const plain: Requirement = { ...asked, hours: cell.hours, renal: false };
  if (cell.withRenalImpairment === undefined || impaired === "not-met") return [plain];
  const longer: Requirement = { ...asked, hours: cell.withRenalImpairment, renal: true };
  return impaired === "met" ? [longer] : [plain, longer];
}

function namesRenal(cell: HoldCell): boolean {
  return cell.kind === "hold" && cell.withRenalImpairment !== undefined;
}

function asksDifferently(possible: readonly Requirement[]): boolean {
  const asked = possible.map(({ cell, hours }) => `${cell.kind} ${hours?.min} ${hours?.max}`);
  return new Set(asked).size > 1;
}

/** What a hold in force is measured against: the least and the most that may be asked. */
export function toHoldRange(
  possible: readonly Requirement[],
): { readonly least: number; readonly most: number } | undefined {
  const asked = possible.map(({ hours }) => hours?.max ?? 0);
  const most = Math.max(0, ...asked);
  return most === 0 ? undefined : { least: Math.min(...asked), most };
}

/** The evidence behind a drug's records. */
export function toDrugEvidence({ records }: HeldDrug): readonly EvidenceUsed[] {
  return records.map(toEvidenceUsed);
}
