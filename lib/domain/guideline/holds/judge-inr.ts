import type { EvidenceOf } from "../../picture/evidence";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import { listEvidence, toEvidenceUsed, toKnownInterval } from "../facts/find-evidence";
import type { Context } from "../facts/reading";
import type { JudgedCriterion } from "../judge-criterion";
import type { Kleene } from "../kleene";
import type { HoldCase } from "./hold-case";
import { findLastDoseDay } from "./last-dose";
import type { HeldDrug } from "./list-held-drugs";
import { listRequirements } from "./list-requirements";
import { toJudged } from "./to-judged";

const missing: MissingFact = {
  fact: "INR",
  words: "Record the INR after the last dose.",
  evidenceKind: "laboratory",
};

/** The INR has to be normal, after the last dose, where the row says so. */
export function judgeInr({ holds, drug, bleeding, reader }: HoldCase): readonly JudgedCriterion[] {
  const { rules } = holds;
  const { context } = reader;
  const asks = listRequirements(drug, bleeding, context, rules).possible.filter(
    ({ cell }) => cell.kind === "hold" && cell.normalInr,
  );
  const [first] = asks;
  if (first === undefined || bleeding.possible.length !== asks.length) return [];
  const { truth, evidence } = readInr(drug, context, rules.normalInr.atMost);
  const words = "The INR is normal after the last dose.";
  return [
    toJudged(
      {
        code: "INR_NOT_NORMAL",
        words,
        kind: "safety",
        phase: "book",
        whenNotMet: "not-yet",
        strength: "hard-stop",
        citation: rules.citation,
        verification: rules.normalInr.verification,
        interpretations: [
          `Normal is read as an INR of at most ${rules.normalInr.atMost}: unverified.`,
          "An INR from before the last dose says nothing about this procedure unless it was raised.",
        ],
        fixHint: "Measure the INR after the last dose, and record it.",
      },
      {
        truth,
        words,
        evidence,
        missing: truth === "unknown" ? [missing] : [],
        remedy: { kind: "do", words: "Measure the INR once it has had time to become normal." },
      },
    ),
  ];
}

/** A raised one counts until a later one; a normal one only from after the last dose. */
function readInr(
  drug: HeldDrug,
  context: Context,
  atMost: number,
): { readonly truth: Kleene; readonly evidence: readonly EvidenceUsed[] } {
  const measured = listEvidence(context, "laboratory").filter(({ test }) => test === "inr");
  const last = measured.at(-1);
  if (last === undefined) return { truth: "unknown", evidence: [] };
  const sameDay = measured.filter(({ on }) => on === last.on);
  const evidence = sameDay.map(toEvidenceUsed);
  if (sameDay.some(({ disputed }) => disputed !== undefined)) return { truth: "unknown", evidence };
  if (sameDay.some(({ value }) => value > atMost)) return { truth: "not-met", evidence };
  return { truth: isAfterLastDose(last, drug, context) ? "met" : "unknown", evidence };
}

function isAfterLastDose(
  { on }: EvidenceOf<"laboratory">,
  { records }: HeldDrug,
  context: Context,
): boolean {
  const measured = toKnownInterval(on, context).first;
  return records.every((record) => {
    const dosed = findLastDoseDay(record, context);
    return dosed !== undefined && measured > dosed;
  });
}
