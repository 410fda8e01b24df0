import type { CareId } from "../../catalogue/care";
import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { isElsewhere } from "../given-place";
import { booleanFact, numberFact } from "./fact";
import { belongsTo, hasAsked, listEvidence, toEvidenceUsed } from "./find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { toEndInterval, wasGiven } from "./standing";

const blockMissing: MissingFact = {
  fact: "MEDIAL_BRANCH_BLOCK_RESULT",
  words: "Record the medial branch blocks done, with the relief each gave and the report.",
  evidenceKind: "treatment-given",
};

const sacroiliacMissing: MissingFact = {
  fact: "SACROILIAC_BLOCK_RESULT",
  words: "Record the sacroiliac blocks done, with the relief each gave and the report.",
  evidenceKind: "treatment-given",
};

const effectMissing: MissingFact = {
  fact: "EFFECT_OF_TREATMENT",
  words: "Say which pain the effective treatment was for, and whether its effect still holds.",
  evidenceKind: "treatment-given",
};

export const procedureFacts = {
  bestMedialBranchBlock: numberFact({
    words: "best relief from a medial branch block",
    unit: "%",
    scope: "problem",
    missing: blockMissing,
    remedy: { kind: "do", words: "Do a diagnostic medial branch block." },
    read: (context) => readBestRelief(context, ["medial-branch-block"], blockMissing),
  }),
  medialBranchBlocks: numberFact({
    words: "medial branch blocks with a result",
    unit: "blocks",
    scope: "problem",
    missing: blockMissing,
    read: (context) => readCount(context, ["medial-branch-block"]),
  }),
  bestSacroiliacBlock: numberFact({
    words: "best relief from a sacroiliac block",
    unit: "%",
    scope: "problem",
    missing: sacroiliacMissing,
    remedy: { kind: "do", words: "Do a diagnostic sacroiliac block." },
    read: (context) => readBestRelief(context, ["sacroiliac-block"], sacroiliacMissing),
  }),
  painControlled: booleanFact({
    words: "effect of what was done",
    whenTrue: "A treatment is effective for this pain, so no next step is needed",
    whenFalse: "No treatment on record is effective for this pain",
    scope: "problem",
    missing: effectMissing,
    read: readPainControlled,
  }),
} as const;

/** Blocks that can tell of this pain: neither at other levels nor on the other side, nor without an answer. */
function listOwn(context: Context, of: readonly CareId[]) {
  return listEvidence(context, "treatment-given").filter(
    (each) =>
      of.includes(each.treatment) &&
      belongsTo(each, context.problem, context) !== "no" &&
      !isElsewhere(each, context.problem) &&
      (each.reliefPercent !== undefined ||
        (wasGiven(each) && each.ending?.kind !== "technically-failed")),
  );
}

/** A success threshold needs more than the patient's account (decisions, B17). */
export function isDocumented(given: EvidenceOf<"treatment-given">): boolean {
  const how = given.provenance?.howKnown;
  return how !== "patient-account" && how !== "questionnaire";
}

/** The best relief any of them gave. What lacks a result, a document or a problem could still be better. */
function readBestRelief(
  context: Context,
  of: readonly CareId[],
  missing: MissingFact,
): Reading<Range> {
  const given = listOwn(context, of);
  const sure = given.filter(
    (each) =>
      each.reliefPercent !== undefined &&
      each.disputed === undefined &&
      isDocumented(each) &&
      belongsTo(each, context.problem, context) === "yes",
  );
  const reliefs = sure.flatMap(({ reliefPercent }) =>
    reliefPercent === undefined ? [] : [reliefPercent],
  );
  const used = given.map(toEvidenceUsed);
  if (reliefs.length === 0 && given.length === 0) {
    const asked = hasAsked(context, "past-procedures");
    return asked === undefined
      ? unknown([missing])
      : known({ min: 0, max: 0 }, [toEvidenceUsed(asked)]);
  }
  if (reliefs.length === 0) return unknown([missing], used);
  const best = Math.max(...reliefs);
  return known({ min: best, max: sure.length < given.length ? 100 : best }, used);
}

function readCount(context: Context, of: readonly CareId[]): Reading<Range> {
  const given = listOwn(context, of);
  const sure = given.filter(
    (each) =>
      each.reliefPercent !== undefined &&
      each.disputed === undefined &&
      belongsTo(each, context.problem, context) === "yes",
  );
  return known({ min: sure.length, max: given.length }, given.map(toEvidenceUsed));
}

/** What is done to find out: its effect is an answer, and it wears off. */
const tests: readonly CareId[] = ["medial-branch-block", "sacroiliac-block", "scs-trial"];

/** Effective closes escalation for this pain until its loss is recorded (decisions, B15). */
function readPainControlled(context: Context): Reading<boolean> {
  const given = listEvidence(context, "treatment-given").filter(
    (each) => !tests.includes(each.treatment) && belongsTo(each, context.problem, context) !== "no",
  );
  const effective = given.filter(({ ending }) => ending?.kind === "effective");
  const lost = given.filter(({ ending }) => ending?.kind === "effective-then-lost");
  const standing = effective
    .map((each) => ({ each, loss: toLoss(each, lost, context) }))
    .filter(({ loss }) => loss !== "lost");
  const used = standing.map(({ each }) => toEvidenceUsed(each));
  if (standing.length === 0) return known(false, lost.map(toEvidenceUsed));
  const sure = standing.some(
    ({ each, loss }) =>
      loss === "none" &&
      each.disputed === undefined &&
      belongsTo(each, context.problem, context) === "yes",
  );
  return sure ? known(true, used) : unknown([effectMissing], used);
}

/** Whether the effect was lost later; dates that leave it open leave it open here. */
function toLoss(
  effective: EvidenceOf<"treatment-given">,
  lost: readonly EvidenceOf<"treatment-given">[],
  context: Context,
): "lost" | "maybe" | "none" {
  const end = toEndInterval(effective, context);
  const later = lost
    .filter(({ treatment }) => treatment === effective.treatment)
    .map((each) => ({ each, day: toEndInterval(each, context) }));
  if (later.some(({ each, day }) => each.disputed === undefined && day.first >= end.last))
    return "lost";
  return later.some(({ day }) => day.last >= end.first) ? "maybe" : "none";
}
