import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { booked, ill, noted, says } from "@/lib/guidelines/test-patients/parts";
import {
  basivertebralRows,
  careOf,
  comingFrom,
  findingsOf,
  onsetBefore,
  unimaged,
} from "@/tests/support/basivertebral-rows";
import { proveRows, type Row } from "@/tests/support/pack-rows";

type Fields = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

const fracture = {
  ...{ finding: "vertebral-fracture", levels: ["L1"], concordant: "yes" },
  ...{ marrowOedema: true, heightLossPercent: 38, retropulsion: false },
};
const broken = (more: Fields) => findingsOf({ ...fracture, ...more });
const pain = (value: number) => ({ id: "nrs", value });
const rmdq = (total: number) => ({ id: "rmdq", total });
const plain = { heightLossProgressing: false, kyphosis: false };

const augmentation: Rows = {
  PAIN_NOT_FROM_FRACTURE: [
    ["a fracture", {}, "met"],
    ["a facet joint", comingFrom("facet"), "not-met"],
  ],
  PVA_NOT_ACUTE_SUBACUTE: [
    ["84 days", onsetBefore(84), "met"],
    ["85 days", onsetBefore(85), "not-met"],
    ["no oedema", broken({ marrowOedema: false }), "not-met"],
    ["oedema not said", broken({ marrowOedema: undefined }), "unknown"],
    ["T1", broken({ levels: ["T1"] }), "met"],
    ["C7", broken({ levels: ["C7"] }), "not-met"],
    ["no imaging", unimaged, "unknown"],
  ],
  PVA_PAIN_NOT_SEVERE: [
    ["NRS 5, height loss and score", { add: [pain(5)] }, "met"],
    ["NRS 4", { add: [pain(4)] }, "not-met"],
    ["RMDQ 17 alone of two signs", { add: [rmdq(17), ...broken(plain).add] }, "unknown"],
    [
      "RMDQ 17, not worse, not in hospital",
      {
        add: [
          ...[rmdq(17), ...broken(plain).add],
          ...[says("pain-worsening", "no"), says("hospital-care", "no")],
        ],
      },
      "not-met",
    ],
    ["RMDQ 18", { add: [rmdq(18), ...broken(plain).add] }, "met"],
    [
      "height loss 25 %",
      {
        add: [
          ...broken({ ...plain, heightLossPercent: 25 }).add,
          ...[says("pain-worsening", "no"), says("hospital-care", "no")],
        ],
      },
      "not-met",
    ],
    ["height loss 26 %", broken({ ...plain, heightLossPercent: 26 }), "met"],
    [
      "getting worse, no other sign",
      {
        add: [
          ...[rmdq(10), ...broken({ ...plain, heightLossPercent: 10 }).add],
          says("pain-worsening", "yes"),
        ],
      },
      "met",
    ],
    [
      "in hospital with NRS 8",
      {
        add: [
          ...[pain(8), rmdq(10), ...broken({ ...plain, heightLossPercent: 10 }).add],
          ...[says("hospital-care", "yes"), says("pain-worsening", "no")],
        ],
      },
      "met",
    ],
    [
      "in hospital with NRS 7",
      {
        add: [
          ...[pain(7), rmdq(10), ...broken({ ...plain, heightLossPercent: 10 }).add],
          ...[says("hospital-care", "yes"), says("pain-worsening", "no")],
        ],
      },
      "not-met",
    ],
    ["no pain score", { without: ["nrs"] }, "unknown"],
  ],
  PVA_CONTINUUM_MISSING: [
    ["arranged", {}, "met"],
    ["no programme", { add: [{ id: "ready-osteoporosis-programme", answer: "no" }] }, "not-met"],
    ["no referral on record", { without: ["ready-bone-density-referral"] }, "unknown"],
  ],
  PVA_RELATIVE: [
    ["none", {}, "met"],
    ["a fragment in the canal", broken({ retropulsion: true }), "not-met"],
    ["a clotting disorder", { add: [ill("coagulopathy")] }, "not-met"],
    ["not said", broken({ retropulsion: undefined }), "unknown"],
  ],
  PVA_LEVELS_GT_3: [
    ["3 levels", { add: [booked("vertebral-augmentation", { levelCount: 3 })] }, "met"],
    ["4 levels", { add: [booked("vertebral-augmentation", { levelCount: 4 })] }, "not-met"],
    ["not booked", {}, "unknown"],
  ],
};

const bends = (relievedInFlexion: boolean) =>
  noted("examined", "examination", { relievedInFlexion });
const spacer = "interspinous-spacer";

const stenosis: Rows = {
  NOT_STENOSIS: [
    ["stenosis", {}, "met"],
    ["a facet joint", comingFrom("facet"), "not-met"],
  ],
};

const decompression: Rows = {
  ...stenosis,
  NCD_CED_STUDY_REQUIRED: [
    ["enrolled", {}, "met"],
    ["not enrolled", { add: [{ id: "ready-study-enrolment", answer: "no" }] }, "not-met"],
    ["nobody asked", { without: ["ready-study-enrolment"] }, "unknown"],
  ],
};

const spacerRows: Rows = {
  ...stenosis,
  ISS_NO_FLEXION_RELIEF: [
    ["eases", { add: [bends(true)] }, "met"],
    ["does not ease", { add: [bends(false)] }, "not-met"],
    ["nobody asked", {}, "unknown"],
  ],
  CONS_ISS: [
    ["179 days of care", careOf(179), "not-met"],
    ["180 days of care", careOf(180), "met"],
  ],
  ISS_LEVELS_GT_2: [
    ["2 levels", { add: [booked(spacer, { levelCount: 2 })] }, "met"],
    ["3 levels", { add: [booked(spacer, { levelCount: 3 })] }, "not-met"],
    ["not booked", {}, "unknown"],
  ],
};

function prove(treatment: TreatmentId, like: string, rows: Rows) {
  proveRows({ pack: "us-cms", treatment, like, rows });
}

prove("basivertebral-nerve-ablation", "V71", basivertebralRows);
prove("vertebral-augmentation", "V63", augmentation);
prove("mild", "V73/variant", decompression);
prove(spacer, "V73/variant", spacerRows);
