import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { addDays, PlainDate } from "@/lib/domain/shared/plain-date";
import { caseOf, type OwnCase } from "../case-of";
import { had } from "../parts";

type Truth = NonNullable<OwnCase["shows"]>[number]["truth"];

const asOf = PlainDate.parse("2026-11-22");
const daysAgo = (days: number) => addDays(asOf, -days);
const seen = { provenance: { howKnown: "document-seen" } };
const lostEffect = { region: "lumbar", ending: { kind: "effective-then-lost", on: daysAgo(2) } };

const drugs = (days: number) =>
  had("drugs", "medication", daysAgo(days + 10), {
    ended: daysAgo(10),
    ending: { kind: "inadequate-response" },
  });

const block = (days: number, reliefPercent: number) =>
  had("block", "medial-branch-block", daysAgo(days), { ...seen, reliefPercent });

type Shown = readonly [Parameters<typeof caseOf>[0]["add"], Truth, string];

type Threshold = {
  readonly name: string;
  readonly packs: readonly string[];
  readonly like: string;
  readonly without: readonly string[];
  readonly treatment: NonNullable<OwnCase["shows"]>[number]["treatment"];
  readonly code: string;
  readonly rows: readonly Shown[];
};

const trial = { packs: ["uk-nice"], like: "V38", treatment: "scs-trial" } as const;
const hull = { packs: ["uk-hull"], like: "V25/uk", treatment: "radiofrequency-ablation" } as const;
const courses = ["physiotherapy-0-0", "amitriptyline-1-0", "duloxetine-2-0", "pain_programme-3-0"];
const goingOn = "default-active-rehab";
const blocks = ["mbb-1-0", "mbb-1-1"];

const thresholds: readonly Threshold[] = [
  {
    ...trial,
    name: "vas",
    without: ["vas", "nrs"],
    code: "VAS_LT_50",
    rows: [
      [[{ id: "vas", kind: "pain-score", on: asOf, scale: "vas", value: 49 }], "not-met", "49 mm"],
      [[{ id: "vas", kind: "pain-score", on: asOf, scale: "vas", value: 50 }], "met", "50 mm"],
      [[{ id: "vas", kind: "pain-score", on: asOf, scale: "vas", value: 51 }], "met", "51 mm"],
      [[{ id: "nrs", kind: "pain-score", on: asOf, scale: "nrs", value: 5 }], "met", "NRS 5 alone"],
      [[], "unknown", "no score"],
    ],
  },
  {
    ...trial,
    name: "management",
    without: [...courses, goingOn],
    code: "CMM_LT_6M",
    rows: [
      [[drugs(179)], "not-met", "179 days of management"],
      [[drugs(180)], "met", "180 days of management"],
      [[drugs(181)], "met", "181 days of management"],
    ],
  },
  {
    ...trial,
    name: "management-not-asked",
    without: [...courses, goingOn, "default-past"],
    code: "CMM_LT_6M",
    rows: [[[], "unknown", "nobody asked what was tried"]],
  },
  {
    ...{ packs: ["uk-nice"], like: "V09/uk", treatment: "epidural-steroid-injection" },
    name: "acute",
    without: ["onset"],
    code: "NICE_ACUTE_SEVERE_ONLY",
    rows: [
      [[{ id: "onset", kind: "onset", on: daysAgo(89) }], "met", "89 days of sciatica"],
      [[{ id: "onset", kind: "onset", on: daysAgo(90) }], "met", "90 days of sciatica"],
      [[{ id: "onset", kind: "onset", on: daysAgo(91) }], "not-met", "91 days of sciatica"],
      [[], "unknown", "no beginning on record"],
    ],
  },
  {
    ...hull,
    name: "block",
    without: blocks,
    code: "NO_POSITIVE_MBB",
    rows: [
      [[block(180, 50)], "met", "half of the pain gone after a block 180 days ago"],
      [[block(181, 50)], "not-met", "half of the pain gone after a block 181 days ago"],
      [[block(30, 49)], "not-met", "49 % of relief after a block"],
      [[block(30, 51)], "met", "51 % of relief after a block"],
    ],
  },
  {
    ...hull,
    name: "repeat",
    without: [],
    code: "REPEAT_RFA_LT_16_MO",
    rows: [
      [[had("rfa", "radiofrequency-ablation", daysAgo(479), lostEffect)], "not-met", "479 days"],
      [[had("rfa", "radiofrequency-ablation", daysAgo(480), lostEffect)], "met", "480 days"],
      [[had("rfa", "radiofrequency-ablation", daysAgo(481), lostEffect)], "met", "481 days"],
      [[], "met", "no denervation before"],
    ],
  },
  {
    ...hull,
    name: "pain",
    without: ["onset"],
    code: "PAIN_LT_6M",
    rows: [
      [[{ id: "onset", kind: "onset", on: daysAgo(179) }], "not-met", "179 days of pain"],
      [[{ id: "onset", kind: "onset", on: daysAgo(180) }], "met", "180 days of pain"],
      [[], "unknown", "no beginning on record"],
    ],
  },
];

/** Each number of the United Kingdom packs at, below and above, and with the fact missing. */
export function ukThresholdCases(): readonly PackCase[] {
  return thresholds.flatMap(({ name, packs, like, without, treatment, code, rows }) =>
    rows.map(([add, truth, title], index) =>
      caseOf({
        id: `${packs.join("-")}-${name}-${index + 1}`,
        title: `${code}: ${title}`,
        packs,
        like,
        without,
        add: add ?? [],
        shows: [{ treatment, code, truth }],
      }),
    ),
  );
}
