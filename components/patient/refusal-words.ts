import { mergedAwayWords } from "@/lib/domain/patient/merge-words";
import { never } from "@/lib/domain/shared/never";

/** A refusal in words: what happened, why, what to do; and patients to look at, where there are any. */
export type RefusalWords = {
  readonly words: string;
  readonly patients?: readonly string[];
  /** The same can be sent again with "another person" ticked. */
  readonly mayBeAnother?: boolean;
};

type DemographicsRefusal =
  | { readonly kind: "birth-after-today" }
  | { readonly kind: "death-before-birth" }
  | { readonly kind: "not-an-nhs-number"; readonly value: string }
  | { readonly kind: "same-number-twice" }
  | { readonly kind: "identifier-in-use"; readonly owner: string }
  | { readonly kind: "forbidden" };

type RegisterRefusal =
  | DemographicsRefusal
  | { readonly kind: "possible-duplicate"; readonly patients: readonly string[] };

type AmendRefusal =
  | DemographicsRefusal
  | { readonly kind: "not-found" }
  | { readonly kind: "merged-away"; readonly keptId: string }
  | { readonly kind: "changed-meanwhile" };

export function toRegisterWords(refusal: RegisterRefusal): RefusalWords {
  if (refusal.kind !== "possible-duplicate") return toDemographicsWords(refusal);
  return {
    words:
      "A patient of this name and birth date is on record already. Open that record, or say below that this is another person and save again.",
    patients: refusal.patients,
    mayBeAnother: true,
  };
}

export function toAmendWords(refusal: AmendRefusal): RefusalWords {
  if (refusal.kind === "merged-away") return { words: mergedAwayWords, patients: [refusal.keptId] };
  if (refusal.kind === "not-found") return { words: "This patient is not on record." };
  if (refusal.kind === "changed-meanwhile")
    return {
      words:
        "Somebody changed these details while you were writing. What you typed is still below: open the record in another tab, compare, then reload this page and type what should hold.",
    };
  return toDemographicsWords(refusal);
}

function toDemographicsWords(refusal: DemographicsRefusal): RefusalWords {
  switch (refusal.kind) {
    case "forbidden":
      return { words: "Your role does not allow this. Ask a clinician or the secretary." };
    case "birth-after-today":
      return { words: "The birth date is after today. Type the year with all four digits." };
    case "death-before-birth":
      return { words: "The date of death is before the birth date. Check both." };
    case "not-an-nhs-number":
      return {
        words: `${refusal.value} is no NHS number: its last digit does not fit the others. Check it against the letter.`,
      };
    case "same-number-twice":
      return { words: "The same number stands here twice. Remove one." };
    case "identifier-in-use":
      return {
        words:
          "Another patient of this clinic has this number. Open that record: it may be the same person.",
        patients: [refusal.owner],
      };
    default:
      return never(refusal);
  }
}
