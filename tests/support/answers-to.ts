import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Action } from "@/lib/domain/guideline/verdict";
import { Evidence } from "@/lib/domain/picture/evidence";
import { RedFlagItem } from "@/lib/domain/picture/red-flag";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { daysAgo } from "./pictures";

type Said = Readonly<Record<string, unknown>>;

/** Two blocks that found the joint, wherever it is; on days that other blocks may stand too close to. */
const blocksOn = (...daysBefore: readonly number[]): readonly Said[] =>
  daysBefore.map((days) => ({
    ...{ kind: "treatment-given", treatment: "medial-branch-block", on: daysAgo(days) },
    ...{ reliefPercent: 90, provenance: { howKnown: "document-seen" } },
    ...{ levels: ["L2", "L3", "L4", "L5", "S1", "C5", "C6"], side: "both" },
  }));

const noFlags = Object.fromEntries(RedFlagItem.options.map((item) => [item, { state: "no" }]));

const questions: Readonly<Record<string, readonly (Said | readonly Said[])[]>> = {
  PAST_PROCEDURES: [
    { kind: "history-asked", about: "past-procedures" },
    [{ kind: "history-asked", about: "past-procedures" }, ...blocksOn(100, 200)],
    [{ kind: "history-asked", about: "past-procedures" }, ...blocksOn(37, 77)],
    [{ kind: "history-asked", about: "past-procedures" }, ...blocksOn(310, 350)],
  ],
  SPINAL_SURGERY: [
    { kind: "history-asked", about: "spinal-surgery" },
    { kind: "spinal-surgery", on: daysAgo(1500), procedure: "fusion", levels: ["L4", "L5"] },
  ],
  IMPLANTS: [
    { kind: "history-asked", about: "implants" },
    { kind: "implant", device: "scs", state: "in-place", lastCheck: daysAgo(0) },
    { kind: "implant", device: "intrathecal-pump", state: "in-place", lastCheck: daysAgo(0) },
  ],
  RED_FLAG_SCREEN: [{ kind: "red-flag-screen", answers: noFlags }],
  ONSET: [
    { kind: "onset", on: daysAgo(2000) },
    { kind: "onset", on: daysAgo(20) },
  ],
  PSYCHOLOGICAL_EVALUATION: [
    { kind: "psychological-evaluation", outcome: "supports" },
    { kind: "psychological-evaluation", outcome: "advises-against" },
  ],
  SURGEON_OPINION: [
    {
      ...{ kind: "surgeon-opinion", surgeon: "A. Surgeon" },
      ...{ correctableCause: "no", surgery: "unlikely-to-help" },
    },
    {
      ...{ kind: "surgeon-opinion", surgeon: "A. Surgeon" },
      ...{ correctableCause: "yes", surgery: "offered" },
    },
  ],
  QUALITY_OF_LIFE: [
    { kind: "quality-of-life", reduced: true },
    { kind: "quality-of-life", reduced: false },
  ],
  FUNCTION_SCORE: [
    { kind: "function-score", instrument: "odi", total: 60 },
    { kind: "function-score", instrument: "odi", total: 4 },
  ],
  PREGNANCY: [
    { kind: "pregnancy", state: "not-pregnant" },
    { kind: "pregnancy", state: "pregnant" },
  ],
  GOAL: [{ kind: "goal", words: "walk to the shop" }],
};

const readiness = [
  "education",
  "substance-use",
  "device-operation",
  "smoking",
  "after-trial-questions",
  "bone-density-referral",
  "osteoporosis-programme",
  "study-enrolment",
  "follow-up",
] as const;

/**
 * What could be recorded when this is done on a day, better answers and worse; undefined: not tried here.
 */
export function listOutcomes(
  { kind, code, words }: Action,
  treatment: TreatmentId,
  day: PlainDate,
): readonly (readonly Evidence[])[] | undefined {
  if (code === "MDT_DECISION" || words === "Bring the case to the MDT.")
    return make(day, [
      { kind: "mdt-decision", treatment, outcome: "go-ahead", attendees: ["A. Chair, chair"] },
      { kind: "mdt-decision", treatment, outcome: "not-now", attendees: ["A. Chair, chair"] },
    ]);
  if (kind !== "record") return undefined;
  const found = questions[code];
  if (found !== undefined) return make(day, found);
  const about = readiness.find((each) => each.replaceAll("-", "_").toUpperCase() === code);
  return about === undefined
    ? undefined
    : make(
        day,
        ["yes", "no"].map((answer) => ({ kind: "readiness", about, answer })),
      );
}

function make(
  day: PlainDate,
  outcomes: readonly (Said | readonly Said[])[],
): readonly (readonly Evidence[])[] {
  return outcomes.map((outcome, place) =>
    (isMany(outcome) ? outcome : [outcome]).map((each, index) =>
      Evidence.parse({ on: day, ...each, id: `new-${String(each["kind"])}-${place}-${index}` }),
    ),
  );
}

function isMany(outcome: Said | readonly Said[]): outcome is readonly Said[] {
  return Array.isArray(outcome);
}
