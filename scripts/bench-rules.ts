import { availableParallelism, cpus } from "node:os";
import { TreatmentId } from "../lib/domain/catalogue/treatment";
import { evaluate } from "../lib/domain/guideline/evaluate";
import { getRules } from "../lib/domain/guideline/guideline-pack";
import { judgeCriterion, toReason } from "../lib/domain/guideline/judge-criterion";
import { judgeTreatment } from "../lib/domain/guideline/judge-treatment";
import type { ClinicalPicture } from "../lib/domain/picture/clinical-picture";
import { judgeBare } from "./bench/bare";
import { asOf, createCohort } from "./bench/cohort";
import { createCql } from "./bench/cql";
import { type FlatFacts, toFlatFacts } from "./bench/flat-facts";
import { createJsonRules } from "./bench/json-rules";
import { type Contender, measure, type Timing } from "./bench/measure";
import { codes, judgeTwelve, openReader, pack, twelve } from "./bench/twelve";

const cohort = createCohort(1_000);
const flat: readonly FlatFacts[] = cohort.map(toFlatFacts);
const rules = TreatmentId.options.map((id) => getRules(pack, id));
const jsonRules = createJsonRules();
const cql = createCql();

/** Times our evaluator beside two rule engines and a bare function, in one run on one machine. */
async function main(): Promise<void> {
  await insistOnTheSameAnswers();
  const criteria = rules.reduce((sum, each) => sum + each.criteria.length, 0);
  console.log(
    `us-cms ${pack.version}: ${rules.length} treatments, ${criteria} criteria; ${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}`,
  );
  console.log(`The twelve criteria: ${codes.join(", ")}.`);
  console.log("All answer the same of every picture of the cohort: checked before the clock runs.");
  const timings = await measure(contenders);
  for (const { name, median, least } of timings)
    console.log(`${format(median)} us  (least ${format(least)})  ${name}`);
  printRatios(timings);
  printCohort();
}

const at = <Item>(items: readonly Item[], index: number): Item => {
  const found = items[index % items.length];
  if (found === undefined) throw new Error("the cohort is empty");
  return found;
};

/** The whole pack on one picture. Without reasons nothing is put into words. */
function judgeAll(picture: ClinicalPicture, explains: boolean): number {
  const reader = openReader(picture, explains);
  let said = 0;
  for (const each of rules) {
    const { judged, word } = judgeTreatment(each, reader);
    said += explains ? judged.map((each) => toReason(each, reader)).length : word.length;
  }
  return said;
}

function explainTwelve(picture: ClinicalPicture): number {
  const reader = openReader(picture, true);
  return twelve.map((criterion) => toReason(judgeCriterion(criterion, reader), reader)).length;
}

const names = {
  whole: "us-cms whole, every treatment with all its reasons",
  silent: "us-cms whole, empty sink: verdicts alone",
  ahead: "us-cms whole, with reasons, earliest dates and smallest sets",
  explained: "the twelve: ours, with reasons, from the picture",
  twelve: "the twelve: ours, empty sink, from the picture",
  bare: "the twelve: bare function, from the picture",
  jsonRules: "the twelve: json-rules-engine, from facts read beforehand",
  cql: "the twelve: cql-execution, from facts read beforehand",
} as const;

const contenders: readonly Contender[] = [
  { name: names.whole, times: 1_000, work: (index) => judgeAll(at(cohort, index), true) },
  { name: names.silent, times: 1_000, work: (index) => judgeAll(at(cohort, index), false) },
  { name: names.ahead, times: 60, work: (index) => evaluate(pack, at(cohort, index), asOf) },
  { name: names.explained, times: 3_000, work: (index) => explainTwelve(at(cohort, index)) },
  { name: names.twelve, times: 3_000, work: (index) => judgeTwelve(at(cohort, index)) },
  { name: names.bare, times: 100_000, work: (index) => judgeBare(at(cohort, index)) },
  { name: names.jsonRules, times: 400, work: (index) => jsonRules(at(flat, index)) },
  { name: names.cql, times: 400, work: (index) => cql(at(flat, index)) },
];

/** Engines that differ in what they answer are not compared. */
async function insistOnTheSameAnswers(): Promise<void> {
  for (const [index, picture] of cohort.entries()) {
    const ours = judgeTwelve(picture);
    const bare = judgeBare(picture);
    const others = [await jsonRules(at(flat, index)), await cql(at(flat, index))];
    for (const [place, code] of codes.entries()) {
      const truth = ours[place];
      const differs =
        bare[place] !== truth || others.some((met) => met.has(code) !== (truth === "met"));
      if (differs)
        throw new Error(
          `${code} of picture ${index}: ours ${truth}, bare ${bare[place]}, others ${others.map((met) => met.has(code)).join(", ")}`,
        );
    }
  }
}

function printRatios(timings: readonly Timing[]): void {
  const of = (name: string) => timings.find((each) => each.name === name)?.median ?? Number.NaN;
  const times = (one: string, other: string) => (of(one) / of(other)).toFixed(1);
  console.log(
    `json-rules-engine takes ${times(names.jsonRules, names.explained)} times as long as ours with reasons, ${times(names.jsonRules, names.twelve)} times as long as ours without (aim: 20).`,
  );
  console.log(
    `cql-execution takes ${times(names.cql, names.explained)} times as long as ours with reasons, ${times(names.cql, names.twelve)} times as long as ours without.`,
  );
  console.log(
    `Ours without reasons takes ${times(names.twelve, names.bare)} times as long as the bare function (aim: 5 at most).`,
  );
  console.log(
    `The whole pack with reasons: ${format(of(names.whole))} us (aim: 200). With earliest dates and smallest sets: ${format(of(names.ahead) / 1_000)} ms (aim: 10).`,
  );
}

function printCohort(): void {
  const size = 100_000;
  const large = createCohort(size);
  const start = performance.now();
  for (const picture of large) judgeAll(picture, true);
  const seconds = (performance.now() - start) / 1_000;
  console.log(
    `${size.toLocaleString("en")} pictures, each the whole pack with reasons, one core: ${seconds.toFixed(1)} s.`,
  );
}

function format(microseconds: number): string {
  return microseconds.toFixed(microseconds < 100 ? 2 : 0).padStart(8);
}

await main();
