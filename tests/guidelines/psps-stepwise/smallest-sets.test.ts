import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { type Action, isOpen } from "@/lib/domain/guideline/verdict";
import {
  altered,
  anEvidence,
  aPicture,
  blockCandidate,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  injectionCandidate,
  nervePain,
  type ProblemInput,
  redFlagScreen,
  trialCandidate,
} from "@/tests/support/pictures";
import { propertyRuns } from "@/tests/support/property-runs";
import { verdictOf } from "@/tests/support/verdicts";

const block = anEvidence({
  id: "block",
  kind: "treatment-given",
  on: daysAgo(40),
  treatment: "medial-branch-block",
  reliefPercent: 80,
  provenance: { howKnown: "document-seen" },
});
const mri = anEvidence({
  id: "mri",
  kind: "imaging",
  on: daysAgo(9),
  modality: "mri",
  findings: [{ finding: "recurrent-herniation", concordant: "yes", correctable: "yes" }],
});
const offered = { correctableCause: "yes", surgery: "offered" };

/** Each with everything on record that it asks for. */
const candidates: readonly (readonly [TreatmentId, ProblemInput, readonly EvidenceInput[]])[] = [
  ["scs-trial", nervePain, trialCandidate],
  ["epidural-steroid-injection", nervePain, injectionCandidate],
  ["medial-branch-block", facetPain, blockCandidate],
  ["radiofrequency-ablation", facetPain, [...blockCandidate, block]],
  ["revision-surgery", nervePain, [...altered(trialCandidate, "surgeon", offered), mri]],
];

/** What answers each action as its criterion asks, by the code of the action. */
const answers: Readonly<Record<string, string>> = {
  RED_FLAG_SCREEN: "red-flags",
  ONSET: "onset",
  TARGETED_REHABILITATION: "rehab",
  COMPLETE_A_COURSE_OF_TARGETED_REHABILITATION_AND_RECORD_HOW_IT_ENDED: "rehab",
  SPINAL_SURGERY: "surgery",
  SPINAL_SURGERY_DATE: "surgery",
  FUNCTION_SCORE: "odi",
  QUALITY_OF_LIFE: "quality",
  TREATMENT_ENDING: "esi",
  OFFER_THIS_AND_RECORD_HOW_IT_ENDED_EPIDURAL_STEROID_INJECTION_OR_SELECTIVE_NERVE_ROOT_BLOCK_DIAGNOSTIC_THERAPEUTIC:
    "esi",
  CONVENTIONAL_CARE: "care",
  SURGEON_OPINION: "surgeon",
  PSYCHOLOGICAL_EVALUATION: "psychology",
  GIVE_THE_HELP_THAT_THE_PSYCHOLOGIST_NAMES_AND_REVIEW: "psychology",
  MDT_DECISION: "mdt",
  BRING_THE_CASE_TO_THE_MDT: "mdt",
  MEDIAL_BRANCH_BLOCK_RESULT: "block",
  DO_A_DIAGNOSTIC_MEDIAL_BRANCH_BLOCK: "block",
  IMAGING: "mri",
};

/** What is on record instead of the answer: nothing, or an answer that closes and can be put right. */
const shortfalls: Readonly<Record<string, EvidenceInput>> = {
  psychology: anEvidence({
    id: "help-first",
    kind: "psychological-evaluation",
    on: daysAgo(80),
    outcome: "help-first",
  }),
  mdt: anEvidence({
    id: "not-now",
    kind: "mdt-decision",
    on: daysAgo(80),
    outcome: "not-now",
    attendees: ["A. Chair, chair"],
  }),
};

const extras: readonly EvidenceInput[] = [
  { id: "quality", kind: "quality-of-life", on: daysAgo(1), reduced: true },
  { id: "care", kind: "treatment-given", on: daysAgo(900), treatment: "medication", weeks: 60 },
  { ...redFlagScreen("no"), id: "red-flags" },
];

const removable = [...new Set(Object.values(answers))].filter(
  (id) => id !== "quality" && id !== "care",
);

function apply(
  record: readonly EvidenceInput[],
  actions: readonly Action[],
  whole: readonly EvidenceInput[],
): readonly EvidenceInput[] {
  const wanted = actions.map(({ code, words }) => {
    const id = answers[code];
    if (id === undefined) throw new Error(`nothing answers ${code}: ${words}`);
    return id;
  });
  const known = [...whole, ...extras];
  const added = [...new Set(wanted)].flatMap((id) => {
    const found = known.find((each) => each.id === id);
    return found === undefined ? [] : [found];
  });
  return changed(record, { add: added });
}

describe("the smallest sets of psps-stepwise", () => {
  it.each(candidates)(
    "of %s open it when they are carried out, and no part of one does",
    (id, problem, whole) => {
      const own = removable.filter((each) => whole.some((piece) => piece.id === each));
      fc.assert(
        fc.property(fc.subarray(own, { minLength: 1 }), fc.boolean(), (without, fallsShort) => {
          const instead = without.flatMap((each) => {
            const shortfall = shortfalls[each];
            return fallsShort && shortfall !== undefined ? [shortfall] : [];
          });
          const record = changed(whole, { without, add: instead });
          const open = (evidence: readonly EvidenceInput[]) =>
            isOpen(verdictOf(id, aPicture(problem, evidence)).word);
          const { sets } = verdictOf(id, aPicture(problem, record));
          if (!open(record)) expect(sets).not.toEqual([]);
          for (const set of sets) {
            expect([set.map(({ code }) => code), open(apply(record, set, whole))]).toEqual([
              set.map(({ code }) => code),
              true,
            ]);
            for (const left of set)
              expect(
                open(
                  apply(
                    record,
                    set.filter((each) => each !== left),
                    whole,
                  ),
                ),
              ).toBe(false);
          }
        }),
        { ...propertyRuns(10) },
      );
    },
  );
});
