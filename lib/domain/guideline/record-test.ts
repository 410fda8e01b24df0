import type { EvidenceKind, EvidenceOf } from "../picture/evidence";

type Plain = Exclude<
  EvidenceKind,
  | "readiness"
  | "function-score"
  | "questionnaire-score"
  | "laboratory"
  | "history-asked"
  | "pain-score"
>;

/** Which evidence is meant: a kind and, where one kind answers many questions, the question. */
export type RecordTest =
  | { readonly kind: Plain }
  | {
      readonly kind: "readiness";
      readonly about: EvidenceOf<"readiness">["about"];
      /** Only this answer will do; absent: any. */
      readonly answer?: EvidenceOf<"readiness">["answer"];
    }
  | {
      readonly kind: "function-score";
      readonly instrument?: EvidenceOf<"function-score">["instrument"];
    }
  | {
      readonly kind: "questionnaire-score";
      readonly instrument: EvidenceOf<"questionnaire-score">["instrument"];
    }
  | { readonly kind: "pain-score"; readonly scale?: EvidenceOf<"pain-score">["scale"] }
  | { readonly kind: "laboratory"; readonly test: EvidenceOf<"laboratory">["test"] }
  | { readonly kind: "history-asked"; readonly about: EvidenceOf<"history-asked">["about"] };

/** Kinds that need no question beside them. */
export type PlainKind = Plain;
