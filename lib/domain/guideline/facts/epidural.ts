import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { readCondition } from "./conditions";
import { toDaysSince, toSpan } from "./days-since";
import { booleanFact, choiceFact, numberFact } from "./fact";
import {
  belongsTo,
  concerns,
  hasAsked,
  listEvidence,
  readLatest,
  toEvidenceUsed,
  toKnownInterval,
  toWhichPain,
} from "./find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { wasGiven } from "./standing";
import { findLastOperation } from "./surgery";

const comorbidities: MissingFact = {
  fact: "COMORBIDITIES",
  words: "Ask about other illnesses, and settle what is disputed.",
  evidenceKind: "condition",
};

const imagingMissing: MissingFact = {
  fact: "IMAGING",
  words: "Record the imaging: what it shows, and whether it fits the pain.",
  evidenceKind: "imaging",
};

const injectionsMissing: MissingFact = {
  fact: "PAST_PROCEDURES",
  words: "Ask about past procedures, here and elsewhere, with their dates.",
  evidenceKind: "history-asked",
};

const reasonMissing: MissingFact = {
  fact: "REPEAT_INJECTION_REASON",
  words:
    "Record why injections go on beyond a year: risk of surgery, refusal of it, or recurrence.",
  evidenceKind: "readiness",
};

const toldMissing: MissingFact = {
  fact: "PRIMARY_CARE_TOLD",
  words: "Tell primary care how much steroid is given, and record it.",
  evidenceKind: "readiness",
};

export const epiduralFacts = {
  acuteZoster: booleanFact({
    words: "acute zoster of this pain on record",
    whenTrue: "Acute zoster is on record for this pain",
    whenFalse: "No acute zoster is on record for this pain",
    scope: "problem",
    missing: comorbidities,
    read: readZoster,
  }),
  complexRegionalPain: booleanFact({
    words: "complex regional pain syndrome on record",
    whenTrue: "Complex regional pain syndrome is on record",
    whenFalse: "No complex regional pain syndrome is on record",
    scope: "patient",
    missing: comorbidities,
    read: (context) =>
      readCondition(context, { names: ["crps"], protects: false, missing: comorbidities }),
  }),
  activeCancer: booleanFact({
    words: "cancer on record",
    whenTrue: "There is a cancer on record that is active or suspected",
    whenFalse: "There is no record of an active cancer",
    scope: "patient",
    missing: comorbidities,
    read: readCancer,
  }),
  contrastAllergy: booleanFact({
    words: "allergy to contrast on record",
    whenTrue: "An allergy to contrast is on record",
    whenFalse: "No allergy to contrast is on record",
    scope: "patient",
    missing: comorbidities,
    read: (context) =>
      readCondition(context, {
        names: ["contrast-allergy"],
        protects: false,
        missing: comorbidities,
      }),
  }),
  concordantImaging: choiceFact({
    words: "imaging that fits the pain",
    scope: "problem",
    missing: imagingMissing,
    values: { yes: "seen, and it fits", no: "seen, and nothing fits", undecided: "not decided" },
    read: readConcordantImaging,
  }),
  rootCauseSeen: choiceFact({
    words: "cause of nerve-root pain on imaging",
    scope: "problem",
    missing: imagingMissing,
    values: { yes: "seen, and it fits", no: "not seen", undecided: "not decided" },
    read: (context) => readConcordantImaging(context, rootCauses),
  }),
  daysSinceFirstEpidural: numberFact({
    words: "time since the first epidural injection for this pain",
    unit: "days",
    scope: "problem",
    missing: injectionsMissing,
    read: readSinceFirst,
  }),
  repeatInjectionReason: answered("repeat-injection-reason", reasonMissing, {
    words: "reason for injections beyond a year",
    whenTrue: "Why injections go on beyond a year is recorded",
    whenFalse: "No reason for injections beyond a year is recorded",
  }),
  primaryCareTold: answered("primary-care-told-of-steroids", toldMissing, {
    words: "word to primary care about steroids",
    whenTrue: "Primary care has been told about the steroids",
    whenFalse: "Primary care has not been told about the steroids",
  }),
} as const;

type Answered = { readonly words: string; readonly whenTrue: string; readonly whenFalse: string };

function answered(about: EvidenceOf<"readiness">["about"], missing: MissingFact, words: Answered) {
  return booleanFact({
    ...words,
    scope: "patient",
    missing,
    remedy: { kind: "do", words: missing.words },
    read: (context) =>
      readLatest(context, {
        kind: "readiness",
        where: (each) => each.about === about,
        value: ({ answer }) => answer === "yes",
        missing,
      }),
  });
}

/** It frees the pain that it causes from waiting, and no other pain of the patient. */
function readZoster(context: Context): Reading<boolean> {
  const ofThisPain = {
    ...context,
    picture: {
      ...context.picture,
      evidence: context.picture.evidence.filter(
        (each) => each.kind !== "condition" || concerns(each, context),
      ),
    },
  };
  const active = readCondition(ofThisPain, {
    names: ["acute-zoster"],
    protects: false,
    missing: comorbidities,
  });
  const isUnassigned = listEvidence(ofThisPain, "condition").some(
    (each) =>
      each.condition === "acute-zoster" && belongsTo(each, context.problem, context) === "maybe",
  );
  return active.known && active.value && isUnassigned
    ? unknown([toWhichPain(comorbidities)], active.evidence)
    : active;
}

/** A cancer that is treated or suspected, or a tumour that imaging shows and no later word takes back. */
function readCancer(context: Context): Reading<boolean> {
  const recorded = readCondition(context, {
    names: ["cancer"],
    protects: true,
    missing: comorbidities,
  });
  if (recorded.known && recorded.value) return recorded;
  const seen = listEvidence(context, "imaging").filter(({ findings }) =>
    findings.some(({ finding, concordant }) => finding === "tumour" && concordant !== "no"),
  );
  const sure = seen.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  return seen.length > 0
    ? unknown([comorbidities], [...recorded.evidence, ...seen.map(toEvidenceUsed)])
    : recorded;
}

type Finding = EvidenceOf<"imaging">["findings"][number]["finding"];

/** What presses on or irritates a root or the canal (criteria.md 1.2, ESI_INDICATION). */
const rootCauses: readonly Finding[] = [
  "disc-herniation",
  "recurrent-herniation",
  "foraminal-stenosis",
  "central-stenosis",
  "compression",
  "adjacent-segment-disease",
  "disc-degeneration",
  "facet-cyst",
];

/** A study since the last operation that is certainly about this pain, and what it shows fits. */
function readConcordantImaging(
  context: Context,
  of?: readonly Finding[],
): Reading<"yes" | "no" | "undecided"> {
  const last = findLastOperation(context);
  const studies = listEvidence(context, "imaging").filter(
    (each) =>
      concerns(each, context) &&
      each.disputed === undefined &&
      (last === undefined || toKnownInterval(each.on, context).last >= last.first),
  );
  const own = studies.filter((each) => belongsTo(each, context.problem, context) === "yes");
  if (own.length === 0)
    return studies.length === 0
      ? unknown([imagingMissing])
      : unknown([toWhichPain(imagingMissing)], studies.map(toEvidenceUsed));
  const used = own.map(toEvidenceUsed);
  const findings = own
    .flatMap((study) => study.findings)
    .filter(
      ({ finding }) =>
        finding !== "no-relevant-finding" && (of === undefined || of.includes(finding)),
    );
  if (findings.some(({ concordant }) => concordant === "yes")) return known("yes", used);
  return findings.every(({ concordant }) => concordant === "no")
    ? known("no", used)
    : known("undecided", used);
}

/** Without "past procedures asked" there may have been an earlier one. */
function readSinceFirst(context: Context): Reading<Range> {
  const given = listEvidence(context, "treatment-given").filter(
    (each) =>
      each.treatment === "epidural-steroid-injection" && wasGiven(each) && concerns(each, context),
  );
  const used = given.map(toEvidenceUsed);
  const asked = hasAsked(context, "past-procedures");
  const span = toSpan(given.map(({ on }) => toKnownInterval(on, context)));
  if (span === undefined)
    return asked === undefined
      ? unknown([injectionsMissing])
      : known({ min: 0, max: 0 }, [toEvidenceUsed(asked)]);
  const firsts = given.map(({ on }) => toKnownInterval(on, context));
  const earliest = firsts.map(({ last }) => last).toSorted()[0] ?? span.last;
  return known(toDaysSince({ first: span.first, last: earliest }, context), used);
}
