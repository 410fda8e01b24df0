import type { EvidenceOf } from "../../picture/evidence";
import type { ImagingFinding } from "../../picture/opinion-evidence";
import type { MissingFact } from "../evidence-used";
import { booleanFact, choiceFact } from "./fact";
import { concerns, listEvidence, readLatest, readOnRecord, toEvidenceUsed } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";
import { readFlag } from "./red-flags";

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

const imagingMissing: MissingFact = {
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
    read: (context) =>
      readLatest(context, {
        kind: "surgeon-opinion",
        value: ({ surgery }) => surgery,
        missing: surgeonMissing,
      }),
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

function readFinding(context: Context, of: readonly Finding[]): Reading<boolean> {
  return readOnRecord(
    context,
    "imaging",
    ({ findings }) =>
      findings.some(({ finding, concordant }) => of.includes(finding) && concordant !== "no"),
    imagingMissing,
  );
}

/** What a treatment is for has to be seen: without a study nobody knows whether it is there. */
function readSeen(context: Context, of: readonly Finding[]): Reading<boolean> {
  const found = readFinding(context, of);
  if (!found.known || found.value) return found;
  const studies = listStudies(context);
  return studies.length === 0
    ? unknown([imagingMissing])
    : known(false, studies.map(toEvidenceUsed));
}

/** A cause is clear when a surgeon says so; without a surgeon's word, imaging shows it or nobody knows. */
function readStructuralCause(context: Context): Reading<"yes" | "no" | "undecided"> {
  const opinion = readLatest(context, {
    kind: "surgeon-opinion",
    value: ({ correctableCause }) => correctableCause,
    missing: surgeonMissing,
  });
  if (opinion.known || opinion.evidence.length > 0) return opinion;
  const seen = listStudies(context).filter(({ findings }) =>
    findings.some((each) => fits(each, structural) && each.correctable === "yes"),
  );
  return seen.length > 0 ? known("yes", seen.map(toEvidenceUsed)) : opinion;
}

function readStructuralFinding(context: Context): Reading<"yes" | "no" | "undecided"> {
  const studies = listStudies(context);
  const used = studies.map(toEvidenceUsed);
  const relevant = studies
    .flatMap(({ findings }) => findings)
    .filter(({ finding }) => structural.includes(finding));
  if (relevant.some((each) => fits(each, structural))) return known("yes", used);
  if (studies.length === 0) return unknown([imagingMissing]);
  return relevant.every(({ concordant }) => concordant === "no")
    ? known("no", used)
    : known("undecided", used);
}

function readSeriousCompression(context: Context): Reading<boolean> {
  const studies = listStudies(context);
  const used = studies.map(toEvidenceUsed);
  const findings = studies.flatMap((study) => study.findings);
  if (findings.some((each) => each.seriousDeficit === true && each.correctable !== "no"))
    return known(true, used);
  const weakness = readFlag(context, "RF_PROGRESSIVE_MOTOR");
  const fitting = findings.filter((each) => fits(each, compressive) && each.correctable !== "no");
  if (fitting.length > 0 && weakness.known && weakness.value)
    return known(true, [...used, ...weakness.evidence]);
  const open = fitting.length > 0 && !weakness.known;
  return open ? unknown([imagingMissing], used) : known(false, used);
}

function fits({ finding, concordant }: ImagingFinding, of: readonly Finding[]): boolean {
  return of.includes(finding) && concordant === "yes";
}

function listStudies(context: Context): readonly EvidenceOf<"imaging">[] {
  return listEvidence(context, "imaging").filter(
    (each) => each.disputed === undefined && concerns(each, context),
  );
}
