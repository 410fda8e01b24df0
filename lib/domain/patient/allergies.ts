import { accept, type Result, refuse } from "../shared/result";
import type { Allergy, AllergyState } from "./patient";

export type AllergiesRefusal =
  | { readonly kind: "known-without-allergy" }
  | { readonly kind: "allergy-but-none-known" };

/** Exactly one of four states holds, and it never contradicts the list. */
export function decideAllergies(
  state: AllergyState,
  allergies: readonly Pick<Allergy, "status">[],
): Result<AllergyState, AllergiesRefusal> {
  const active = allergies.some(({ status }) => status === "active");
  if (state === "known" && !active) return refuse({ kind: "known-without-allergy" });
  if (state !== "known" && active) return refuse({ kind: "allergy-but-none-known" });
  return accept(state);
}
