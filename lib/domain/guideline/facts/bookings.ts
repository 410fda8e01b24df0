import type { TreatmentId } from "../../catalogue/treatment";
import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { type BooleanFact, booleanFact, choiceFact, numberFact } from "./fact";
import { concerns, listEvidence, readLatest, toEvidenceUsed } from "./find-evidence";
import { type Context, known, mapReading, type Range, type Reading, unknown } from "./reading";

type Booking = EvidenceOf<"planned-procedure">;

const asks = (fact: string, words: string): MissingFact => ({
  fact,
  words,
  evidenceKind: "planned-procedure",
});

const steroid = asks("PLANNED_STEROID", "Say which steroid is to be given, and how much.");
const biologic = asks("PLANNED_BIOLOGIC", "Say whether a biological product is to be given.");
const otherBlock = asks("OTHER_BLOCK", "Say whether another block is planned in this session.");
const rationale = asks("RATIONALE", "Record why it is to be done this way.");

const scale: MissingFact = {
  fact: "BASELINE_SCALE",
  words: "Ask for a score before the procedure: pain, or what the patient can do.",
  evidenceKind: "pain-score",
};

const disability: MissingFact = {
  fact: "BASELINE_DISABILITY",
  words: "Record the total of a disability questionnaire before the procedure.",
  evidenceKind: "function-score",
};

/** What the booking of an epidural says, and what it should have beside it. */
export const bookingFacts = {
  plannedSteroid: choiceFact({
    words: "steroid that is planned",
    scope: "problem",
    missing: steroid,
    values: {
      none: "none",
      triamcinolone: "triamcinolone",
      betamethasone: "betamethasone",
      dexamethasone: "dexamethasone",
      methylprednisolone: "methylprednisolone",
      other: "another one",
    },
    read: (context) => readBooking(context, steroid, (each) => each.steroid),
  }),
  plannedSteroidMg: numberFact({
    words: "steroid that is planned for one session",
    unit: "mg",
    scope: "problem",
    missing: steroid,
    read: (context) =>
      mapReading(
        readBooking(context, steroid, (each) => each.steroidMg),
        (mg): Range => ({ min: mg, max: mg }),
      ),
  }),
  plannedBiologic: booleanFact({
    words: "biological product",
    whenTrue: "A biological product is planned",
    whenFalse: "No biological product is planned",
    scope: "problem",
    missing: biologic,
    read: (context) => readBooking(context, biologic, (each) => each.biologic),
  }),
  otherBlockInSession: booleanFact({
    words: "another block in the same session",
    whenTrue: "Another block is planned in the same session",
    whenFalse: "No other block is planned in the same session",
    scope: "problem",
    missing: otherBlock,
    read: (context) => readBooking(context, otherBlock, (each) => each.otherBlockInSession),
  }),
  epiduralRationale: rationaleFor("epidural-steroid-injection"),
  medialBranchRationale: rationaleFor("medial-branch-block"),
  baselineScale: booleanFact({
    words: "score before the procedure",
    whenTrue: "A score of pain or disability is on record",
    whenFalse: "It is booked, and no score of pain or disability is on record",
    scope: "problem",
    missing: scale,
    remedy: { kind: "record", words: scale.words },
    read: (context) => readScore(context, ["pain-score", "function-score"], scale),
  }),
  baselinePain: booleanFact({
    words: "score of pain before the procedure",
    whenTrue: "A score of pain is on record",
    whenFalse: "It is booked, and no score of pain is on record",
    scope: "problem",
    missing: scale,
    remedy: { kind: "record", words: scale.words },
    read: (context) => readScore(context, ["pain-score"], scale),
  }),
  baselineDisability: booleanFact({
    words: "score of disability before the procedure",
    whenTrue: "A score of disability is on record",
    whenFalse: "It is booked, and no score of disability is on record",
    scope: "problem",
    missing: disability,
    remedy: { kind: "record", words: disability.words },
    read: (context) => readScore(context, ["function-score"], disability),
  }),
} as const;

/** The latest booking of an epidural that speaks of it. */
function readBooking<Value extends string | number | boolean>(
  context: Context,
  missing: MissingFact,
  value: (booking: Booking) => Value | undefined,
): Reading<Value> {
  return readLatest(context, {
    kind: "planned-procedure",
    where: ({ treatment }) => treatment === "epidural-steroid-injection",
    value,
    missing,
  });
}

/** Written down, or not: a reason that nobody recorded is no documented one. */
function rationaleFor(treatment: TreatmentId): BooleanFact {
  return booleanFact({
    words: "reason for doing it again or another way",
    whenTrue: "The booking says why it is done again or another way",
    whenFalse: "The booking does not say why it is done again or another way",
    scope: "problem",
    missing: rationale,
    remedy: { kind: "record", words: rationale.words },
    read: (context) => {
      const booked = listEvidence(context, "planned-procedure").filter(
        (each) => each.treatment === treatment && concerns(each, context),
      );
      const said = booked.filter((each) => (each.rationale ?? "").trim() !== "");
      const sure = said.filter(({ disputed }) => disputed === undefined);
      if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
      if (said.length > 0) return unknown([rationale], said.map(toEvidenceUsed));
      return known(false, booked.map(toEvidenceUsed));
    },
  });
}

/** Without a score it is open until something is booked; then it is missing (decisions, B14). */
function readScore(
  context: Context,
  kinds: readonly ("pain-score" | "function-score")[],
  missing: MissingFact,
): Reading<boolean> {
  const scores = kinds.flatMap((kind) =>
    listEvidence(context, kind).filter(
      (each) => concerns(each, context) && each.disputed === undefined,
    ),
  );
  if (scores.length > 0) return known(true, scores.map(toEvidenceUsed));
  const booked = listEvidence(context, "planned-procedure").filter((each) =>
    concerns(each, context),
  );
  return booked.length > 0 ? known(false, booked.map(toEvidenceUsed)) : unknown([missing]);
}
