import type { MissingFact } from "../evidence-used";
import { toDaysSince } from "./days-since";
import { booleanFact, numberFact } from "./fact";
import {
  hasAsked,
  listEvidence,
  readLatest,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { listOperations } from "./surgery";

const smoking: MissingFact = {
  fact: "SMOKING",
  words: "Ask whether the patient is smoke-free, and since when.",
  evidenceKind: "readiness",
};

const operations: MissingFact = {
  fact: "SPINAL_SURGERY",
  words: "Ask about operations on the spine: which, where, when.",
  evidenceKind: "spinal-surgery",
};

/** What another operation on the spine depends on. */
export const surgicalFitnessFacts = {
  smokeFree: booleanFact({
    words: "smoke-free at present",
    whenTrue: "The patient is smoke-free",
    whenFalse: "The patient smokes",
    scope: "patient",
    missing: smoking,
    remedy: { kind: "do", words: "Help the patient to stop smoking." },
    read: (context) =>
      readLatest(context, {
        kind: "readiness",
        where: ({ about }) => about === "smoking",
        value: ({ answer }) => answer === "yes",
        missing: smoking,
      }),
  }),
  smokeFreeDays: numberFact({
    words: "time since the patient stopped smoking",
    unit: "days",
    scope: "patient",
    missing: smoking,
    read: readSmokeFree,
  }),
  spinalOperations: numberFact({
    words: "operations on the spine",
    unit: "operations",
    scope: "patient",
    missing: operations,
    read: readOperations,
  }),
} as const;

/** Since when, by the latest answer that says so. */
function readSmokeFree(context: Context): Reading<Range> {
  const since = readLatest(context, {
    kind: "readiness",
    where: ({ about }) => about === "smoking",
    value: (each) => (each.answer === "yes" ? (each.since ?? "undated") : "smokes"),
    missing: smoking,
  });
  if (!since.known) return since;
  const [answer] = listEvidence(context, "readiness")
    .filter(({ id }) => since.evidence.some(({ evidenceId }) => evidenceId === id))
    .flatMap((each) => (each.since === undefined ? [] : [each.since]));
  if (since.value === "smokes") return known({ min: 0, max: 0 }, since.evidence);
  return answer === undefined
    ? unknown([smoking])
    : known(toDaysSince(toKnownInterval(answer, context), context), since.evidence);
}

/** An operation may stand on record twice: as an operation, and as the treatment that it was. */
function readOperations(context: Context): Reading<Range> {
  const all = listOperations(context);
  const sure = all.filter(({ disputed }) => disputed === undefined);
  const written = sure.filter(({ kind }) => kind === "spinal-surgery").length;
  const min = Math.max(written, sure.length - written);
  const asked = hasAsked(context, "spinal-surgery");
  if (all.length === 0 && asked !== undefined)
    return known({ min: 0, max: 0 }, [toEvidenceUsed(asked)]);
  const max = asked === undefined ? Number.POSITIVE_INFINITY : all.length;
  return known({ min, max }, all.map(toEvidenceUsed));
}
