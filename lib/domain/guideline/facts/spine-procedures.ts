import type { CareId } from "../../catalogue/care";
import type { MissingFact } from "../evidence-used";
import { booleanFact, numberFact } from "./fact";
import { belongsTo, hasAsked, listEvidence, readLatest, toEvidenceUsed } from "./find-evidence";
import { imagingMissing, listOwnStudies, readFinding, readSeen } from "./imaging";
import { answered } from "./readiness";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { wasGiven } from "./standing";

const examination: MissingFact = {
  fact: "FLEXION",
  words: "Ask whether the pain of walking or standing eases when bending forward.",
  evidenceKind: "examination",
};

const therapy: MissingFact = {
  fact: "CBT_SESSIONS",
  words: "Record the sessions of cognitive behavioural therapy.",
  evidenceKind: "treatment-given",
};

const endplate: MissingFact = {
  ...imagingMissing,
  words: "Record the MRI: which endplates show Modic changes.",
};

/** What the smaller operations on the spine ask about. */
export const spineProcedureFacts = {
  modicChange: booleanFact({
    words: "Modic changes",
    whenTrue: "Imaging shows Modic type 1 or 2 changes",
    whenFalse: "Imaging shows no Modic type 1 or 2 changes",
    scope: "problem",
    missing: endplate,
    read: (context) => readSeen(context, ["modic-1", "modic-2"]),
  }),
  modicWithinL3ToS1: booleanFact({
    words: "level of the Modic changes",
    whenTrue: "A Modic change lies between L3 and S1",
    whenFalse: "No Modic change lies between L3 and S1",
    scope: "problem",
    missing: endplate,
    read: readModicLevel,
  }),
  herniationSeen: booleanFact({
    words: "disc herniation on imaging",
    whenTrue: "Imaging shows a disc herniation",
    whenFalse: "No disc herniation is on record",
    scope: "problem",
    missing: imagingMissing,
    read: (context) => readFinding(context, ["disc-herniation", "recurrent-herniation"]),
  }),
  relievedInFlexion: booleanFact({
    words: "relief in flexion",
    whenTrue: "The pain of walking or standing eases when bending forward",
    whenFalse: "The pain of walking or standing does not ease when bending forward",
    scope: "problem",
    missing: examination,
    read: (context) =>
      readLatest(context, {
        kind: "examination",
        value: ({ relievedInFlexion }) => relievedInFlexion,
        missing: examination,
        ofOnePain: true,
      }),
  }),
  cbtSessions: numberFact({
    words: "sessions of cognitive behavioural therapy",
    unit: "sessions",
    scope: "patient",
    missing: therapy,
    remedy: {
      kind: "do",
      words: "Arrange cognitive behavioural therapy, and record its sessions.",
    },
    read: readCbtSessions,
  }),
  studyEnrolled: answered("study-enrolment", {
    words: "enrolment in a study",
    whenTrue: "The patient is enrolled in an approved study",
    whenFalse: "The patient is not enrolled in an approved study",
    fact: "STUDY_ENROLMENT",
    ask: "Find out whether an approved study is open to the patient.",
  }),
} as const;

const lowerLumbar: readonly string[] = ["L3", "L4", "L5", "S1"];

/** A change whose level nobody wrote down may lie anywhere. */
function readModicLevel(context: Context): Reading<boolean> {
  const studies = listOwnStudies(context).filter(({ findings }) =>
    findings.some(({ finding }) => finding === "modic-1" || finding === "modic-2"),
  );
  const used = studies.map(toEvidenceUsed);
  const levels = studies.flatMap(({ findings }) =>
    findings
      .filter(({ finding }) => finding === "modic-1" || finding === "modic-2")
      .map((each) => each.levels ?? []),
  );
  if (levels.some((each) => each.some((level) => lowerLumbar.includes(level))))
    return known(true, used);
  return levels.length === 0 || levels.some((each) => each.length === 0)
    ? unknown([endplate], used)
    : known(false, used);
}

const behavioural: readonly CareId[] = ["cbt", "cognitive-behavioural-rehabilitation"];

/** All sessions together; a course without a number may have had any number of them. */
function readCbtSessions(context: Context): Reading<Range> {
  const given = listEvidence(context, "treatment-given").filter(
    (each) =>
      behavioural.includes(each.treatment) &&
      wasGiven(each) &&
      belongsTo(each, context.problem, context) !== "no",
  );
  const used = given.map(toEvidenceUsed);
  const counted = given.filter(({ disputed }) => disputed === undefined);
  const sum = counted.reduce((total, { sessions = 0 }) => total + sessions, 0);
  const isOpen = given.some(
    ({ sessions, disputed }) => sessions === undefined || disputed !== undefined,
  );
  if (isOpen) return known({ min: sum, max: Number.POSITIVE_INFINITY }, used);
  if (given.length > 0) return known({ min: sum, max: sum }, used);
  const asked = hasAsked(context, "past-procedures");
  return asked === undefined
    ? unknown([therapy])
    : known({ min: 0, max: 0 }, [toEvidenceUsed(asked)]);
}
