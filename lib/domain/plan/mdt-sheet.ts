import { getCare } from "../catalogue/care";
import { getTreatment, treatments } from "../catalogue/treatment";
import type { Evaluation, EvidenceUsed, Reason, Verdict } from "../guideline/verdict";
import type { Decision } from "../mdt/decision";
import { toMedicinesLine } from "../medicine/medicines-line";
import type { PatientRecord } from "../patient/patient";
import { formatIdentifier, labelIdentifier } from "../patient/patient-words";
import type { ClinicalPicture } from "../picture/clinical-picture";
import { isConfidential } from "../picture/confidential";
import type { EvidenceOf } from "../picture/evidence";
import type { PainProblem } from "../picture/pain-problem";
import type { PlanStepId } from "../shared/ids";
import { formatClinical, type PlainDate } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import { toVerdictOf } from "./activate";
import type { StepState } from "./fold-events";
import type { PlanContent, PlanStep } from "./plan";
import { inConfidence, isDeciding, listInTheWay, toReasonWords } from "./reason-words";
import { toDecisionLine, toEndingLine, toProblemLine } from "./sheet-lines";
import { toVerdictName } from "./verdict-name";
import { toVerdictWords } from "./verdict-words";

/** One page for the clinicians of a meeting, in words. What is said in confidence stays in the record. */
export type MdtSheet = {
  readonly title: string;
  /** Says in words whether this is a draft. */
  readonly standing: string;
  readonly question: string;
  readonly goal: string;
  readonly facts: readonly string[];
  readonly flags: readonly string[];
  readonly tried: readonly SheetTried[];
  readonly options: readonly SheetOption[];
  readonly others: readonly string[];
  readonly banners: readonly string[];
  readonly decisions: readonly string[];
  /** The documents that the reasons point at by number, in order. */
  readonly sources: readonly string[];
  readonly footer: string;
};

/** How many reasons each option has room for: those that are missing or not met, and those that are met. */
export type SheetRoom = { readonly open: number; readonly met: number };

export type SheetTried = {
  readonly what: string;
  readonly when: string;
  readonly relief: string;
  readonly ending: string;
};

export type SheetOption = {
  readonly name: string;
  readonly verdict: string;
  readonly place: string;
  readonly reasons: readonly SheetReason[];
  /** How many more reasons there are than are printed. */
  readonly more: number;
};

export type SheetReason = {
  readonly state: string;
  readonly words: string;
  readonly found: string;
  readonly source: string;
};

export type SheetFacts = {
  readonly patient: Pick<PatientRecord, "givenName" | "familyName" | "birthDate" | "identifiers">;
  /** In words: "DRAFT, not approved" or "Approved version 2". */
  readonly standing: string;
  readonly question: string | undefined;
  readonly content: PlanContent;
  readonly states: ReadonlyMap<PlanStepId, StepState>;
  readonly evaluation: Evaluation;
  readonly picture: ClinicalPicture;
  readonly decisions: readonly Decision[];
  readonly printedOn: PlainDate;
  readonly printedBy: string;
};

/** Identity on paper needs a birth date. */
export type SheetRefusal = { readonly kind: "no-birth-date" };

/** Puts a plan, draft or approved, on one sheet. What has no room is counted. */
export function toMdtSheet(facts: SheetFacts, room: SheetRoom): Result<MdtSheet, SheetRefusal> {
  const { patient, content, evaluation, picture, printedOn } = facts;
  if (patient.birthDate === undefined) return refuse({ kind: "no-birth-date" });
  const numbers = patient.identifiers.map(
    (each) => `${labelIdentifier(each)} ${formatIdentifier(each)}`,
  );
  const born = `born ${formatClinical(patient.birthDate)}`;
  const chosen = content.steps.map((step) => chooseReasons(toVerdictOfStep(step, facts), room));
  const sources = toSources(chosen.flatMap(({ shown }) => shown));
  const name = [patient.familyName.toUpperCase(), patient.givenName].filter((part) => part !== "");
  return accept({
    title: [name.join(", "), born, ...numbers.slice(0, 2)].join("   "),
    standing: facts.standing,
    question: facts.question ?? "No question has been put to a meeting.",
    goal: content.goal,
    facts: [
      ...toPspsLines(evaluation),
      ...picture.problems.map(toProblemLine),
      ...(evaluation.medicines ? [toMedicinesLine(evaluation.medicines)] : []),
    ],
    flags: toFlagLines(evaluation),
    tried: toTried(picture),
    options: content.steps.map((step, index) => toOption(step, facts, chosen[index], sources)),
    others: toOthers(evaluation, content),
    banners: evaluation.banners.map(({ words, source }) => `${words} (${source})`),
    decisions: facts.decisions.map(toDecisionLine),
    sources: sources.map((document, index) => `[${index + 1}] ${document}`),
    footer: `Pack ${evaluation.pack} ${evaluation.version}, as of ${formatClinical(evaluation.asOf)}. Printed ${formatClinical(printedOn)} by ${facts.printedBy}. For qualified clinicians; not a substitute for clinical judgement.`,
  });
}

function toPspsLines({ psps }: Evaluation): readonly string[] {
  const type = { "type-1": "PSPS type 1", "type-2": "PSPS type 2", unknown: "PSPS type not known" };
  return [`${type[psps.type]}: ${psps.basis.join(" ") || "nothing on record to say so."}`];
}

function toFlagLines({ pathway, redFlagsLastAsked }: Evaluation): readonly string[] {
  const asked = redFlagsLastAsked
    ? `Red flags last asked ${formatClinical(redFlagsLastAsked)}.`
    : "Red flags: never asked.";
  return [...pathway.flags.map(({ words, action }) => `RAISED: ${words} ${action}`), asked];
}

const triedMost = 8;

/** The last eight, worst to best: what nobody measured comes first, for it is not known to have helped. */
function toTried(picture: ClinicalPicture): readonly SheetTried[] {
  return picture.evidence
    .filter((each) => each.kind === "treatment-given")
    .filter((each) => !isConfidential(each))
    .sort((a, b) => b.on.localeCompare(a.on))
    .slice(0, triedMost)
    .sort((a, b) => toRank(a) - toRank(b))
    .map(toTriedLine);
}

function toRank({ reliefPercent }: EvidenceOf<"treatment-given">): number {
  return reliefPercent === undefined ? Number.NEGATIVE_INFINITY : reliefPercent;
}

function toTriedLine(given: EvidenceOf<"treatment-given">): SheetTried {
  const { treatment, name, levels, side, on, reliefPercent, reliefDays } = given;
  const where = [levels?.join("/"), side].filter((part) => part !== undefined && part !== "");
  const days = reliefDays === undefined ? "" : ` for ${reliefDays} days`;
  return {
    what: [name ?? getCare(treatment).name, ...where].join(" "),
    when: formatClinical(on),
    relief: reliefPercent === undefined ? "not recorded" : `${reliefPercent} %${days}`,
    ending: toEndingLine(given),
  };
}

function toVerdictOfStep(step: PlanStep, { evaluation }: SheetFacts): Verdict | undefined {
  return toVerdictOf(evaluation.treatments[step.treatment], step.problemId);
}

function toOption(
  step: PlanStep,
  facts: SheetFacts,
  { shown, more }: Chosen = { shown: [], more: 0 },
  sources: readonly string[],
): SheetOption {
  const { states, picture } = facts;
  const verdict = toVerdictOfStep(step, facts);
  const problem = picture.problems.find(({ id }) => id === step.problemId);
  const state = states.get(step.id)?.state ?? "planned";
  return {
    name: [getTreatment(step.treatment).name, step.levels.join("/"), step.side]
      .filter((part) => part !== undefined && part !== "")
      .join(" "),
    verdict: verdict ? toVerdictWords(verdict) : "No verdict: its pain problem is not on record",
    place: [problem ? toProblemName(problem) : undefined, state, step.conditional]
      .filter((part) => part !== undefined)
      .join("; "),
    reasons: shown.map((reason) => toReasonLine(reason, { sources, picture })),
    more,
  };
}

function toProblemName({ label, side, region }: PainProblem): string {
  return label ?? [side, region].filter((part) => part !== undefined).join(" ");
}

type Chosen = { readonly shown: readonly Reason[]; readonly more: number };

/** What decides first, then the rest in the way, then what is met. What decides always has room. */
function chooseReasons(verdict: Verdict | undefined, { open, met }: SheetRoom): Chosen {
  if (!verdict) return { shown: [], more: 0 };
  const inTheWay = listInTheWay(verdict);
  const isMet = verdict.reasons.filter(({ truth }) => truth === "met");
  const least = inTheWay.some((reason) => isDeciding(reason, verdict)) ? 1 : 0;
  const shown = [...inTheWay.slice(0, Math.max(open, least)), ...isMet.slice(0, met)];
  return { shown, more: inTheWay.length + isMet.length - shown.length };
}

/** The source of what is said in confidence would name it. */
function toSources(reasons: readonly Reason[]): readonly string[] {
  const named = reasons.filter(({ confidential }) => !confidential);
  return [...new Set(named.map(({ citation }) => citation.document))];
}

const stateWords = {
  unknown: "Missing",
  "not-met": "Not met",
  met: "Met",
  "not-applicable": "Does not apply",
} as const;

const verificationWords = { V: "", V2: ", secondary source", M: ", unverified" } as const;

type Found = { readonly sources: readonly string[]; readonly picture: ClinicalPicture };

/** What is said in confidence stays off a sheet that lies on a table (decisions, B22 and D36). */
function toReasonLine(reason: Reason, { sources, picture }: Found): SheetReason {
  const { truth, citation, verification } = reason;
  const state = stateWords[truth];
  const words = toReasonWords(reason);
  if (reason.confidential) return { state, words, found: "", source: "" };
  const number = sources.indexOf(citation.document) + 1;
  return {
    state,
    words,
    found: toFound(reason, picture),
    source: `[${number}] ${citation.recommendation}${verificationWords[verification]}`,
  };
}

function toFound({ evidence, missing }: Reason, picture: ClinicalPicture): string {
  const apart = new Set<string>(picture.evidence.filter(isConfidential).map(({ id }) => id));
  const shown = evidence.filter(({ evidenceId }) => !apart.has(evidenceId));
  const lines = [...missing.map(({ words }) => words), ...shown.map(toEvidenceLine)];
  if (shown.length < evidence.length) lines.push(inConfidence);
  return lines.join("; ");
}

function toEvidenceLine({ value, on, by, disputed }: EvidenceUsed): string {
  const origin = [formatClinical(on), by].filter((part) => part !== undefined).join(", ");
  return `${value} (${origin}${disputed ? ", disputed" : ""})`;
}

/** What the plan does not hold, by what the rules say of it: one line each. */
function toOthers(evaluation: Evaluation, { steps }: PlanContent): readonly string[] {
  const held = new Set(steps.map(({ treatment }) => treatment));
  const rest = treatments.filter(({ id }) => !held.has(id));
  const groups = Map.groupBy(rest, ({ id }) => toVerdictName(evaluation.treatments[id].best));
  return [...groups].map(([name, all]) => `${name}: ${all.map((each) => each.name).join(", ")}.`);
}
