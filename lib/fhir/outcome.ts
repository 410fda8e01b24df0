import type { Allergy, PatientDraft } from "@/lib/domain/patient/patient";
import type { Evidence } from "@/lib/domain/picture/evidence";

/** Something a reader should know about an entry that was read all the same. */
export type Note = {
  /** Where, counted from the resource: `valueQuantity.unit`. */
  readonly path: string;
  readonly words: string;
};

/** What one entry became. The `id` of evidence is a placeholder: the record gives its own. */
export type Becomes =
  | { readonly what: "patient"; readonly draft: PatientDraft }
  | { readonly what: "evidence"; readonly evidence: Evidence }
  | { readonly what: "allergy"; readonly allergy: Omit<Allergy, "id"> }
  | { readonly what: "no-known-allergy" };

export type Taken = {
  readonly kind: "taken";
  readonly as: readonly Becomes[];
  readonly notes: readonly Note[];
};

/** Stored and shown as it came; no rule reads it. */
export type Kept = {
  readonly kind: "kept";
  readonly reason: string;
  readonly path: string;
  readonly notes: readonly Note[];
  /** The source itself withdrew the entry: what it said before no longer holds. */
  readonly withdrawn: boolean;
};

/** Not stored, with the place that is at fault. */
export type Refused = { readonly kind: "refused"; readonly reason: string; readonly path: string };

export type Outcome = Taken | Kept | Refused;

export function taken(as: readonly Becomes[], notes: readonly Note[] = []): Taken {
  return { kind: "taken", as, notes };
}

export function kept(path: string, reason: string, notes: readonly Note[] = []): Kept {
  return { kind: "kept", reason, path, notes, withdrawn: false };
}

/** The source marks the entry as an error: it is shown, and says nothing about the patient. */
export function withdrawn(path: string): Kept {
  return {
    kind: "kept",
    reason: "The source marks it as entered in error.",
    path,
    notes: [],
    withdrawn: true,
  };
}

export function refused(path: string, reason: string): Refused {
  return { kind: "refused", reason, path };
}
