import type { Evidence } from "../picture/evidence";
import { instrumentNames } from "../picture/instrument-names";
import { readinessNames } from "../picture/readiness-names";
import type { MissingFact } from "./evidence-used";
import { concerns } from "./facts/find-evidence";
import type { Context } from "./facts/reading";
import type { RecordTest } from "./record-test";

/** All evidence of one kind that answers one question, for this pain; disputed evidence included. */
export function findRecords(test: RecordTest, context: Context): readonly Evidence[] {
  return context.picture.evidence.filter(
    (each) => each.kind === test.kind && concerns(each, context) && isAsked(each, test),
  );
}

/** Whether it speaks of the question; with which answer is not asked here. */
function isAsked(each: Evidence, test: RecordTest): boolean {
  switch (test.kind) {
    case "readiness":
    case "history-asked":
      return each.kind === test.kind && each.about === test.about;
    case "function-score":
      return (
        each.kind === test.kind &&
        (test.instrument === undefined || each.instrument === test.instrument)
      );
    case "questionnaire-score":
      return each.kind === test.kind && each.instrument === test.instrument;
    case "pain-score":
      return each.kind === test.kind && (test.scale === undefined || each.scale === test.scale);
    case "laboratory":
      return each.kind === test.kind && each.test === test.test;
    default:
      return true;
  }
}

/** What is meant, in lower case within a sentence. */
export function toRecordWords(test: RecordTest): string {
  switch (test.kind) {
    case "readiness":
      return `the answer to "${readinessNames[test.about]}"`;
    case "questionnaire-score":
      return instrumentNames[test.instrument];
    case "function-score":
      return test.instrument === undefined ? "a function score" : instrumentNames[test.instrument];
    case "pain-score":
      return test.scale === undefined
        ? "a pain score"
        : `a pain score (${test.scale.toUpperCase()})`;
    case "laboratory":
      return test.test.toUpperCase();
    case "history-asked":
      return `asking about ${test.about.replaceAll("-", " ")}`;
    default:
      return test.kind.replaceAll("-", " ");
  }
}

/** What to record anew. */
export function toRecordMissing(test: RecordTest): MissingFact {
  const about = "about" in test ? test.about : "instrument" in test ? test.instrument : undefined;
  return {
    fact: (about ?? test.kind).replaceAll("-", "_").toUpperCase(),
    words: `Record this anew: ${toRecordWords(test)}.`,
    evidenceKind: test.kind,
  };
}

/** The answer that evidence gives, where the test asks for one; undefined: any will do. */
export function isAnswerWanted(each: Evidence, test: RecordTest): boolean | undefined {
  if (test.kind !== "readiness" || test.answer === undefined) return undefined;
  return each.kind === "readiness" && each.answer === test.answer;
}
