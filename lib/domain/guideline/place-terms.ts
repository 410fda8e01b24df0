import type { Evidence } from "../picture/evidence";
import { never } from "../shared/never";
import type { MissingFact } from "./evidence-used";
import type { Expression } from "./expression";
import { toLast } from "./facts/days-since";
import { belongsTo, listEvidence, toEvidenceUsed, toKnownInterval } from "./facts/find-evidence";
import { type Context, known, type Reading, unknown } from "./facts/reading";
import { matchPlaces, type Place } from "./given-place";
import { findGiven } from "./given-records";
import { generatorLevels } from "./given-test-judge";
import { anyOf } from "./kleene";
import { toNames } from "./number-terms";
import type { PlaceTerm } from "./place-term";
import { listPlanned } from "./planned-terms";

type Found = {
  /** Any of them may be meant; none: nothing is on record. */
  readonly places: readonly Place[];
  readonly evidence: readonly Evidence[];
  readonly missing: MissingFact;
};

/** Whether two places share a level, and their sides do not exclude each other. */
export function readLevelsMatch(
  { one, other }: Extract<Expression, { op: "levels-match" }>,
  context: Context,
): Reading<boolean> {
  const [first, second] = [findPlaces(one, context), findPlaces(other, context)];
  const evidence = [...first.evidence, ...second.evidence];
  const used = evidence.map(toEvidenceUsed);
  const isDisputed = evidence.some(({ disputed }) => disputed !== undefined);
  const truth = anyOf(
    first.places.flatMap((place) => second.places.map((each) => matchPlaces(place, each))),
  );
  if (first.places.length > 0 && second.places.length > 0 && !isDisputed && truth !== "unknown")
    return known(truth === "met", used);
  const open = [first, second].filter(
    ({ places }) => places.length === 0 || places.some(({ levels }) => levels.length === 0),
  );
  const asked = open.length > 0 ? open : [first, second];
  return unknown(
    asked.map(({ missing }) => missing),
    used,
  );
}

function findPlaces(term: PlaceTerm, context: Context): Found {
  switch (term.of) {
    case "generator":
      return findGeneratorPlace(context);
    case "imaging":
      return findImagingPlaces(term, context);
    case "planned": {
      const bookings = listPlanned(context, term.treatment);
      return {
        places: bookings.map(({ levels = [], side }) => ({ levels, side })),
        evidence: bookings,
        missing: {
          fact: "PLANNED_PROCEDURE",
          words: "Record the levels and the side of the procedure that is planned.",
          evidenceKind: "planned-procedure",
        },
      };
    }
    case "given":
      return findGivenPlace(term, context);
    default:
      return never(term);
  }
}

function findGeneratorPlace({ problem }: Context): Found {
  const generator = problem?.generator;
  const places =
    generator === undefined
      ? []
      : [{ levels: generator.levels, side: generator.side ?? problem?.side }];
  return { places, evidence: [], missing: generatorLevels };
}

/** Findings of the latest study that has one of those that are named. */
function findImagingPlaces(
  { findings }: Extract<PlaceTerm, { of: "imaging" }>,
  context: Context,
): Found {
  const studies = listEvidence(context, "imaging")
    .filter((each) => belongsTo(each, context.problem, context) !== "no")
    .map((each) => ({
      each,
      day: toKnownInterval(each.on, context),
      named: each.findings.filter(
        ({ finding }) => findings.length === 0 || findings.includes(finding),
      ),
    }))
    .filter(({ named }) => named.length > 0);
  const last = toLast(studies.map(({ day }) => day));
  const latest = studies.filter(({ day }) => last !== undefined && day.last >= last.first);
  return {
    places: latest.flatMap(({ named }) => named.map(({ levels = [], side }) => ({ levels, side }))),
    evidence: latest.map(({ each }) => each),
    missing: {
      fact: "IMAGING",
      words: "Record what imaging shows, with its levels and side.",
      evidenceKind: "imaging",
    },
  };
}

function findGivenPlace(
  { treatments }: Extract<PlaceTerm, { of: "given" }>,
  context: Context,
): Found {
  const { matches } = findGiven({ treatments, scope: "problem" }, context);
  const last = toLast(matches.map(({ day }) => day));
  const latest = matches
    .filter(({ day }) => last !== undefined && day.last >= last.first)
    .map(({ given }) => given);
  return {
    places: latest.map(({ levels = [], side }) => ({ levels, side })),
    evidence: latest,
    missing: {
      fact: "TREATMENT_RESULT",
      words: `Record the levels and the side of the latest of these: ${toNames(treatments)}.`,
      evidenceKind: "treatment-given",
    },
  };
}
