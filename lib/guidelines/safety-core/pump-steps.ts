import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, alwaysShow, is } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";
import { noDeviceInfection } from "./gates";

const pumpInPlace = criterion({
  code: "NO_DEVICE_IN_PLACE",
  words: "A medicine pump is in place.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: is("pumpInPlace", true),
  citation: decision("B19"),
  verification: "V",
  fixHint: "Ask about implanted devices.",
});

const pumpChecked = criterion({
  code: "DEVICE_CHECK_FIRST",
  words: "The pump has been interrogated and X-rayed.",
  kind: "indication",
  requires: is("pumpChecked", true),
  citation: decision("B19"),
  verification: "V",
  interpretations: ["One recorded check stands for interrogation and X-ray."],
  fixHint: "Interrogate the pump and take an X-ray before anything new.",
});

/** A pump that runs dry is dangerous: what speaks against a refill is said, and closes nothing. */
const infectionSaid: Criterion = {
  ...noDeviceInfection,
  whenNotMet: "caution",
  interpretations: [
    ...noDeviceInfection.interpretations,
    "Care under way is never held (decisions A4): where the pocket is infected, ring the implanting centre the same day.",
  ],
  fixHint: "Ring the implanting centre the same day; never let the pump run dry meanwhile.",
};

/** What the pump gives is never stopped at once (decisions, A4 and A8). */
const taperSaid = criterion({
  code: "OPIOID_TAPER",
  words: "How the medicine in the pump is stepped down has been agreed.",
  kind: "safety",
  strength: "advisory",
  whenNotMet: "caution",
  requires: alwaysShow("What the pump gives is never stopped at once: agree how it is replaced."),
  citation: decision("A4, A8"),
  verification: "V",
  fixHint: "Agree with the prescriber how the medicine in the pump is replaced or reduced.",
});

/** Refilling is care under way; a revision asks for a check first; taking it out is a way down (B17, B19). */
export function pumpSteps(beforeOperation: readonly Criterion[]): {
  readonly refill: TreatmentRules;
  readonly revision: TreatmentRules;
  readonly explant: TreatmentRules;
} {
  return {
    refill: { criteria: [pumpInPlace, infectionSaid] },
    revision: { criteria: [...beforeOperation, pumpInPlace, pumpChecked] },
    explant: {
      criteria: [pumpInPlace, taperSaid],
      urgentWhen: all(is("pumpInPlace", true), is("deviceInfection", true)),
    },
  };
}
