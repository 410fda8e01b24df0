import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  aPicture,
  changed,
  type EvidenceInput,
  nervePain,
  redFlagScreen,
  today,
  trialCandidate,
} from "./pictures";

/** What the stepwise pack says of a picture, with red flags first. */
export function read(picture: ClinicalPicture) {
  const evaluation = evaluate(pspsStepwise, picture, today);
  return {
    ...evaluation.pathway,
    codes: evaluation.pathway.flags.map(({ code }) => code),
    word: (treatment: TreatmentId) => evaluation.treatments[treatment].best.word,
    codesOf: (treatment: TreatmentId) =>
      evaluation.treatments[treatment].best.reasons
        .filter(({ truth }) => truth === "not-met")
        .map(({ code }) => code),
  };
}

/** A trial candidate in whose red-flag screen these questions were answered. */
export function withAnswers(
  answers: Record<string, unknown>,
  evidence: readonly EvidenceInput[] = trialCandidate,
) {
  const screened = changed(evidence, {
    without: ["red-flags"],
    add: [redFlagScreen("no", answers)],
  });
  return aPicture(nervePain, screened);
}
