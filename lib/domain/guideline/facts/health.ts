import type { EvidenceOf } from "../../picture/evidence";
import { addDays, daysBetween, PlainDate, toInterval } from "../../shared/plain-date";
import { booleanFact } from "./fact";
import { hasAsked, listEvidence, readLatest, readOnRecord, toEvidenceUsed } from "./find-evidence";
import { readTaken } from "./medicines";
import { type Context, known, type Reading, unknown } from "./reading";

type ConditionName = EvidenceOf<"condition">["condition"];

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
  activeInfection: onRecord("an active infection", ["active-infection", "surgical-site-infection"]),
  coagulopathyOrImmunosuppression: onRecord("a clotting disorder or immunosuppression", [
    "coagulopathy",
    "immunosuppression",
  ]),
  coagulopathy: onRecord("a clotting disorder", ["coagulopathy"]),
  cognitiveImpairment: onRecord("cognitive impairment", ["cognitive-impairment"]),
  substanceUseDisorder: onRecord("a substance use disorder", ["substance-use-disorder"]),
  widespreadPain: onRecord("fibromyalgia or widespread pain", ["fibromyalgia", "widespread-pain"]),
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
    read: readPregnant,
  }),
} as const;

function onRecord(what: string, names: readonly ConditionName[]) {
  return booleanFact({
    words: `${what} on record`,
    whenTrue: `There is ${what} on record`,
    whenFalse: `There is no record of ${what}`,
    scope: "patient",
    missing: comorbidities,
    read: (context) =>
      readOnRecord(
        context,
        "condition",
        ({ condition, status }) => status === "active" && names.includes(condition),
        comorbidities,
      ),
  });
}

/** Could be pregnant: recorded female, age 12 to 55 (decisions, F49). A "not pregnant" holds 30 days. */
function readPregnant(context: Context): Reading<boolean> {
  const { asOf } = context;
  const birthdays = listBirthdays(context);
  if (!couldBePregnant(context)) return known(false, [], birthdays);
  const holds = (state: string) => (state === "pregnant" ? pregnancyDays : 30);
  const reading = readLatest(context, {
    kind: "pregnancy",
    where: ({ on, state }) =>
      state === "could-not-be" || daysBetween(toInterval(on).first, asOf) <= holds(state),
    value: ({ state }) => state === "pregnant",
    missing: pregnancy,
  });
  const lapses = listEvidence(context, "pregnancy").map(({ on, state }) =>
    addDays(toInterval(on).first, holds(state) + 1),
  );
  const turnsOn = [...birthdays, ...lapses].filter((day) => day > asOf);
  return reading.known ? { ...reading, turnsOn } : unknown([pregnancy], reading.evidence, turnsOn);
}

/** The days on which age alone begins or ends the question. */
function listBirthdays({ picture }: Context): readonly PlainDate[] {
  const { birthDate } = picture.patient;
  if (birthDate === undefined) return [];
  const { first, last } = toInterval(birthDate);
  return [toBirthday(first, 12), toBirthday(last, 12), toBirthday(first, 56), toBirthday(last, 56)];
}

/** On 29 February's birthday of a common year: 1 March, when the age is certainly reached. */
function toBirthday(birth: PlainDate, age: number): PlainDate {
  const text = `${String(Number(birth.slice(0, 4)) + age).padStart(4, "0")}${birth.slice(4)}`;
  const day = PlainDate.safeParse(text);
  return day.success ? day.data : PlainDate.parse(`${text.slice(0, 4)}-03-01`);
}

const pregnancyDays = 294;

function couldBePregnant({ picture, asOf }: Context): boolean {
  const { recordedSex, birthDate } = picture.patient;
  if (recordedSex === "male") return false;
  if (birthDate === undefined) return true;
  const { first, last } = toInterval(birthDate);
  return toAge(last, asOf) <= 55 && toAge(first, asOf) >= 12;
}

/** Completed years. */
function toAge(birth: PlainDate, asOf: PlainDate): number {
  const years = Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4));
  return asOf.slice(5) < birth.slice(5) ? years - 1 : years;
}
