import type { PlainDate } from "../../shared/plain-date";
import type { Criterion } from "../criterion";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import type { Remedy } from "../facts/fact";
import type { Context } from "../facts/reading";
import type { JudgedCriterion } from "../judge-criterion";
import type { Kleene } from "../kleene";

/** What was found out about one criterion that is made from the table and not written in a pack. */
export type Finding = {
  readonly truth: Kleene;
  /** What was asked, as a sentence. */
  readonly words: string;
  readonly evidence: readonly EvidenceUsed[];
  readonly missing?: readonly MissingFact[];
  readonly turnsOn?: readonly PlainDate[];
  readonly remedy?: Remedy;
  /** The same question on another day. */
  readonly again?: (context: Context) => Kleene;
};

type Made = Omit<Criterion, "requires" | "appliesWhen" | "exceptions">;

/** A criterion of the table with its answer, in the shape of every other. */
export function toJudged(made: Made, finding: Finding): JudgedCriterion {
  const { truth, words, evidence, missing = [], turnsOn = [], remedy, again } = finding;
  const expression = { op: "constant", value: truth === "met", words } as const;
  return {
    criterion: { ...made, requires: expression },
    truth,
    requires: {
      expression,
      truth,
      part: { words, truth, evidence, missing, because: [] },
      parts: [],
      turnsOn,
      stale: [],
      remedy,
      ...(again === undefined ? {} : { again }),
    },
    appliesWhen: undefined,
    exceptions: [],
    turnsOn,
  };
}
