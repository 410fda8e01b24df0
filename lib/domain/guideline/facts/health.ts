import { type ConditionQuestion, readCondition, readInfection } from "./conditions";
import { booleanFact } from "./fact";
import { hasAsked, toEvidenceUsed } from "./find-evidence";
import { readTaken } from "./medicines";
import { readPregnant } from "./pregnancy";
import { known } from "./reading";

const comorbidities = {
  fact: "COMORBIDITIES",
  words: "Ask about other illnesses, and settle what is disputed.",
  evidenceKind: "condition",
};

const medicines = {
  fact: "ANTICOAGULANTS",
  words: "Ask about blood thinners.",
  evidenceKind: "history-asked",
};

const opioids = {
  fact: "MEDICINES",
  words: "Ask which medicines are taken.",
  evidenceKind: "medicine",
};

const pregnancy = {
  fact: "PREGNANCY",
  words: "Ask about pregnancy.",
  evidenceKind: "pregnancy",
};

export const healthFacts = {
  activeInfection: booleanFact({
    words: "an active infection on record",
    whenTrue: "There is an active infection on record",
    whenFalse: "There is no record of an active infection",
    scope: "patient",
    missing: comorbidities,
    read: (context) => readInfection(context, comorbidities),
  }),
  coagulopathyOrImmunosuppression: onRecord("a clotting disorder or immunosuppression", {
    names: ["coagulopathy", "immunosuppression"],
    protects: true,
  }),
  coagulopathy: onRecord("a clotting disorder", { names: ["coagulopathy"], protects: true }),
  cognitiveImpairment: onRecord("cognitive impairment", {
    names: ["cognitive-impairment"],
    protects: true,
  }),
  substanceUseDisorder: onRecord("a substance use disorder", {
    names: ["substance-use-disorder"],
    protects: true,
  }),
  widespreadPain: onRecord("fibromyalgia or widespread pain", {
    names: ["fibromyalgia", "widespread-pain"],
    protects: false,
  }),
  takesAntithrombotic: booleanFact({
    words: "blood thinners on record",
    whenTrue: "A blood thinner is on record as taken",
    whenFalse: "No blood thinner is on record as taken",
    scope: "patient",
    missing: medicines,
    read: (context) => readTaken(context, "antithrombotic", medicines),
  }),
  anticoagulantsAsked: booleanFact({
    words: "question about blood thinners",
    whenTrue: "Blood thinners have been asked about",
    whenFalse: "Blood thinners have not been asked about",
    scope: "patient",
    missing: medicines,
    read: (context) => {
      const asked = hasAsked(context, "anticoagulants") ?? hasAsked(context, "medicines");
      return asked === undefined ? known(false, []) : known(true, [toEvidenceUsed(asked)]);
    },
  }),
  takesOpioid: booleanFact({
    words: "opioids on record",
    whenTrue: "An opioid is on record as taken",
    whenFalse: "No opioid is on record as taken",
    scope: "patient",
    missing: opioids,
    read: (context) => readTaken(context, "opioid", opioids),
  }),
  pregnant: booleanFact({
    words: "pregnancy",
    whenTrue: "The patient is pregnant",
    whenFalse: "The patient is not pregnant",
    scope: "patient",
    missing: pregnancy,
    read: (context) => readPregnant(context, pregnancy),
  }),
} as const;

function onRecord(what: string, { names, protects }: Omit<ConditionQuestion, "missing">) {
  return booleanFact({
    words: `${what} on record`,
    whenTrue: `There is ${what} on record`,
    whenFalse: `There is no record of ${what}`,
    scope: "patient",
    missing: comorbidities,
    read: (context) => readCondition(context, { names, protects, missing: comorbidities }),
  });
}
