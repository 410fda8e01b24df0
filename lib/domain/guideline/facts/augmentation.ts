import type { ImagingFinding } from "../../picture/opinion-evidence";
import type { MissingFact } from "../evidence-used";
import { booleanFact, numberFact } from "./fact";
import { readLatest, toEvidenceUsed } from "./find-evidence";
import { listOwnStudies } from "./imaging";
import { answered } from "./readiness";
import { type Context, known, mapReading, type Range, type Reading, unknown } from "./reading";

const asks = (fact: string, words: string): MissingFact => ({
  fact,
  words,
  evidenceKind: "imaging",
});

const fracture = asks("FRACTURE_IMAGING", "Record the imaging of the fracture: which vertebra.");
const oedema = asks("MARROW_OEDEMA", "Record whether the marrow shows oedema or uptake.");
const height = asks("HEIGHT_LOSS", "Record how much height the vertebra has lost.");
const progress = asks("HEIGHT_LOSS_PROGRESS", "Say whether more height was lost since before.");
const kyphosis = asks("KYPHOSIS", "Say whether the fracture made a kyphosis.");
const retropulsion = asks("RETROPULSION", "Say whether a fragment stands in the canal.");

const rmdqMissing: MissingFact = {
  fact: "RMDQ",
  words: "Record the total of the Roland-Morris questionnaire.",
  evidenceKind: "function-score",
};

/** What imaging and questionnaires say of a vertebral fracture. */
export const augmentationFacts = {
  fractureWithinT1ToL5: onFracture({
    words: "level of the fracture",
    whenTrue: "The fractured vertebra lies between T1 and L5",
    whenFalse: "The fractured vertebra lies outside T1 to L5",
    missing: fracture,
    says: ({ levels = [] }) =>
      levels.length === 0 ? undefined : levels.every((level) => /^[TL]/.test(level)),
  }),
  marrowOedema: onFracture({
    words: "oedema or uptake in the fractured vertebra",
    whenTrue: "The fractured vertebra shows oedema or uptake",
    whenFalse: "The fractured vertebra shows no oedema or uptake",
    missing: oedema,
    says: ({ marrowOedema }) => marrowOedema,
  }),
  heightLossProgressing: onFracture({
    words: "progress of the height loss",
    whenTrue: "The vertebra has lost more height since an earlier study",
    whenFalse: "The vertebra has lost no more height",
    missing: progress,
    says: ({ heightLossProgressing }) => heightLossProgressing,
  }),
  fractureKyphosis: onFracture({
    words: "kyphosis from the fracture",
    whenTrue: "The fracture made a kyphosis",
    whenFalse: "The fracture made no kyphosis",
    missing: kyphosis,
    says: (each) => each.kyphosis,
  }),
  retropulsion: onFracture({
    words: "fragment in the canal",
    whenTrue: "A fragment of the fracture stands in the canal",
    whenFalse: "No fragment stands in the canal",
    missing: retropulsion,
    says: (each) => each.retropulsion,
  }),
  heightLossPercent: numberFact({
    words: "height lost by the fractured vertebra",
    unit: "%",
    scope: "problem",
    missing: height,
    read: (context) =>
      readFracture(context, height, ({ heightLossPercent }) => heightLossPercent, toRange),
  }),
  rmdqTotal: numberFact({
    words: "Roland-Morris questionnaire",
    unit: "points of 24",
    scope: "patient",
    missing: rmdqMissing,
    read: (context) =>
      mapReading(
        readLatest(context, {
          kind: "function-score",
          where: ({ instrument }) => instrument === "rmdq",
          value: ({ total }) => total,
          missing: rmdqMissing,
        }),
        (total): Range => ({ min: total, max: total }),
      ),
  }),
  inHospital: answered("hospital-care", {
    words: "hospital care for this pain",
    whenTrue: "The patient is in hospital because of this pain",
    whenFalse: "The patient is not in hospital because of this pain",
    fact: "HOSPITAL_CARE",
    ask: "Say whether the patient is in hospital because of this pain.",
  }),
  painWorsening: answered("pain-worsening", {
    words: "course of the pain in spite of care",
    whenTrue: "The pain has become worse in spite of care",
    whenFalse: "The pain has not become worse",
    fact: "PAIN_COURSE",
    ask: "Ask whether the pain has become worse in spite of care.",
  }),
  boneDensityReferred: answered("bone-density-referral", {
    words: "referral for bone density",
    whenTrue: "The patient has been referred for bone density",
    whenFalse: "The patient has not been referred for bone density",
    fact: "BMD_REFERRAL",
    ask: "Refer the patient for bone density.",
  }),
  osteoporosisProgramme: answered("osteoporosis-programme", {
    words: "osteoporosis programme",
    whenTrue: "The patient is in an osteoporosis programme",
    whenFalse: "The patient is not in an osteoporosis programme",
    fact: "OSTEOPOROSIS_PROGRAMME",
    ask: "Bring the patient into an osteoporosis programme.",
  }),
} as const;

type FractureAnswer = {
  readonly words: string;
  readonly whenTrue: string;
  readonly whenFalse: string;
  readonly missing: MissingFact;
  readonly says: (finding: ImagingFinding) => boolean | undefined;
};

function onFracture({ says, missing, ...words }: FractureAnswer) {
  return booleanFact({
    ...words,
    scope: "problem",
    missing,
    read: (context) =>
      readFracture(context, missing, says, (answers) => answers.some((each) => each)),
  });
}

/** What the fractures that imaging shows for this pain say; what none of them says is unknown. */
function readFracture<Answer, Value>(
  context: Context,
  missing: MissingFact,
  says: (finding: ImagingFinding) => Answer | undefined,
  combine: (answers: readonly Answer[]) => Value,
): Reading<Value> {
  const studies = listOwnStudies(context).filter(({ findings }) =>
    findings.some(({ finding }) => finding === "vertebral-fracture"),
  );
  const answers = studies.flatMap(({ findings }) =>
    findings
      .filter(({ finding }) => finding === "vertebral-fracture")
      .flatMap((each) => {
        const answer = says(each);
        return answer === undefined ? [] : [answer];
      }),
  );
  const used = studies.map(toEvidenceUsed);
  return answers.length === 0 ? unknown([missing], used) : known(combine(answers), used);
}

function toRange(answers: readonly number[]): Range {
  return { min: Math.max(...answers), max: Math.max(...answers) };
}
