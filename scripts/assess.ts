import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { evaluate } from "../lib/domain/guideline/evaluate";
import type { Evaluation, Verdict } from "../lib/domain/guideline/verdict";
import type { MedicinesCheck } from "../lib/domain/medicine/medicines-check";
import { ClinicalPicture } from "../lib/domain/picture/clinical-picture";
import { PlainDate } from "../lib/domain/shared/plain-date";
import { getPack, packs } from "../lib/guidelines/registry";
import { toHolds } from "./assess/to-holds";
import { describeFields } from "./describe-fields";
import { findUnknownFields } from "./unknown-fields";

const usage =
  "Usage: npm run --silent assess -- --pack psps-stepwise --as-of 2026-11-22 [--procedure-on 2026-12-01] FILE (or - for standard input), or -- --schema";

main();

/** Prints what a pack says of a clinical picture as JSON. Words go to stderr; a bad input ends with 1. */
function main(): void {
  const asked = readArguments();
  if (asked.schema) print(describeFields(z.toJSONSchema(ClinicalPicture, { io: "input" })));
  else assess(asked);
}

function assess(asked: ReturnType<typeof readArguments>): void {
  const pack = getPack(asked.pack ?? fail("Say which pack with --pack."));
  if (pack === undefined)
    fail(`There is no pack "${asked.pack}". There are: ${packs.map(({ id }) => id).join(", ")}.`);
  const asOf = PlainDate.safeParse(asked.asOf ?? fail("Say the day with --as-of, as 2026-11-22."));
  if (!asOf.success) fail(`--as-of "${asked.asOf}" is not a day such as 2026-11-22.`);
  const file = asked.file ?? fail("Name one file, or - for standard input.");
  const procedureDay = PlainDate.optional().safeParse(asked.procedureOn);
  if (!procedureDay.success)
    fail(`--procedure-on "${asked.procedureOn}" is not a day such as 2026-12-01.`);
  const picture = readPicture(file);
  const evaluation = evaluate(pack, picture, asOf.data);
  const holds = toHolds({ pack, picture, evaluation, procedureDay: procedureDay.data });
  print({ ...toReport(evaluation), ...holds });
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: "string" },
        "as-of": { type: "string" },
        "procedure-on": { type: "string" },
        schema: { type: "boolean" },
      },
    });
    if (positionals.length > 1) return fail("Name one file only.");
    const { pack, schema, "as-of": asOf, "procedure-on": procedureOn } = values;
    return { pack, schema, asOf, procedureOn, file: positionals[0] };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readPicture(file: string): ClinicalPicture {
  const given = parseJson(file, readText(file));
  const parsed = ClinicalPicture.safeParse(given);
  if (parsed.success) {
    const unknown = findUnknownFields(given, parsed.data);
    return unknown.length === 0
      ? parsed.data
      : fail(`${file} says what the format has no field for:\n  at ${unknown.join("\n  at ")}`);
  }
  return fail(
    `${file} is not a clinical picture:\n${parsed.error.issues
      .map(({ path, message }) => `  at ${path.join(".") || "the top"}: ${message}`)
      .join("\n")}`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function toReport(evaluation: Evaluation) {
  const { pack, version, asOf, psps, pathway, redFlagsLastAsked, banners, treatments } = evaluation;
  return {
    pack,
    version,
    asOf,
    psps: { type: psps.type, longerThanThreeMonths: psps.longerThanThreeMonths, basis: psps.basis },
    pathway: { level: pathway.level, codes: pathway.flags.map(({ code }) => code) },
    redFlagsLastAsked,
    ...(evaluation.medicines === undefined ? {} : { medicines: toMedicines(evaluation.medicines) }),
    banners,
    treatments: Object.fromEntries(
      Object.entries(treatments).map(([id, { best, byProblem }]) => [
        id,
        {
          ...toAnswer(best),
          byProblem: byProblem.map((verdict) => ({
            problem: verdict.problem,
            ...toAnswer(verdict),
          })),
        },
      ]),
    ),
  };
}

/** `alert` is code and detail in one, as the test patients write it. */
function toMedicines({ check, atWorst, alerts, mme, missing }: MedicinesCheck) {
  return {
    check,
    alerts: alerts.map(({ code, detail, level, words, fixHint, medicines }) => ({
      alert: detail === undefined ? code : `${code} ${detail}`,
      ...{ code, detail, level, words, fixHint, medicines },
    })),
    mme: {
      ...mme,
      factorSet: mme.factorSet.id,
      counted: mme.counted.map(({ source: _source, ...counted }) => counted),
    },
    missing,
    atWorst,
  };
}

function toAnswer({ word, notYetKind, reasons, warnings, missing, ...rest }: Verdict) {
  return {
    verdict: word,
    notYetKind,
    reasons: reasons.map(({ code, truth }) => ({ code, truth })),
    warnings: warnings.map(({ code, words, fixHint }) => ({ code, words, fixHint })),
    missing,
    earliest: rest.earliest,
    closesOn: rest.closesOn,
    sets: rest.sets,
  };
}

/** A reader that has seen enough, such as head, may close the pipe early. */
function print(answer: unknown): void {
  process.stdout.on("error", () => process.exit(0));
  console.log(JSON.stringify(answer, null, 2));
}

function fail(words: string): never {
  console.error(words);
  console.error(usage);
  process.exit(1);
}
