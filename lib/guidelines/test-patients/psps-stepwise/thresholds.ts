import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { addDays, PlainDate } from "@/lib/domain/shared/plain-date";
import { caseOf, type OwnCase } from "../case-of";
import { had } from "../parts";

type Shown = NonNullable<OwnCase["shows"]>[number];

/** What the number is about, what is on record, and what the criterion says then. */
type Row = readonly [string, NonNullable<OwnCase["add"]>, Shown["truth"]];

type Threshold = Pick<Shown, "treatment" | "code"> & {
  readonly like: string;
  readonly without: readonly string[];
  readonly rows: readonly Row[];
};

const asOf = PlainDate.parse("2026-11-22");
const daysAgo = (days: number) => addDays(asOf, -days);
const seen = { provenance: { howKnown: "document-seen" } };

const block = (days: number, reliefPercent: number) =>
  had(`block-${days}`, "medial-branch-block", daysAgo(days), { ...seen, reliefPercent });

const jointBlock = (reliefPercent: number) =>
  had("joint-block", "sacroiliac-block", daysAgo(40), { ...seen, reliefPercent });

const onset = (days: number): NonNullable<OwnCase["add"]> => [
  { id: "onset", kind: "onset", on: daysAgo(days) },
];

const relief = (reliefPercent: number): NonNullable<OwnCase["add"]> => [
  { id: "scs_trial-1-0", reliefPercent },
];

const facet = {
  like: "V29",
  treatment: "radiofrequency-ablation",
  without: ["kind:treatment-given"],
} as const;

const thresholds: readonly Threshold[] = [
  {
    ...{ like: "V38", treatment: "scs-trial", code: "PSPS_NOT_MET", without: ["onset"] },
    rows: [
      ["90 days of pain", onset(90), "not-met"],
      ["91 days of pain", onset(91), "met"],
      ["92 days of pain", onset(92), "met"],
      ["no beginning of the pain on record", [], "unknown"],
    ],
  },
  {
    ...facet,
    code: "NO_POSITIVE_MBB",
    rows: [
      ["a block with 49 % relief", [block(30, 49)], "not-met"],
      ["a block with 50 % relief", [block(30, 50)], "met"],
      ["a block with 51 % relief", [block(30, 51)], "met"],
    ],
  },
  {
    ...facet,
    code: "MBB_NEGATIVE",
    rows: [
      ["one block with 49 % relief", [block(30, 49)], "met"],
      ["two blocks, both with 49 % relief", [block(30, 49), block(60, 49)], "not-met"],
      ["two blocks, one with 50 % relief", [block(30, 49), block(60, 50)], "met"],
    ],
  },
  {
    ...{ like: "V75", treatment: "sacroiliac-joint-injection", code: "NO_POSITIVE_SIJ_BLOCK" },
    without: ["kind:treatment-given"],
    rows: [
      ["a joint block with 49 % relief", [jointBlock(49)], "not-met"],
      ["a joint block with 50 % relief", [jointBlock(50)], "met"],
      ["a joint block with 51 % relief", [jointBlock(51)], "met"],
    ],
  },
  {
    ...{ like: "V43", treatment: "scs-permanent-implant", code: "TRIAL_RELIEF_LT_50" },
    without: [],
    rows: [
      ["a trial with 49 % relief", relief(49), "not-met"],
      ["a trial with 50 % relief", relief(50), "met"],
      ["a trial with 51 % relief", relief(51), "met"],
    ],
  },
];

/** At, below and above each number of the ladder. */
export function stepwiseThresholdCases(): readonly PackCase[] {
  return thresholds.flatMap(({ treatment, code, rows, like, without }) =>
    rows.map(([title, add, truth]) =>
      caseOf({
        id: `step-${title.replaceAll(/[^a-z0-9]+/g, "-")}`,
        ...{ title, packs: ["psps-stepwise"], like, without, add },
        shows: [{ treatment, code, truth }],
      }),
    ),
  );
}
