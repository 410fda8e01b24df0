import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { alwaysShow } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";
import {
  conservativeFirst,
  mdtDecided,
  notWidespread,
  psychologyRecorded,
  stepsBelowBehind,
} from "./shared";

/** Stimulation elsewhere than over the cord: the seeds give it no rule of its own (decisions, F51). */
function otherStimulation(treatment: TreatmentId): TreatmentRules {
  return {
    criteria: [
      ...conservativeFirst,
      stepsBelowBehind,
      notWidespread("NMF_MAJOR_COMORBID_PAIN"),
      ...psychologyRecorded,
      criterion({
        code: "EVIDENCE_LIMITED",
        words: "The evidence for this treatment has been assessed.",
        kind: "indication",
        whenNotMet: "caution",
        requires: alwaysShow("Evidence and indications of this treatment are not assessed here."),
        citation: decision("F51"),
        verification: "V",
        fixHint: "Say so when you discuss it.",
      }),
      mdtDecided(treatment),
    ],
  };
}

export const drgStimulation = otherStimulation("drg-stimulation");
export const peripheralNerveStimulation = otherStimulation("peripheral-nerve-stimulation");
