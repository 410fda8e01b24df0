import type { TreatmentId } from "../catalogue/treatment";
import { evaluate } from "./evaluate";
import type { GuidelinePack } from "./guideline-pack";
import type { PackCase } from "./pack-case";
import type { Evaluation, TreatmentAnswer } from "./verdict";

/** What a pack said of a test patient, and in what it differs from what the patient expects. */
export type CaseResult = {
  readonly id: string;
  readonly evaluation: Evaluation;
  /** Sentences; none: the patient passes. */
  readonly differences: readonly string[];
};

/** Judges one test patient by one pack. */
export function judgeCase(pack: GuidelinePack, each: PackCase): CaseResult {
  const depth = each.earliest === undefined ? "reasons" : "whole";
  const evaluation = evaluate(pack, each.picture, each.asOf, depth);
  return {
    id: each.id,
    evaluation,
    differences: [
      ...listWrongWords(pack, each, evaluation),
      ...listLackingCodes(pack, each, evaluation),
      ...listLackingFacts(each, evaluation),
      ...listWrongTruths(each, evaluation),
      ...listWrongDates(each, evaluation),
      ...(each.pathway === undefined || each.pathway === evaluation.pathway.level
        ? []
        : [`pathway is ${evaluation.pathway.level}, not ${each.pathway}`]),
    ],
  };
}

function listWrongWords(pack: GuidelinePack, each: PackCase, { treatments }: Evaluation) {
  return listOf(each.expect).flatMap(([treatment, words]) => {
    const { word } = treatments[treatment].best;
    const isDisputed = each.disputed?.some(
      (other) => other.treatment === treatment && other.pack === pack.id,
    );
    return words.includes(word) || isDisputed
      ? []
      : [`${treatment} is ${word}, not ${words.join(" or ")}`];
  });
}

/** A code that names more than its row (a drug, hours) is one of the answer's when it begins so. */
function listLackingCodes(pack: GuidelinePack, each: PackCase, { treatments }: Evaluation) {
  const isShared = each.packs.length > 1;
  return listOf(each.why).flatMap(([treatment, codes]) => {
    const said = treatments[treatment].best.reasons.map(({ code }) => code);
    const own = pack.treatments[treatment].criteria.map(({ code }) => code);
    return codes
      .filter((code) => !isShared || own.includes(code))
      .filter((code) => !said.some((other) => other === code || other.startsWith(`${code}:`)))
      .map((code) => `${treatment} does not name ${code}`);
  });
}

function listLackingFacts(each: PackCase, { treatments }: Evaluation) {
  return listOf(each.missing).flatMap(([treatment, facts]) => {
    const named = treatments[treatment].best.missing.map(({ fact }) => fact);
    return facts
      .filter((fact) => !named.includes(fact))
      .map((fact) => `${treatment} does not ask for ${fact}`);
  });
}

function listWrongTruths({ shows }: PackCase, { treatments }: Evaluation) {
  return shows.flatMap(({ treatment, code, truth }) => {
    const said = toTruth(treatments[treatment], code);
    return said === truth ? [] : [`${treatment} ${code} is ${said}, not ${truth}`];
  });
}

/** What does not apply is not among the reasons. */
function toTruth({ best }: TreatmentAnswer, code: string) {
  return best.reasons.find((reason) => reason.code === code)?.truth ?? "not-applicable";
}

function listWrongDates({ earliest = {} }: PackCase, { treatments }: Evaluation) {
  return listOf(earliest).flatMap(([treatment, day]) => {
    const said = treatments[treatment].best.earliest;
    return said === day ? [] : [`${treatment} opens on ${said ?? "no day"}, not ${day}`];
  });
}

function listOf<Value>(
  record: Readonly<Partial<Record<TreatmentId, Value>>>,
): readonly (readonly [TreatmentId, Value])[] {
  return Object.entries(record).flatMap(([id, value]) =>
    isKeyOf(id, record) && value !== undefined ? [[id, value] as const] : [],
  );
}

function isKeyOf(id: string, record: object): id is TreatmentId {
  return Object.hasOwn(record, id);
}
