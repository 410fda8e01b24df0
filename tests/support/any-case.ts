import fc from "fast-check";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import type { Evidence } from "@/lib/domain/picture/evidence";
import { getPack, packs } from "@/lib/guidelines/registry";
import { listCases } from "@/lib/guidelines/test-patients/registry";
import { daysAgo } from "./pictures";

/** The id of any pack that ships: a counterexample names it instead of printing it. */
export const anyPackId = fc.constantFrom(...packs.map(({ id }) => id));

export function getShippedPack(id: string): GuidelinePack {
  const pack = getPack(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack;
}

const pictures = listCases().map(({ picture }) => picture);
const pool = pictures.flatMap(({ evidence }) =>
  evidence.filter(({ kind }) => kind !== "red-flag-screen"),
);

/** Days that lie around the limits of the packs. */
const someDay = fc
  .constantFrom(...[0, 1, 13, 14, 15, 27, 28, 29, 90, 91, 179, 180, 181, 364, 365, 366, 730, 900])
  .map(daysAgo);

/** What may be otherwise in one piece of evidence: its day, how exactly it is known, its figures, a quarrel. */
const anyChange = fc.oneof(
  someDay.map((on) => ({ on })),
  someDay.map((day) => ({ on: day.slice(0, 7) })),
  someDay.map((day) => ({ on: day.slice(0, 4) })),
  fc.constantFrom(0, 49, 50, 79, 80, 100).map((reliefPercent) => ({ reliefPercent })),
  fc.constantFrom(0, 4, 20, 21, 40, 50).map((total) => ({ total })),
  fc.constant({ disputed: "another patient" }),
  fc.constant({ provenance: { howKnown: "patient-account" } }),
  fc.constant({ reliefOngoing: true }),
  fc.constant({ ongoing: true }),
);

/**
 * A shipped test patient with something left out, something of other patients added, and something
 * told otherwise: near to what a pack asks, and on either side of it.
 */
export const anyCasePicture: fc.Arbitrary<ClinicalPicture> = fc
  .record({
    picture: fc.constantFrom(...pictures),
    leftOut: fc.array(fc.nat({ max: 40 }), { maxLength: 6 }),
    added: fc.array(fc.constantFrom(...pool), { maxLength: 4 }),
    changes: fc.array(fc.tuple(fc.nat({ max: 40 }), anyChange), { maxLength: 4 }),
  })
  .map(({ picture, leftOut, added, changes }) => {
    const known = new Set(picture.problems.map(({ id }) => id));
    const evidence = [
      ...picture.evidence.filter((_each, index) => !leftOut.includes(index)),
      ...added.filter(({ problem }) => problem === undefined || known.has(problem)),
    ].map((each, index) => ({ ...each, id: `e${index}` }));
    return ClinicalPicture.parse({
      ...picture,
      evidence: evidence.map((each, index) => applyChanges(each, index, changes)),
    });
  });

function applyChanges(
  each: Evidence,
  index: number,
  changes: readonly (readonly [number, Readonly<Record<string, unknown>>])[],
): unknown {
  const changed = changes
    .filter(([place]) => place === index)
    .reduce<Readonly<Record<string, unknown>>>((so, [, change]) => ({ ...so, ...change }), each);
  const candidate = { ...changed };
  const parsed = ClinicalPicture.safeParse({
    format: "psps-clinical-picture/1",
    patient: {},
    problems: each.problem === undefined ? [] : [{ id: each.problem, region: "back" }],
    evidence: [candidate],
  });
  return parsed.success ? candidate : each;
}

/** Kinds that answer a question: without one nobody knows. Events that nobody recorded did not happen. */
const answerKinds: readonly Evidence["kind"][] = [
  "red-flag-screen",
  "onset",
  "pain-score",
  "function-score",
  "questionnaire-score",
  "quality-of-life",
  "renal-function",
  "examination",
  "psychological-evaluation",
  "surgeon-opinion",
  "readiness",
  "pregnancy",
  "mdt-decision",
  "history-asked",
];

/** The questions that a picture has answers to; a pregnancy of whom nobody asks is a new fact. */
export function listQuestions({ patient, evidence }: ClinicalPicture): readonly string[] {
  const isAsked = patient.recordedSex === "female" && (patient.birthDate ?? "") >= "1972";
  const questions = new Set(evidence.flatMap((each) => toQuestion(each) ?? []));
  return [...questions].filter((question) => question !== "pregnancy" || isAsked);
}

/** The picture with no answer in dispute: a quarrel is no value that an answer may have. */
export function withoutQuarrels(picture: ClinicalPicture): ClinicalPicture {
  return {
    ...picture,
    evidence: picture.evidence.map(({ disputed: _quarrel, ...each }) => each),
  };
}

/** The picture as it was before somebody answered these questions. */
export function withoutAnswers(
  picture: ClinicalPicture,
  questions: readonly string[],
): ClinicalPicture {
  return {
    ...picture,
    evidence: picture.evidence.filter((each) => {
      const question = toQuestion(each);
      return question === undefined || !questions.includes(question);
    }),
  };
}

function toQuestion(each: Evidence): string | undefined {
  if (!answerKinds.includes(each.kind)) return undefined;
  if (each.kind === "readiness" || each.kind === "history-asked")
    return `${each.kind} ${each.about}`;
  return each.kind === "questionnaire-score" ? `${each.kind} ${each.instrument}` : each.kind;
}
