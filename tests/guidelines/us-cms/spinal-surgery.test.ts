import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { noted, says } from "@/lib/guidelines/test-patients/parts";
import { daysBefore, proveRows, type Row } from "@/tests/support/pack-rows";

type Fields = Readonly<Record<string, unknown>>;

const surgeon = (more: Fields) => ({ add: [{ id: "surgeon", ...more }] });
const shows = (...findings: readonly Fields[]) => ({ add: [{ id: "imaging", findings }] });
const nonUnion = { finding: "non-union", levels: ["L4", "L5"] };
const operation = (id: string, days: number) =>
  noted(id, "spinal-surgery", { on: daysBefore(days), procedure: "fusion", levels: ["L4", "L5"] });
const smoking = (more: Fields) => ({ add: [{ id: "smoking", ...more }] });
const cotinine = (value: number, days: number) =>
  noted("cotinine", "laboratory", {
    ...{ on: daysBefore(days), test: "cotinine" },
    ...{ value, unit: "ng/mL" },
  });
const smokerWith = (...add: readonly ({ id: string } & Fields)[]) => ({
  add: [{ id: "smoking", answer: "no" }, ...add],
});

const neverOperated = {
  without: ["surgery-0"],
  add: [noted("asked", "history-asked", { about: "spinal-surgery" })],
};

const nicotine: readonly Row[] = [
  ["smoke-free, undated", {}, "met"],
  ["smoke-free for 55 days, cotinine not measured", smoking({ since: daysBefore(55) }), "unknown"],
  [
    "smoke-free for 55 days, smoked before, cotinine too high",
    {
      add: [
        { id: "smoking", since: daysBefore(55) },
        ...[says("never-smoked", "no"), cotinine(11, 5)],
      ],
    },
    "not-met",
  ],
  ["smoke-free for 56 days", smoking({ since: daysBefore(56) }), "met"],
  ["a smoker", smoking({ answer: "no" }), "unknown"],
  ["a smoker with a cotinine of 10 ng/mL 42 days ago", smokerWith(cotinine(10, 42)), "met"],
  ["a smoker with a cotinine of 10 ng/mL 43 days ago", smokerWith(cotinine(10, 43)), "not-met"],
  ["a smoker with a cotinine of 11 ng/mL", smokerWith(cotinine(11, 5)), "not-met"],
  ["nobody asked", { without: ["smoking"] }, "unknown"],
];

const cause: Readonly<Record<string, readonly Row[]>> = {
  NO_STRUCTURAL_CAUSE: [
    ["a correctable one", {}, "met"],
    ["none", surgeon({ correctableCause: "no", surgery: "unlikely-to-help" }), "not-met"],
    ["no surgeon asked", { without: ["surgeon"] }, "unknown"],
  ],
  SURGEON_REVIEW_MISSING: [
    ["offered", {}, "met"],
    ["too risky", surgeon({ surgery: "too-risky" }), "not-met"],
    ["no surgeon asked", { without: ["surgeon"] }, "unknown"],
  ],
  IMAGING_MISSING: [
    ["it fits", {}, "met"],
    ["it does not fit", shows({ ...nonUnion, concordant: "no" }), "not-met"],
    ["no imaging", { without: ["kind:imaging"] }, "unknown"],
  ],
  IMAGING_CONCORDANT: [
    ["same levels", {}, "met"],
    ["other levels", shows({ ...nonUnion, levels: ["T12", "L1"], concordant: "yes" }), "not-met"],
    ["no levels", shows({ finding: "non-union", concordant: "yes" }), "unknown"],
  ],
  NO_MDT: [
    ["decided", {}, "met"],
    ["not advised", { add: [{ id: "mdt", outcome: "not-advised" }] }, "not-met"],
    ["not discussed", { without: ["mdt"] }, "unknown"],
  ],
};

const revision: Readonly<Record<string, readonly Row[]>> = {
  ...cause,
  NO_PRIOR_SURGERY: [
    ["operated", {}, "met"],
    ["never operated", neverOperated, "not-met"],
    ["nobody asked", { without: ["surgery-0"] }, "unknown"],
  ],
  PRIOR_SURGERY_COUNT_3: [
    [
      "two operations",
      {
        add: [operation("two", 900), noted("asked", "history-asked", { about: "spinal-surgery" })],
      },
      "met",
    ],
    ["three operations", { add: [operation("two", 900), operation("three", 1500)] }, "not-met"],
    ["one, and nobody asked about others", {}, "unknown"],
  ],
  NICOTINE_NOT_CLEARED: [
    ...nicotine,
    [
      "a decompression",
      {
        ...shows({ finding: "recurrent-herniation", concordant: "yes" }),
        problem: {
          generator: {
            ...{ structure: "nerve-root", mechanism: "neuropathic" },
            ...{ levels: ["L5"], confidence: "likely" },
          },
        },
      },
      "not-applicable",
    ],
  ],
};

const firstOnly: readonly Row[] = [
  ["never operated", neverOperated, "met"],
  ["operated", {}, "not-met"],
  ["nobody asked", { without: ["surgery-0"] }, "unknown"],
];

const mdt: readonly Row[] = [
  ["decided", {}, "met"],
  ["not advised", { add: [{ id: "mdt", outcome: "not-advised" }] }, "not-met"],
];

function prove(treatment: TreatmentId, rows: Readonly<Record<string, readonly Row[]>>) {
  proveRows({ pack: "us-cms", treatment, like: "V53", rows });
}

prove("revision-surgery", revision);
prove("index-decompression", { PRIOR_SURGERY_IS_REVISION: firstOnly, NO_MDT: mdt });
prove("index-fusion", {
  PRIOR_SURGERY_IS_REVISION: firstOnly,
  NICOTINE_NOT_CLEARED: nicotine,
  NO_MDT: mdt,
});
