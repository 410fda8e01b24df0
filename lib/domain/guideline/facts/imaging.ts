import type { Evidence, EvidenceOf } from "../../picture/evidence";
import type { ImagingFinding } from "../../picture/opinion-evidence";
import type { MissingFact } from "../evidence-used";
import { booleanFact, choiceFact } from "./fact";
import {
  belongsTo,
  concerns,
  listEvidence,
  readLatest,
  readOnRecord,
  toEvidenceUsed,
  toKnownInterval,
  toWhichPain,
} from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";
import { readFlag } from "./red-flags";
import { findLastOperation } from "./surgery";

type Finding = ImagingFinding["finding"];

/** Causes that an operation can correct (criteria.md 1.8, NO_STRUCTURAL_CAUSE). */
const structural: readonly Finding[] = [
  "disc-herniation",
  "recurrent-herniation",
  "foraminal-stenosis",
  "central-stenosis",
  "compression",
  "hardware-failure",
  "instability",
  "non-union",
  "adjacent-segment-disease",
  "deformity",
];

const compressive: readonly Finding[] = [
  "disc-herniation",
  "recurrent-herniation",
  "foraminal-stenosis",
  "central-stenosis",
  "compression",
];

const otherPathology: readonly Finding[] = [
  "vertebral-fracture",
  "tumour",
  "infection",
  "instability",
  "non-union",
  "hardware-failure",
];

const surgeonMissing: MissingFact = {
  fact: "SURGEON_OPINION",
  words: "Ask a spinal surgeon, by name, whether another operation would help.",
  evidenceKind: "surgeon-opinion",
};

export const imagingMissing: MissingFact = {
  fact: "IMAGING",
  words: "Record the imaging: what it shows, whether it fits, and whether it can be corrected.",
  evidenceKind: "imaging",
};

export const imagingFacts = {
  structuralCause: choiceFact({
    words: "structural cause that an operation can correct",
    scope: "problem",
    missing: surgeonMissing,
    values: {
      yes: "a clear cause, judged correctable",
      no: "none that can be corrected",
      undecided: "the surgeon has not decided",
    },
    read: readStructuralCause,
  }),
  surgery: choiceFact({
    words: "the surgeon's view of an operation",
    scope: "problem",
    missing: surgeonMissing,
    values: {
      offered: "offered",
      "unlikely-to-help": "unlikely to help",
      "too-risky": "too risky",
      "not-offered": "not offered",
      undecided: "undecided",
    },
    read: (context) => readOpinion(context, ({ surgery }) => surgery),
  }),
  structuralFinding: choiceFact({
    words: "imaging of a cause that fits the pain",
    scope: "problem",
    missing: imagingMissing,
    values: { yes: "seen, and it fits", no: "not seen", undecided: "not decided" },
    read: readStructuralFinding,
  }),
  correctableSeriousCompression: booleanFact({
    words: "compression with a serious deficit",
    whenTrue: "There is a compression that can be corrected, with a serious deficit",
    whenFalse: "There is no correctable compression with a serious deficit",
    scope: "problem",
    missing: imagingMissing,
    read: readSeriousCompression,
  }),
  otherPathology: booleanFact({
    words: "another cause on imaging",
    whenTrue: "Imaging shows a fracture, tumour, infection, non-union or instability that fits",
    whenFalse: "No other cause is on record",
    scope: "problem",
    missing: imagingMissing,
    read: (context) => readFinding(context, otherPathology),
  }),
  facetCyst: booleanFact({
    words: "facet cyst",
    whenTrue: "Imaging shows a facet cyst",
    whenFalse: "No facet cyst is on record",
    scope: "problem",
    missing: imagingMissing,
    read: (context) => readSeen(context, ["facet-cyst"]),
  }),
  epiduralFibrosis: booleanFact({
    words: "epidural scar",
    whenTrue: "Imaging shows epidural fibrosis",
    whenFalse: "No epidural fibrosis is on record",
    scope: "problem",
    missing: imagingMissing,
    read: (context) => readSeen(context, ["epidural-fibrosis"]),
  }),
} as const;

/** Read on every study since the last operation, whichever of several pains it may be about. */
export function readFinding(context: Context, of: readonly Finding[]): Reading<boolean> {
  return readOnRecord(
    context,
    "imaging",
    (study) => isSinceLastOperation(study, context) && shows(study, of),
    imagingMissing,
  );
}

/** What a treatment is for has to be seen for this pain: without a study nobody knows whether it is there. */
export function readSeen(context: Context, of: readonly Finding[]): Reading<boolean> {
  const found = readFinding(context, of);
  if (!found.known) return found;
  const own = listOwnStudies(context);
  const isOwn = own.some((study) => shows(study, of));
  if (found.value && !isOwn) return unknown([toWhichPain(imagingMissing)], found.evidence);
  if (found.value || own.length > 0) return known(found.value, own.map(toEvidenceUsed));
  return unknown([imagingMissing]);
}

/** What a surgeon said before the last operation was about a spine that is another one now. */
function readOpinion<Value extends string>(
  context: Context,
  pick: (opinion: EvidenceOf<"surgeon-opinion">) => Value,
): Reading<Value> {
  return readLatest(context, {
    kind: "surgeon-opinion",
    where: (each) => isSinceLastOperation(each, context),
    value: pick,
    missing: surgeonMissing,
    ofOnePain: true,
  });
}

export function isSinceLastOperation(evidence: Evidence, context: Context): boolean {
  const last = findLastOperation(context);
  return last === undefined || toKnownInterval(evidence.on, context).last >= last.first;
}

/** A cause is clear when a surgeon says so; without a surgeon's word, imaging shows it or nobody knows. */
function readStructuralCause(context: Context): Reading<"yes" | "no" | "undecided"> {
  const opinion = readOpinion(context, ({ correctableCause }) => correctableCause);
  if (opinion.known || opinion.evidence.length > 0) return opinion;
  const seen = listOwnStudies(context).filter(({ findings }) =>
    findings.some((each) => fits(each, structural) && each.correctable === "yes"),
  );
  return seen.length > 0 ? known("yes", seen.map(toEvidenceUsed)) : opinion;
}

function readStructuralFinding(context: Context): Reading<"yes" | "no" | "undecided"> {
  const studies = listOwnStudies(context);
  const used = studies.map(toEvidenceUsed);
  const relevant = studies
    .flatMap(({ findings }) => findings)
    .filter(({ finding }) => structural.includes(finding));
  if (relevant.some((each) => fits(each, structural))) return known("yes", used);
  if (studies.length === 0) {
    const unassigned = listStudies(context);
    return unassigned.length === 0
      ? unknown([imagingMissing])
      : unknown([toWhichPain(imagingMissing)], unassigned.map(toEvidenceUsed));
  }
  return relevant.every(({ concordant }) => concordant === "no")
    ? known("no", used)
    : known("undecided", used);
}

/** Whichever of several pains a study is about, and disputed ones as doubt: this protects. */
function readSeriousCompression(context: Context): Reading<boolean> {
  const weakness = readFlag(context, "RF_PROGRESSIVE_MOTOR");
  const judge = (studies: readonly EvidenceOf<"imaging">[]) => {
    const findings = studies.flatMap((study) => study.findings);
    const open = findings.filter(({ correctable }) => correctable !== "no");
    if (open.some(({ seriousDeficit }) => seriousDeficit === true)) return true;
    if (!open.some((each) => fits(each, compressive))) return false;
    return weakness.known ? weakness.value : undefined;
  };
  const studies = listStudies(context);
  const used = [...studies.map(toEvidenceUsed), ...(weakness.known ? weakness.evidence : [])];
  const sure = judge(studies);
  if (sure === true) return known(true, used);
  const all = listConcerning(context);
  return sure === undefined || judge(all) !== false
    ? unknown([imagingMissing], all.map(toEvidenceUsed))
    : known(false, studies.map(toEvidenceUsed));
}

function shows({ findings }: EvidenceOf<"imaging">, of: readonly Finding[]): boolean {
  return findings.some(({ finding, concordant }) => of.includes(finding) && concordant !== "no");
}

function fits({ finding, concordant }: ImagingFinding, of: readonly Finding[]): boolean {
  return of.includes(finding) && concordant === "yes";
}

/** Studies since the last operation: an older one shows what that operation may have corrected. */
function listConcerning(context: Context): readonly EvidenceOf<"imaging">[] {
  return listEvidence(context, "imaging").filter(
    (each) => concerns(each, context) && isSinceLastOperation(each, context),
  );
}

function listStudies(context: Context): readonly EvidenceOf<"imaging">[] {
  return listConcerning(context).filter(({ disputed }) => disputed === undefined);
}

/** Those that are certainly about this pain. */
export function listOwnStudies(context: Context): readonly EvidenceOf<"imaging">[] {
  return listStudies(context).filter((each) => belongsTo(each, context.problem, context) === "yes");
}
