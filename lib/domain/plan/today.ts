import { getTreatment, type TreatmentId } from "../catalogue/treatment";
import type { Evaluation, Verdict } from "../guideline/verdict";
import { isOpen } from "../guideline/verdict";
import type { EvidenceId, PatientId, PlanId } from "../shared/ids";
import { formatClinical, PlainDate } from "../shared/plain-date";
import { toVerdictOf } from "./activate";
import type { Booking } from "./booking";
import type { ConsentAnswer } from "./consent";
import { listInTheWay, toObstacleWords } from "./reason-words";
import { toVerdictName } from "./verdict-name";

/** Why something needs a person today, the most pressing first. */
export const todayGroups = [
  "red-flag",
  "now-closed",
  "outside-plan",
  "approval",
  "mdt",
  "ready",
  "waiting",
  "review",
] as const;
export type TodayGroup = (typeof todayGroups)[number];

export const todayGroupNames: Readonly<Record<TodayGroup, string>> = {
  "red-flag": "Red flag",
  "now-closed": "Active, now closed",
  "outside-plan": "Done outside the plan: review",
  approval: "Waiting for approval",
  mdt: "MDT",
  ready: "Ready to start",
  waiting: "Waiting for information",
  review: "Review due",
};

/** One row of Today: why, who, which step, since or due, and the one thing to do. */
export type TodayItem = {
  readonly group: TodayGroup;
  /** What of it, in a sentence; never names a threshold. */
  readonly why: string;
  readonly patientId: PatientId;
  readonly step: string;
  readonly timing: { readonly word: "since" | "due"; readonly on: PlainDate };
  readonly action: { readonly label: string; readonly href: string };
  /** The evidence that is off the list once somebody says they have looked at it. */
  readonly toReview?: EvidenceId | undefined;
};

/** A treatment of a version in force. */
export type StepOnToday = {
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly treatment: TreatmentId;
  readonly problemId: string | undefined;
  readonly on: PlainDate;
};

/** All raised red flags of a patient in one row: there is one thing to do, and it is now. */
export function toRedFlagItems(
  patientId: PatientId,
  { pathway, redFlagsLastAsked, asOf }: Evaluation,
  isInCare = true,
): readonly TodayItem[] {
  const { level, flags } = pathway;
  if (level === "none") return [];
  const [first] = flags.flatMap(({ evidence }) => evidence);
  return [
    {
      group: "red-flag",
      why: `${level === "emergency" ? "Emergency" : "Urgent"}: ${flags.map(({ words, action }) => `${words} ${action}`).join(" ")}${isInCare ? "" : ` ${noEpisodeWords}`}`,
      patientId,
      step: "Invasive steps are on hold",
      timing: { word: "since", on: toDay(first?.on ?? redFlagsLastAsked, asOf) },
      action: { label: "Open record", href: `/patients/${patientId}` },
    },
  ];
}

const noEpisodeWords =
  "No episode of care is open, and nobody has cleared it: open one, or record how it was cleared.";

/** Nothing where the treatment is still open: an active treatment stays active either way (decisions, G53). */
export function toNowClosedItems(step: StepOnToday, evaluation: Evaluation): readonly TodayItem[] {
  const verdict = toVerdictOf(evaluation.treatments[step.treatment], step.problemId);
  if (verdict && (isOpen(verdict.word) || verdict.word === "completed")) return [];
  return [
    {
      ...toPlanItem(step),
      group: "now-closed",
      why: toClosedWords(verdict),
      action: { label: "Look at the plan", href: `/plans/${step.planId}` },
    },
  ];
}

function toClosedWords(verdict: Verdict | undefined): string {
  if (!verdict) return "Under way; its pain problem is no longer on record.";
  const [obstacle] = listInTheWay(verdict);
  return `Under way; the rules now say: ${toVerdictName(verdict)}.${obstacle ? ` ${toObstacleWords(obstacle)}` : ""}`;
}

export type PlannedOnToday = StepOnToday & {
  /** The patient's last answer to this version. */
  readonly answer: ConsentAnswer | undefined;
  /** A go-ahead of the MDT or of the deciding surgeon is in force. */
  readonly decided: boolean;
  /** The day that is held for it. */
  readonly booking: Booking | undefined;
  readonly today: PlainDate;
  /** What the rules say of it today; undefined: nobody asked them. */
  readonly verdict: Verdict | undefined;
};

/** Whether only the patient's answer is missing: then the rules are asked whether there is anything to ask. */
export function isAnswerAwaited(step: PlannedOnToday): boolean {
  const { approval, invasive } = getTreatment(step.treatment);
  if (!invasive || (approval === "mdt" && !step.decided)) return false;
  return step.answer === undefined || step.answer === "wants-time";
}

/** Ready, or waiting for the one fact that is missing. The verdict itself is asked again on starting. */
export function toPlannedItem(step: PlannedOnToday): TodayItem | undefined {
  const { approval, invasive } = getTreatment(step.treatment);
  if (invasive && step.answer === "refused") return undefined;
  const missing = toShut(step) ?? toMissing(step, { approval, invasive });
  return {
    ...toPlanItem(step),
    group: missing === undefined ? "ready" : "waiting",
    why: `${missing ?? `${invasive ? "Approved and agreed" : "Approved"}. The rules are asked again when it is started.`}${toBookedWords(step)}`,
    action:
      missing === undefined
        ? { label: "Start it", href: `/plans/${step.planId}` }
        : { label: "Record it", href: `/plans/${step.planId}` },
  };
}

/** A day that is held starts nothing, and one that has passed wants somebody to look. */
function toBookedWords({ booking, today }: PlannedOnToday): string {
  if (!booking) return "";
  const day = `${formatClinical(booking.on)}, ${booking.place}`;
  return booking.on < today
    ? ` The booked day has passed and it was not started: ${day}.`
    : ` Booked provisionally for ${day}.`;
}

/** Nobody is sent for an answer to what the rules do not allow today. */
function toShut({ verdict }: PlannedOnToday): string | undefined {
  if (!verdict || isOpen(verdict.word)) return undefined;
  const [obstacle] = listInTheWay(verdict);
  return `Not open today: ${toVerdictName(verdict)}.${obstacle ? ` ${toObstacleWords(obstacle)}` : ""}`;
}

function toMissing(
  { answer, decided }: PlannedOnToday,
  { approval, invasive }: { readonly approval: string; readonly invasive: boolean },
): string | undefined {
  if (approval === "mdt" && !decided) return "The decision of the MDT is missing.";
  if (!invasive || answer === "agreed") return undefined;
  if (answer === "wants-time") return "The patient asked for time to think.";
  return "The patient's answer to this version is missing.";
}

function toPlanItem({ patientId, treatment, on }: StepOnToday) {
  return {
    patientId,
    step: getTreatment(treatment).name,
    timing: { word: "since" as const, on },
  };
}

function toDay(on: string | undefined, asOf: PlainDate): PlainDate {
  const day = PlainDate.safeParse(on);
  return day.success ? day.data : asOf;
}
