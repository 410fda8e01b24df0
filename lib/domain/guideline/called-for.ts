import type { CareId } from "../catalogue/care";
import type { EscalationStep, TreatmentId } from "../catalogue/treatment";
import type { PainGenerator } from "../picture/pain-problem";
import { all, atLeast, behind, type Expression, not, param } from "./expression";

/** A treatment that stands between the patient and a higher step, and what counts as having had it. */
export type CalledFor = {
  readonly treatment: TreatmentId;
  readonly cares: readonly CareId[];
  /** What else puts it behind: a block that gave its answer, or one that left it out of reach. */
  readonly orWhen?: Expression;
};

/** What a positive block is, where a criterion names no figure of its own (decisions, F49). */
export const positiveMedialBranchBlock = atLeast(
  "bestMedialBranchBlock",
  param("positiveBlockPercent"),
);
export const positiveSacroiliacBlock = atLeast(
  "bestSacroiliacBlock",
  param("positiveBlockPercent"),
);

/** Without a positive block the next treatment of the joint is out of reach: it stands in nobody's way. */
export const ablationOutOfReach = all(
  behind("medial-branch-block"),
  not(positiveMedialBranchBlock),
);
export const sacroiliacInjectionOutOfReach = all(
  behind("sacroiliac-block"),
  not(positiveSacroiliacBlock),
);

const call = (treatment: TreatmentId, ...also: readonly CareId[]): CalledFor => ({
  treatment,
  cares: [treatment, ...also],
});

const byStructure: Readonly<
  Record<PainGenerator["structure"], Partial<Record<EscalationStep, readonly CalledFor[]>>>
> = {
  facet: {
    injections: [{ ...call("medial-branch-block"), orWhen: positiveMedialBranchBlock }],
    rfa: [{ ...call("radiofrequency-ablation"), orWhen: ablationOutOfReach }],
  },
  sacroiliac: {
    injections: [
      { ...call("sacroiliac-block"), orWhen: positiveSacroiliacBlock },
      { ...call("sacroiliac-joint-injection"), orWhen: sacroiliacInjectionOutOfReach },
    ],
  },
  "nerve-root": {
    injections: [call("epidural-steroid-injection", "selective-nerve-root-block-therapeutic")],
  },
  endplate: {
    rfa: [call("basivertebral-nerve-ablation", "sinuvertebral-nerve-ablation")],
  },
  "instability-or-non-union": { surgery: [call("revision-surgery")] },
  "vertebral-fracture": {
    surgery: [call("vertebral-augmentation", "vertebroplasty", "kyphoplasty")],
  },
  disc: {},
  "central-stenosis": {},
  ischaemic: {},
  "none-found": {},
};

/**
 * What a pain generator calls for on a step above conservative care (decisions, F45).
 *
 * It decides only what stands between the patient and a higher step. What is not called for is behind.
 */
export function listCalledFor(
  { structure, mechanism }: Pick<PainGenerator, "structure" | "mechanism">,
  step: EscalationStep,
  type: "type-1" | "type-2" | "unknown",
): readonly CalledFor[] {
  if (mechanism === "nociplastic") return [];
  if (step === "scs")
    return structure === "nerve-root" && mechanism === "neuropathic" && type === "type-2"
      ? [call("scs-trial", "spinal-cord-stimulation")]
      : [];
  const called = byStructure[structure][step] ?? [];
  return structure === "instability-or-non-union" && type === "type-1"
    ? called.map(() => call("index-fusion", "spinal-fusion"))
    : called;
}
