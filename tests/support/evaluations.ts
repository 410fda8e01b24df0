import { type TreatmentId, treatments } from "@/lib/domain/catalogue/treatment";
import type { Evaluation, Reason, TreatmentAnswer, Verdict } from "@/lib/domain/guideline/verdict";
import { PlainDate } from "@/lib/domain/shared/plain-date";

/** A verdict as evaluation would give it; what is not named is empty. */
export function aVerdict(treatment: TreatmentId, parts: Partial<Verdict> = {}): Verdict {
  return {
    treatment,
    problem: undefined,
    word: "needs-information",
    notYetKind: undefined,
    reasons: [],
    warnings: [],
    missing: [],
    earliest: undefined,
    stale: [],
    sets: [],
    ...parts,
  };
}

/** A reason with a citation that nobody has checked. */
export function aReason(code: string, parts: Partial<Reason> = {}): Reason {
  return {
    code,
    words: `criterion ${code}`,
    kind: "indication",
    phase: "decide",
    whenNotMet: "not-yet",
    strength: "hard-stop",
    verification: "M",
    citation: {
      document: "Test guideline",
      recommendation: "1.2",
      url: undefined,
      checkedOn: undefined,
    },
    interpretations: [],
    fixHint: "Do what is missing.",
    truth: "met",
    evidence: [],
    missing: [],
    because: [],
    ...parts,
  };
}

/** An evaluation in which every treatment needs information but those that are named. */
export function anEvaluation(
  verdicts: readonly Verdict[] = [],
  parts: Partial<Omit<Evaluation, "treatments">> = {},
): Evaluation {
  const answers: Partial<Record<TreatmentId, TreatmentAnswer>> = {};
  for (const { id } of treatments) {
    const named = verdicts.filter(({ treatment }) => treatment === id);
    const [best = aVerdict(id)] = named;
    answers[id] = { best, byProblem: named.length > 0 ? named : [best] };
  }
  return {
    pack: "psps-stepwise",
    version: "1.0.0",
    asOf: PlainDate.parse("2026-11-22"),
    psps: {
      type: "type-2",
      longerThanThreeMonths: "met",
      basis: ["Discectomy L4/L5 in 2021."],
      evidence: [],
      missing: [],
    },
    pathway: { level: "none", flags: [] },
    redFlagsLastAsked: undefined,
    banners: [],
    ...parts,
    treatments: insistAll(answers),
  };
}

function insistAll(
  answers: Partial<Record<TreatmentId, TreatmentAnswer>>,
): Record<TreatmentId, TreatmentAnswer> {
  const isWhole = (all: typeof answers): all is Record<TreatmentId, TreatmentAnswer> =>
    treatments.every(({ id }) => all[id] !== undefined);
  if (!isWhole(answers)) throw new Error("a treatment has no answer");
  return answers;
}
