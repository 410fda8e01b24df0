import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { is } from "@/lib/domain/guideline/expression";
import type { GuidelinePack, TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import type { Verdict } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { today } from "./pictures";

/** A criterion for tests: met when an SCS trial has been done. */
export function aCriterion(code: string, parts: Partial<Criterion> = {}): Criterion {
  return {
    code,
    words: `Criterion ${code}.`,
    kind: "indication",
    phase: "decide",
    whenNotMet: "not-yet",
    strength: "hard-stop",
    requires: is("trialDone", true),
    citation: { document: "Test", recommendation: "1", url: undefined, checkedOn: undefined },
    verification: "V",
    interpretations: [],
    fixHint: "Do what is missing.",
    ...parts,
  };
}

/** A pack with rules for one treatment, and none for the others. */
export function aPack(treatment: TreatmentId, rules: TreatmentRules): GuidelinePack {
  const none = Object.fromEntries(
    Object.keys(safetyCore.treatments).map((id) => [id, { criteria: [] }]),
  );
  return {
    ...safetyCore,
    id: "test",
    treatments: { ...safetyCore.treatments, ...none, [treatment]: rules },
  };
}

/** What those rules say of a picture today. */
export function judgeRules(picture: ClinicalPicture, rules: TreatmentRules): Verdict {
  return evaluate(aPack("scs-trial", rules), picture, today).treatments["scs-trial"].best;
}
