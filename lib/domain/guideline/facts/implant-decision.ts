import type { EvidenceOf } from "../../picture/evidence";
import { addDays, type PlainDate } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { param, toNumber } from "../parameter";
import { booleanFact } from "./fact";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading } from "./reading";
import { findTrialEnd } from "./trials";

type Decision = EvidenceOf<"mdt-decision">;

const missing: MissingFact = {
  fact: "MDT_DECISION",
  words: "Bring the case to the MDT, or record its decision.",
  evidenceKind: "mdt-decision",
};

/** What the MDT said of the implant before and after the trial (decisions, A9). */
export const implantDecisionFacts = {
  implantDecidedWithTrial: booleanFact({
    words: "decision about the implant, made with that about the trial",
    whenTrue: "The MDT decided for the implant, should the trial succeed",
    whenFalse: "The MDT did not decide about the implant with the trial",
    scope: "problem",
    missing,
    read: readDecidedWithTrial,
  }),
  implantDiscussedAfterTrial: booleanFact({
    words: "decision about the implant after the trial",
    whenTrue: "The MDT spoke about the implant after the trial",
    whenFalse: "The MDT has not spoken about the implant since the trial",
    scope: "problem",
    missing,
    remedy: { kind: "sign-off", words: "Bring the case back to the MDT." },
    read: readDiscussedAfterTrial,
  }),
} as const;

/** Decisions that may be about stimulation: those about the case as a whole count. */
function listDecisions(context: Context): readonly Decision[] {
  const about: readonly Decision["treatment"][] = ["scs-trial", "scs-permanent-implant", undefined];
  return listEvidence(context, "mdt-decision").filter(
    (each) =>
      each.disputed === undefined && concerns(each, context) && about.includes(each.treatment),
  );
}

/** The latest decision said so, with people present, and it still holds. */
function readDecidedWithTrial(context: Context): Reading<boolean> {
  const decisions = listDecisions(context);
  const [latest] = decisions.toSorted((one, other) =>
    toKnownInterval(one.on, context).first > toKnownInterval(other.on, context).first ? -1 : 1,
  );
  if (latest === undefined) return known(false, []);
  const end = toEnd(latest, context);
  const lapses = [addDays(end, 1)].filter((day) => day > context.asOf);
  const said =
    latest.treatment === "scs-trial" &&
    latest.implantIfTrialPasses === true &&
    (latest.outcome === "go-ahead" || latest.outcome === "go-ahead-with-conditions") &&
    latest.attendees.length > 0;
  return known(said && end >= context.asOf, [toEvidenceUsed(latest)], said ? lapses : []);
}

function toEnd({ on, validUntil }: Decision, context: Context): PlainDate {
  const days = toNumber(param("mdtDecisionDays"), context.parameters);
  return validUntil ?? addDays(toKnownInterval(on, context).first, days);
}

function readDiscussedAfterTrial(context: Context): Reading<boolean> {
  const end = findTrialEnd(context);
  const since = listDecisions(context).filter(
    ({ on, treatment }) =>
      treatment !== "scs-trial" && end !== undefined && toKnownInterval(on, context).first >= end,
  );
  return known(since.length > 0, since.map(toEvidenceUsed));
}
