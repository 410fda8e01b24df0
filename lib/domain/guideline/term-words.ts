import { getTreatment } from "../catalogue/treatment";
import type { EndingKind } from "../picture/ending";
import { endingNames } from "../picture/ending-names";
import { never } from "../shared/never";
import { getNumberFact } from "./facts/registry";
import type { GivenTest } from "./given-test";
import type { GivenRecords, LatestField, NumberTerm } from "./number-term";
import { toNames } from "./number-terms";
import { type PackParameters, toLimitWords } from "./parameter";
import type { PlaceTerm } from "./place-term";
import { toPlannedWords } from "./planned-terms";

type Parameters = PackParameters | undefined;

/** A number term within a sentence; a colon ends what is worked out from the record. */
export function toTermWords(term: NumberTerm, parameters: Parameters): string {
  switch (term.of) {
    case "fact":
      return getNumberFact(term.fact).words;
    case "count":
      return `${toGivenWords(term, parameters)}:`;
    case "days-since":
      return `days since ${toGivenWords(term, parameters)}:`;
    case "shortest-gap":
      return `shortest time between two of ${toGivenWords(term, parameters)}:`;
    case "total":
      return `steroid given in all by ${toGivenWords(term, parameters)}:`;
    case "latest":
      return `${latestWords[term.field]} of the latest ${toGivenWords(term, parameters)}:`;
    case "planned":
      return `${toPlannedWords(term.field)} of the procedure planned (${getTreatment(term.treatment).name}):`;
    default:
      return never(term);
  }
}

const latestWords: Readonly<Record<LatestField, string>> = {
  "relief-percent": "relief",
  "relief-days": "duration of relief",
  "adl-gain-percent": "gain in daily activities",
  sessions: "sessions",
  weeks: "length",
};

const latestUnits: Readonly<Record<LatestField, string>> = {
  "relief-percent": "%",
  "relief-days": "days",
  "adl-gain-percent": "%",
  sessions: "",
  weeks: "weeks",
};

export function toUnit(term: NumberTerm): string {
  switch (term.of) {
    case "fact":
      return getNumberFact(term.fact).unit;
    case "count":
    case "days-since":
      return "";
    case "shortest-gap":
      return "days";
    case "total":
      return "mg";
    case "latest":
      return latestUnits[term.field];
    case "planned":
      return term.field === "tissue-temperature-c" ? "°C" : "";
    default:
      return never(term);
  }
}

const scopeWords: Readonly<Record<GivenRecords["scope"], string>> = {
  patient: " for any pain",
  region: " in this part of the spine",
  problem: "",
};

function toGivenWords(
  { treatments, scope, withinDays, where = [] }: GivenRecords,
  parameters: Parameters,
): string {
  const window =
    withinDays === undefined ? "" : ` within ${toLimitWords(withinDays, parameters)} days`;
  const tests = where.map((test) => toTestWords(test, parameters)).join(", ");
  return `${toNames(treatments)}${scopeWords[scope]}${window}${tests === "" ? "" : `, each with ${tests}`}`;
}

function toTestWords(given: GivenTest, parameters: Parameters): string {
  const list = (tests: readonly GivenTest[], word: string) =>
    tests.map((each) => toTestWords(each, parameters)).join(word);
  switch (given.test) {
    case "relief-at-least":
      return `relief of at least ${toLimitWords(given.percent, parameters)} %`;
    case "relief-days-at-least":
      return `relief for at least ${toLimitWords(given.days, parameters)} days`;
    case "adl-gain-at-least":
      return `a gain in daily activities of at least ${toLimitWords(given.percent, parameters)} %`;
    case "documented":
      return "a report on file";
    case "same-scale":
      return "baseline and follow-up on one scale";
    case "same-level":
      return "the level and side of this pain";
    case "not-elsewhere":
      return "no other level or side than this pain";
    case "ended-as":
      return `the ending ${listEndings(given.endings)}`;
    case "approach":
      return `the approach ${given.approaches.join(" or ")}`;
    case "any":
      return `(${list(given.tests, " or ")})`;
    case "all":
      return list(given.tests, " and ");
    case "not":
      return `not ${toTestWords(given.of, parameters)}`;
    default:
      return never(given);
  }
}

function listEndings(endings: readonly EndingKind[]): string {
  return endings.map((kind) => endingNames[kind].toLowerCase()).join(" or ");
}

export function toPlaceWords(term: PlaceTerm): string {
  switch (term.of) {
    case "generator":
      return "the source of the pain";
    case "imaging":
      return term.findings.length === 0
        ? "the latest imaging"
        : `${term.findings.map((finding) => finding.replaceAll("-", " ")).join(" or ")} on imaging`;
    case "planned":
      return `the procedure planned (${getTreatment(term.treatment).name})`;
    case "given":
      return `the latest ${toNames(term.treatments)}`;
    default:
      return never(term);
  }
}
