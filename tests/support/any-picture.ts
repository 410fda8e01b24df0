import fc from "fast-check";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import {
  aPicture,
  daysAgo,
  type EvidenceInput,
  type ProblemInput,
  redFlagScreen,
} from "./pictures";

export const choose = <const Value>(...values: readonly Value[]) => fc.constantFrom(...values);
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Days that lie around the limits of the packs, and some far from them. */
const someDay = choose(0, 1, 29, 30, 31, 89, 90, 91, 92, 178, 179, 180, 181, 400, 900).map(daysAgo);
/** The same, sometimes remembered as a month or a year only. */
export const somePartialDay = fc
  .tuple(someDay, choose(10, 10, 7, 4))
  .map(([day, length]) => day.slice(0, length));

const ending = choose(
  "inadequate-response",
  "effective",
  "effective-then-lost",
  "did-not-attend",
  "declined",
  "technically-failed",
).map((kind) => ({ kind }) as const);

const given = (
  id: string,
  treatment: Extract<EvidenceInput, { kind: "treatment-given" }>["treatment"],
) =>
  fc
    .record({
      on: somePartialDay,
      ending: maybe(ending),
      reliefPercent: maybe(choose(0, 49, 50, 51, 80)),
      ongoing: maybe(choose(true, false)),
      howKnown: choose("document-seen", "patient-account"),
    })
    .map(
      ({ on, ending: end, reliefPercent, ongoing, howKnown }): EvidenceInput => ({
        id,
        kind: "treatment-given",
        on,
        treatment,
        provenance: { howKnown },
        ...(end === undefined ? {} : { ending: end }),
        ...(reliefPercent === undefined ? {} : { reliefPercent }),
        ...(ongoing === undefined ? {} : { ongoing }),
        ...(treatment === "scs-trial"
          ? { trial: { functionChange: "improved", baselineComplete: true, reportSeen: true } }
          : {}),
      }),
    );

/** Answers to questions: without one the fact is unknown. One of each kind at most. */
const answers = fc.record({
  screen: choose(
    redFlagScreen("no"),
    redFlagScreen("not-asked"),
    redFlagScreen("no", { "night-pain": { state: "new-or-worse" } }),
    redFlagScreen("no", { "motor-deficit": { state: "new-or-worse" } }),
    redFlagScreen("no", { "bladder-change": { state: "not-asked" } }),
  ),
  onset: somePartialDay.map((on): EvidenceInput => ({ id: "onset", kind: "onset", on })),
  odi: choose(10, 20, 21, 60).map(
    (total): EvidenceInput => ({
      id: "odi",
      kind: "function-score",
      on: daysAgo(3),
      instrument: "odi",
      total,
    }),
  ),
  quality: choose(true, false).map(
    (reduced): EvidenceInput => ({ id: "qol", kind: "quality-of-life", on: daysAgo(3), reduced }),
  ),
  surgeon: choose(
    { correctableCause: "yes", surgery: "offered" } as const,
    { correctableCause: "no", surgery: "unlikely-to-help" } as const,
    { correctableCause: "undecided", surgery: "undecided" } as const,
  ).map(
    (opinion): EvidenceInput => ({
      id: "surgeon",
      kind: "surgeon-opinion",
      on: daysAgo(9),
      surgeon: "A. Surgeon",
      ...opinion,
    }),
  ),
  psychology: choose("supports", "help-first", "supports-with-help").map(
    (outcome): EvidenceInput => ({
      id: "psychology",
      kind: "psychological-evaluation",
      on: daysAgo(9),
      outcome,
    }),
  ),
  mdt: fc.tuple(choose("go-ahead", "not-now"), maybe(choose(0, 1, -20))).map(
    ([outcome, days]): EvidenceInput => ({
      id: "mdt",
      kind: "mdt-decision",
      on: daysAgo(30),
      outcome: outcome === "go-ahead" ? "go-ahead" : "not-now",
      attendees: ["A. Chair, chair"],
      ...(days === undefined ? {} : { validUntil: daysAgo(days) }),
    }),
  ),
  pregnancy: fc.tuple(choose("pregnant", "not-pregnant"), choose(0, 30, 31)).map(
    ([state, days]): EvidenceInput => ({
      id: "pregnancy",
      kind: "pregnancy",
      on: daysAgo(days),
      state: state === "pregnant" ? "pregnant" : "not-pregnant",
    }),
  ),
  afterTrial: choose("yes", "no").map(
    (answer): EvidenceInput => ({
      id: "after",
      kind: "readiness",
      on: daysAgo(0),
      about: "after-trial-questions",
      answer: answer === "yes" ? "yes" : "no",
    }),
  ),
});

/** Events that happened: what is not on record did not happen as far as anyone knows. */
const events = [
  given("rehab", "physical-therapy"),
  given("esi", "epidural-steroid-injection"),
  given("mbb-1", "medial-branch-block"),
  given("mbb-2", "medial-branch-block"),
  given("rfa", "radiofrequency-ablation"),
  given("trial", "scs-trial"),
  given("drug", "medication"),
  somePartialDay.map(
    (on): EvidenceInput => ({
      id: "surgery",
      kind: "spinal-surgery",
      on,
      procedure: "fusion",
      levels: [],
    }),
  ),
  choose("past-procedures", "implants", "spinal-surgery").map(
    (about): EvidenceInput => ({
      id: `asked-${about}`,
      kind: "history-asked",
      on: daysAgo(0),
      about: about === "implants" ? about : about === "spinal-surgery" ? about : "past-procedures",
    }),
  ),
] as const;

const problem = fc
  .record({
    structure: choose("nerve-root", "facet", "sacroiliac", "disc"),
    mechanism: choose("neuropathic", "nociceptive"),
  })
  .map(
    (generator): ProblemInput => ({
      id: "p",
      region: "back",
      generator: {
        structure: toStructure(generator.structure),
        mechanism: generator.mechanism === "neuropathic" ? "neuropathic" : "nociceptive",
        levels: [],
        confidence: "likely",
      },
    }),
  );

const structures = ["nerve-root", "facet", "sacroiliac", "disc"] as const;

function toStructure(text: string) {
  return structures.find((each) => each === text) ?? "disc";
}

/** What a picture is made of, so that a test can leave an answer out or change the order. */
export type PictureParts = {
  readonly problem: ProblemInput;
  readonly sex: "male" | "female";
  readonly answers: Readonly<Record<AnswerName, EvidenceInput>>;
  readonly events: readonly EvidenceInput[];
};
export type AnswerName = (typeof answerNames)[number];

export const answerNames = [
  "screen",
  "onset",
  "odi",
  "quality",
  "surgeon",
  "psychology",
  "mdt",
  "pregnancy",
  "afterTrial",
] as const;

export const anyParts: fc.Arbitrary<PictureParts> = fc.record({
  problem,
  sex: choose("male", "male", "female"),
  answers,
  events: fc
    .tuple(...events.map((event) => maybe(event)))
    .map((found) => found.filter((each) => each !== undefined)),
});

/** The picture with the answers that are named; a pregnancy of a man is a new fact, not an answer to come. */
export function toPicture(
  { problem: pain, sex, answers: all, events: found }: PictureParts,
  names: readonly AnswerName[] = answerNames,
): ClinicalPicture {
  const answered = names
    .filter((name) => sex === "female" || name !== "pregnancy")
    .map((name) => all[name]);
  return aPicture(pain, [...answered, ...found], { birthDate: "1985-06-01", recordedSex: sex });
}
