import type { CareId } from "../../catalogue/care";
import type { EvidenceOf } from "../../picture/evidence";
import type { DayInterval } from "../../shared/plain-date";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import {
  belongsTo,
  hasAsked,
  listEvidence,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import type { Context } from "./reading";

type Given = EvidenceOf<"treatment-given">;

/** Where the patient stands with some treatments for one pain problem. */
export type Standing = {
  readonly state: "behind" | "effective" | "under-way" | "did-not-attend" | "never" | "unknown";
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
};

/**
 * Behind the patient once an ending with a reason is recorded: all but effective and did-not-attend
 * (decisions, B15). An effective ending that came later closes it again.
 */
export function readStanding(
  context: Context,
  of: readonly CareId[],
  missing: MissingFact,
  { sharedAmongProblems = false } = {},
): Standing {
  const given = listEvidence(context, "treatment-given").filter(({ treatment }) =>
    of.includes(treatment),
  );
  const concerning = given.map((each) => ({
    each,
    belongs: belongsTo(each, context.problem, context),
  }));
  const own = concerning.flatMap(({ each, belongs }) =>
    belongs === "yes" || (belongs === "maybe" && sharedAmongProblems) ? [each] : [],
  );
  const unclear = concerning.flatMap(({ each, belongs }) =>
    belongs === "maybe" && !sharedAmongProblems ? [each] : [],
  );
  const standing = judge(
    own.filter(({ disputed }) => disputed === undefined),
    context,
  );
  const open = [...unclear, ...own.filter(({ disputed }) => disputed !== undefined)];
  if (open.length > 0 && standing.state !== "behind" && standing.state !== "effective")
    return { state: "unknown", evidence: open.map(toEvidenceUsed), missing: [toClarify(missing)] };
  if (standing.state === "unknown") return { ...standing, missing: [toClarify(missing)] };
  if (standing.state !== "never") return standing;
  const asked = hasAsked(context, "past-procedures");
  return asked === undefined
    ? { state: "unknown", evidence: [], missing: [missing] }
    : { ...standing, evidence: [toEvidenceUsed(asked)] };
}

/** Endings of what was offered and never given. */
const neverGiven: readonly string[] = [
  "not-available",
  "did-not-attend",
  "declined",
  "not-indicated",
  "contraindicated",
];

export function wasGiven({ ending }: Given): boolean {
  return ending === undefined || !neverGiven.includes(ending.kind);
}

/** The day an ending can have been reached, as far as it is known. */
export function toEndInterval(given: Given, context: Context): DayInterval {
  return toKnownInterval(given.ending?.on ?? given.ended ?? given.on, context);
}

function judge(given: readonly Given[], context: Context): Standing {
  const answer = (state: Standing["state"], evidence: readonly Given[]): Standing => ({
    state,
    evidence: evidence.map(toEvidenceUsed),
    missing: [],
  });
  const effective = given.filter(({ ending }) => ending?.kind === "effective");
  const behind = given.filter(
    ({ ending }) =>
      ending !== undefined && ending.kind !== "effective" && ending.kind !== "did-not-attend",
  );
  if (behind.length > 0 && effective.length > 0)
    return answer(compare(effective, behind, context), [...effective, ...behind]);
  if (behind.length > 0) return answer("behind", behind);
  if (effective.length > 0) return answer("effective", effective);
  const underWay = given.filter(({ ending }) => ending === undefined);
  if (underWay.length > 0) return answer("under-way", underWay);
  return given.length > 0 ? answer("did-not-attend", given) : answer("never", []);
}

/** Which ending came last; unknown when the dates cannot tell. */
function compare(
  effective: readonly Given[],
  behind: readonly Given[],
  context: Context,
): Standing["state"] {
  const ends = (given: readonly Given[]) => given.map((each) => toEndInterval(each, context));
  const latest = (given: readonly Given[], edge: "first" | "last") =>
    ends(given)
      .map((interval) => interval[edge])
      .sort()
      .at(-1) ?? "";
  if (latest(behind, "first") > latest(effective, "last")) return "behind";
  return latest(effective, "first") > latest(behind, "last") ? "effective" : "unknown";
}

function toClarify(missing: MissingFact): MissingFact {
  return {
    ...missing,
    words: `Say which pain the treatment on record was for, how it ended and when. (${missing.words})`,
  };
}
