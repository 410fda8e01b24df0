import type { CareId } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import type { ImagingFinding } from "../picture/opinion-evidence";

/** Levels and side as one source of the record has them. */
export type PlaceTerm =
  /** Of this pain's generator. */
  | { readonly of: "generator" }
  /** Of findings of the latest imaging; none named: of any finding. */
  | { readonly of: "imaging"; readonly findings: readonly ImagingFinding["finding"][] }
  /** Of the latest booking of this treatment. */
  | { readonly of: "planned"; readonly treatment: TreatmentId }
  /** Of the latest of these treatments for this pain. */
  | { readonly of: "given"; readonly treatments: readonly CareId[] };

export const generatorPlace: PlaceTerm = { of: "generator" };

export function imagingPlace(...findings: readonly ImagingFinding["finding"][]): PlaceTerm {
  return { of: "imaging", findings };
}

export function plannedPlace(treatment: TreatmentId): PlaceTerm {
  return { of: "planned", treatment };
}

export function givenPlace(...treatments: readonly CareId[]): PlaceTerm {
  return { of: "given", treatments };
}
