import type { RedFlagAnswer, RedFlagItem } from "../../picture/red-flag";
import type { PlainDate } from "../../shared/plain-date";
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

/** The latest screen that asked decides; of two of one day the more worrying, because it protects. */
export function readItem(context: Context, item: RedFlagItem): ItemReading {
  const asked = listEvidence(context, "red-flag-screen").flatMap((screen) => {
    const answer = concerns(screen, context) ? screen.answers[item] : undefined;
    if (answer === undefined || answer.state === "not-asked") return [];
    return [{ screen, answer, day: toKnownInterval(screen.on, context) }];
  });
  const newest = asked.reduce<PlainDate | undefined>(
    (last, { day }) => (last === undefined || day.first > last ? day.first : last),
    undefined,
  );
  const deciding = asked.filter(({ day }) => newest !== undefined && day.last >= newest);
  const evidence = deciding.toSorted(worrisomeFirst).map(({ screen }) => toEvidenceUsed(screen));
  const answeredBy = deciding
    .map(({ day }) => day.last)
    .sort()
    .at(-1);
  const unasked = { item, state: "unasked", answer: undefined, evidence, answeredBy } as const;
  const trusted = deciding.filter(({ screen }) => screen.disputed === undefined);
  const states = trusted.map(({ answer }) => answer);
  const worst = states.find(({ state }) => state === "new-or-worse");
  const allTrusted = trusted.length === deciding.length;
  const answer =
    worst ??
    (allTrusted ? (states.find(({ state }) => state === "long-standing") ?? states[0]) : undefined);
  if (answer === undefined) return unasked;
  return { item, state: answer.state, answer, evidence, answeredBy };
}

type Answered = { readonly answer: RedFlagAnswer };

/** Nobody who looks at a raised flag reads first that another screen of that day found nothing. */
function worrisomeFirst({ answer: one }: Answered, { answer: other }: Answered): number {
  return Number(other.state === "new-or-worse") - Number(one.state === "new-or-worse");
}
