import {
  type RedFlagAnswer,
  type RedFlagCode,
  type RedFlagItem,
  redFlagItems,
} from "../../picture/red-flag";
import type { DayInterval, PlainDate } from "../../shared/plain-date";
import type { EvidenceUsed } from "../evidence-used";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import type { Context } from "./reading";

/** What the record says of one question of the screen. */
export type ItemReading = {
  readonly item: RedFlagItem;
  /** unasked: nobody asked, or the answer is disputed. */
  readonly state: "no" | "long-standing" | "new-or-worse" | "unasked";
  readonly answer: RedFlagAnswer | undefined;
  readonly evidence: readonly EvidenceUsed[];
  /** Last day on which the answer can have been given. */
  readonly answeredBy: PlainDate | undefined;
};

type Given = Exclude<RedFlagAnswer, { readonly state: "not-asked" }>;

/** One answer to one question, and when it was given. */
export type ItemAnswer = {
  readonly answer: Given;
  readonly day: DayInterval;
  readonly used: EvidenceUsed;
  readonly isTrusted: boolean;
};

/**
 * The latest screen that asked decides; of two of one day the more worrying, because it protects.
 *
 * What was new or worse stands until a clinician has cleared it: a later "no" clears nothing, because
 * it names neither who looked nor how (decisions, A1).
 */
export function readItem(context: Context, item: RedFlagItem): ItemReading {
  const asked = listAnswers(context, item);
  const newest = asked.reduce<PlainDate | undefined>(
    (last, { day }) => (last === undefined || day.first > last ? day.first : last),
    undefined,
  );
  const deciding = asked.filter(
    (each) => newest !== undefined && (each.day.last >= newest || isStanding(each, item, context)),
  );
  const evidence = deciding.toSorted(worrisomeFirst).map(({ used }) => used);
  const answeredBy = deciding
    .map(({ day }) => day.last)
    .sort()
    .at(-1);
  const unasked = { item, state: "unasked", answer: undefined, evidence, answeredBy } as const;
  const trusted = deciding.filter(({ isTrusted }) => isTrusted);
  const states = trusted.map(({ answer }) => answer);
  const worst = states.find(({ state }) => state === "new-or-worse");
  const allTrusted = trusted.length === deciding.length;
  const answer =
    worst ??
    (allTrusted ? (states.find(({ state }) => state === "long-standing") ?? states[0]) : undefined);
  if (answer === undefined) return unasked;
  return { item, state: answer.state, answer, evidence, answeredBy };
}

/** Every answer to one question that concerns this pain, in the order of the picture. */
export function listAnswers(context: Context, item: RedFlagItem): readonly ItemAnswer[] {
  const asked = listEvidence(context, "red-flag-screen").flatMap((screen) => {
    const answer = concerns(screen, context) ? screen.answers[item] : undefined;
    if (answer === undefined || answer.state === "not-asked") return [];
    const isTrusted = screen.disputed === undefined;
    const day = toKnownInterval(screen.on, context);
    return [{ answer, day, used: toEvidenceUsed(screen), isTrusted }];
  });
  return asked.map((each) => ({ ...each, answer: toHonest(each, asked, context) }));
}

/** What began after somebody answered "no" is new, whatever it was called later. */
function toHonest({ answer }: ItemAnswer, asked: readonly ItemAnswer[], context: Context): Given {
  if (answer.state !== "long-standing" || answer.since === undefined) return answer;
  const began = toKnownInterval(answer.since, context).first;
  const wasAbsent = asked.some(
    (before) => before.isTrusted && before.answer.state === "no" && before.day.last < began,
  );
  return wasAbsent ? { ...answer, state: "new-or-worse" } : answer;
}

function isStanding(
  { answer, day, isTrusted }: ItemAnswer,
  item: RedFlagItem,
  context: Context,
): boolean {
  if (!isTrusted || answer.state !== "new-or-worse") return false;
  return !listClearances(context, flagOf(item)).some(
    ({ on }) => toKnownInterval(on, context).first >= day.last,
  );
}

/** The flag that a question belongs to. */
function flagOf(item: RedFlagItem): RedFlagCode | undefined {
  const codes = Object.keys(redFlagItems).filter((key): key is keyof typeof redFlagItems =>
    Object.hasOwn(redFlagItems, key),
  );
  return codes.find((code) => redFlagItems[code].some((each) => each === item));
}

/** Undisputed words of a clinician that a flag has been dealt with for this pain. */
export function listClearances(context: Context, flag: RedFlagCode | undefined) {
  return listEvidence(context, "red-flag-clearance").filter(
    (each) => each.flag === flag && concerns(each, context) && each.disputed === undefined,
  );
}

/** Nobody who looks at a raised flag reads first that another screen of that day found nothing. */
function worrisomeFirst({ answer: one }: ItemAnswer, { answer: other }: ItemAnswer): number {
  return Number(other.state === "new-or-worse") - Number(one.state === "new-or-worse");
}
