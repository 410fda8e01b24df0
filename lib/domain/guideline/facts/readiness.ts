import type { EvidenceOf } from "../../picture/evidence";
import { booleanFact, choiceFact, numberFact } from "./fact";
import { readLatest, toKnownInterval } from "./find-evidence";
import { findTakenSince } from "./medicines";
import { type Context, mapReading, type Range, type Reading, unknown } from "./reading";

type About = EvidenceOf<"readiness">["about"];

const psychology = {
  fact: "PSYCHOLOGICAL_EVALUATION",
  words: "Record the psychological evaluation, or arrange one.",
  evidenceKind: "psychological-evaluation",
};

const anticoagulantPlan = {
  fact: "ANTICOAGULANT_PLAN",
  words: "Agree the plan for blood thinners with the prescriber, and record who agreed.",
  evidenceKind: "readiness",
};

export const readinessFacts = {
  psychologicalEvaluation: choiceFact({
    words: "psychological evaluation",
    scope: "patient",
    missing: psychology,
    remedy: { kind: "do", words: "Give the help that the psychologist names, and review." },
    values: {
      supports: "supports going ahead",
      "supports-with-help": "go ahead with support",
      "help-first": "help first",
      "advises-against": "advises against",
    },
    read: (context) =>
      readLatest(context, {
        kind: "psychological-evaluation",
        value: ({ outcome }) => outcome,
        missing: psychology,
      }),
  }),
  selfHarmItem: numberFact({
    words: "PHQ-9 item 9",
    unit: "points",
    scope: "patient",
    missing: {
      fact: "PHQ9_ITEM_9",
      words: "Ask about thoughts of self-harm, where someone reads the answer at once.",
      evidenceKind: "questionnaire-score",
    },
    read: (context) =>
      mapReading(
        readLatest(context, {
          kind: "questionnaire-score",
          where: ({ instrument }) => instrument === "phq-9-item-9",
          value: ({ total }) => total,
          missing: {
            fact: "PHQ9_ITEM_9",
            words: "Ask about thoughts of self-harm, where someone reads the answer at once.",
            evidenceKind: "questionnaire-score",
          },
        }),
        (total): Range => ({ min: total, max: total }),
      ),
  }),
  noActiveSubstanceProblem: answeredClearly("substance-use", {
    words: "substance use",
    whenTrue: "There is no active substance use problem",
    whenFalse: "There is an active substance use problem",
    fact: "SUBSTANCE_USE",
    ask: "Ask about alcohol and drugs.",
  }),
  educationDone: answered("education", {
    words: "education",
    whenTrue: "Benefits, harms and alternatives have been explained",
    whenFalse: "Benefits, harms and alternatives have not been fully explained",
    fact: "EDUCATION",
    ask: "Explain benefits, harms and alternatives, and record it.",
  }),
  canOperateDevice: answeredClearly("device-operation", {
    words: "operating the device",
    whenTrue: "The patient or a carer can operate the device",
    whenFalse: "Neither the patient nor a carer can operate the device",
    fact: "DEVICE_OPERATION",
    ask: "Ask whether the patient, or a carer, can operate the device.",
  }),
  followUpPlanned: answered("follow-up", {
    words: "follow-up of the device",
    whenTrue: "Follow-up of the device is planned",
    whenFalse: "Follow-up of the device is not planned",
    fact: "FOLLOW_UP",
    ask: "Plan who follows the device, and when.",
  }),
  anticoagulantPlanAgreed: booleanFact({
    ...answered("anticoagulant-plan", {
      words: "plan for blood thinners",
      whenTrue: "The prescriber has agreed to the plan for blood thinners",
      whenFalse: "The prescriber has not agreed to a plan for blood thinners",
      fact: "ANTICOAGULANT_PLAN",
      ask: anticoagulantPlan.words,
    }),
    read: readAnticoagulantPlan,
  }),
} as const;

/** A plan agreed before the blood thinner of today began was about another one. */
export function readAnticoagulantPlan(context: Context): Reading<boolean> {
  const since = findTakenSince(context, "antithrombotic");
  return readLatest(context, {
    kind: "readiness",
    where: ({ about, on }) =>
      about === "anticoagulant-plan" &&
      (since === undefined || toKnownInterval(on, context).last >= since.first),
    value: ({ answer }) => answer === "yes",
    missing: anticoagulantPlan,
  });
}

type Words = {
  readonly words: string;
  readonly whenTrue: string;
  readonly whenFalse: string;
  readonly fact: string;
  readonly ask: string;
};

/** "Partly" is no clear answer where one word forbids a treatment for good. */
function answeredClearly(about: About, words: Words) {
  const fact = answered(about, words);
  return booleanFact({
    ...fact,
    read: (context) => {
      const reading = readLatest(context, {
        kind: "readiness",
        where: (each) => each.about === about,
        value: ({ answer }) => answer,
        missing: fact.missing,
      });
      return reading.known && reading.value === "partly"
        ? unknown([fact.missing], reading.evidence)
        : mapReading(reading, (answer) => answer === "yes");
    },
  });
}

/** A question that somebody has answered: yes, or not (yet). */
export function answered(about: About, { fact, ask, ...words }: Words) {
  const missing = { fact, words: ask, evidenceKind: "readiness" };
  return booleanFact({
    ...words,
    scope: "patient",
    missing,
    remedy: { kind: "do", words: ask },
    read: (context) =>
      readLatest(context, {
        kind: "readiness",
        where: (each) => each.about === about,
        value: ({ answer }) => answer === "yes",
        missing,
      }),
  });
}
