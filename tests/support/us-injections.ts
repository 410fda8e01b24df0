import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { Reason, Truth, Verdict } from "@/lib/domain/guideline/verdict";
import { usCms } from "@/lib/guidelines/us-cms/pack";
import {
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  men,
  type ProblemInput,
  redFlagScreen,
  today,
} from "./pictures";
import { shipProof } from "./ship-proof";

type Given = Extract<EvidenceInput, { kind: "treatment-given" }>;
type Planned = Extract<EvidenceInput, { kind: "planned-procedure" }>;

export const sacroiliacProblem: ProblemInput = {
  id: "pelvis",
  region: "back",
  side: "right",
  generator: {
    structure: "sacroiliac",
    mechanism: "nociceptive",
    levels: [],
    side: "right",
    confidence: "likely",
  },
};

export function given(
  id: string,
  treatment: Given["treatment"],
  day: number,
  rest: Partial<Given> = {},
): EvidenceInput {
  return { id, kind: "treatment-given", on: daysAgo(day), treatment, ...rest };
}

export function plannedFor(treatment: Planned["treatment"], rest: Partial<Planned>): EvidenceInput {
  return { id: "booking", kind: "planned-procedure", on: daysAgo(0), treatment, ...rest };
}

const study = (
  findings: Extract<EvidenceInput, { kind: "imaging" }>["findings"],
): EvidenceInput => ({
  id: "imaging",
  kind: "imaging",
  on: daysAgo(30),
  modality: "mri",
  findings,
});

/** Pain for a year, care that was not enough, exercise at home, two scores; nothing was injected. */
const ready: readonly EvidenceInput[] = [
  redFlagScreen("no"),
  { id: "onset", kind: "onset", on: daysAgo(365) },
  { id: "asked-past", kind: "history-asked", on: daysAgo(1), about: "past-procedures" },
  { id: "asked-surgery", kind: "history-asked", on: daysAgo(1), about: "spinal-surgery" },
  given("rehab", "physical-therapy", 200, {
    ended: daysAgo(100),
    reliefPercent: 10,
    ending: { kind: "inadequate-response" },
  }),
  given("hep", "home-exercise-programme", 60, { ongoing: true }),
  { id: "nrs", kind: "pain-score", on: daysAgo(1), scale: "nrs", value: 7 },
  { id: "odi", kind: "function-score", on: daysAgo(1), instrument: "odi", total: 44 },
];

const levels = ["L4", "L5"] as const;
export const epiduralReady: readonly EvidenceInput[] = [
  ...ready,
  study([{ finding: "disc-herniation", levels: [...levels], concordant: "yes" }]),
];
export const facetReady: readonly EvidenceInput[] = [
  ...ready,
  study([{ finding: "facet-arthropathy", levels: [...levels], concordant: "yes" }]),
];

/** A diagnostic block of the facet joints at the levels of the pain. */
export function block(id: string, day: number, rest: Partial<Given> = {}): EvidenceInput {
  return given(id, "medial-branch-block", day, {
    levels: [...levels],
    reliefPercent: 80,
    sameScale: true,
    ...rest,
  });
}

export const ablationReady: readonly EvidenceInput[] = [
  ...facetReady,
  block("first", 60),
  block("second", 46),
];

export const sacroiliacReady: readonly EvidenceInput[] = [
  ...ready,
  {
    id: "examination",
    kind: "examination",
    on: daysAgo(2),
    painBelowL5: true,
    sijTests: {
      faber: "positive",
      gaenslen: "positive",
      "thigh-thrust": "positive",
      compression: "negative",
      distraction: "negative",
      yeoman: "negative",
      fortin: "positive",
    },
  },
];

/** Everything that fusion of the joint asks for is on record. */
export const fusionReady: readonly EvidenceInput[] = [
  ...sacroiliacReady,
  study([{ finding: "no-relevant-finding" }]),
  given("long-care", "core-stabilisation", 300, { ended: daysAgo(120) }),
  given("first", "sacroiliac-block", 150, { reliefPercent: 75 }),
  given("second", "sacroiliac-block", 110, { reliefPercent: 75 }),
  given("injection", "sacroiliac-joint-injection", 90, { reliefPercent: 60, reliefDays: 40 }),
  { id: "never", kind: "readiness", on: daysAgo(3), about: "never-smoked", answer: "yes" },
];

/** What the United States pack says of one treatment today. */
export function judgeUs(
  treatment: TreatmentId,
  problem: ProblemInput,
  evidence: readonly EvidenceInput[],
  patient = men,
): Verdict {
  return evaluate(usCms, aPicture(problem, evidence, patient), today).treatments[treatment].best;
}

/** One criterion of the answer; undefined: it does not apply. */
export function findReason(verdict: Verdict, code: string): Reason | undefined {
  return verdict.reasons.find((reason) => reason.code === code);
}

export type Change = Parameters<typeof changed>[1];
/** What is different, and what one criterion then says. */
export type Row = readonly [name: string, change: Change, truth: Truth];

/** The truth of one criterion after a change of the evidence. */
export function truthAfter(
  treatment: TreatmentId,
  code: string,
  problem: ProblemInput,
  base: readonly EvidenceInput[],
  change: Change,
): Truth {
  const picture = aPicture(problem, changed(base, change));
  const { best } = evaluate(usCms, picture, today, "reasons").treatments[treatment];
  const truth = findReason(best, code)?.truth ?? "not-applicable";
  shipProof({ pack: usCms.id, picture, treatment, code, truth });
  return truth;
}
