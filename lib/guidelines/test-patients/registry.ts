import type { PackProof } from "@/lib/domain/guideline/check-pack";
import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { coverageNotes } from "./coverage-notes";
import { proofCases } from "./proof";
import { stepwiseCases } from "./psps-stepwise/ladder";
import { stepwiseThresholdCases } from "./psps-stepwise/thresholds";
import { safetyCoreCases } from "./safety-core/gates";
import { heartDeviceCases } from "./safety-core/heart-devices";
import { injectateCases } from "./safety-core/injectate";
import { pumpCases } from "./safety-core/pumps";
import { coreThresholdCases } from "./safety-core/thresholds";
import { shippedCases } from "./shipped";
import { ukThresholdCases } from "./uk-nice/thresholds";
import { ukCases } from "./uk-nice/uk";
import { usImplantCases } from "./us-cms/implants-and-operations";
import { usInjectionCases } from "./us-cms/injections";

/** Every test patient that ships: those of the clinical material, then the authors' own. */
export function listCases(): readonly PackCase[] {
  return [
    ...shippedCases(),
    ...safetyCoreCases(),
    ...injectateCases(),
    ...heartDeviceCases(),
    ...pumpCases(),
    ...coreThresholdCases(),
    ...stepwiseCases(),
    ...stepwiseThresholdCases(),
    ...usInjectionCases(),
    ...usImplantCases(),
    ...ukCases(),
    ...ukThresholdCases(),
  ];
}

/** The test patients of one pack. */
export function casesOf(pack: string): readonly PackCase[] {
  return listCases().filter(({ packs }) => packs.includes(pack));
}

/** What proves the packs that ship. */
export function packProof(): PackProof {
  return { cases: listCases(), notes: coverageNotes, proof: proofCases() };
}
