import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Evidence, EvidenceOf } from "@/lib/domain/picture/evidence";

type Fields = Readonly<Record<string, unknown>>;

/** Two days before the day on which the test patients are judged. */
const before = "2026-11-20";

/** The answer to one question. */
export function says(
  about: EvidenceOf<"readiness">["about"],
  answer: EvidenceOf<"readiness">["answer"],
  more: Fields = {},
) {
  return { id: `says-${about}`, kind: "readiness", on: before, about, answer, ...more };
}

/** What is booked of a treatment. */
export function booked(treatment: TreatmentId, more: Fields) {
  return { id: `planned-${treatment}`, kind: "planned-procedure", on: before, treatment, ...more };
}

/** A treatment that was given. */
export function had(id: string, treatment: string, on: string, more: Fields = {}) {
  return { id, kind: "treatment-given", treatment, on, ...more };
}

/** An illness on record. */
export function ill(condition: EvidenceOf<"condition">["condition"], more: Fields = {}) {
  return {
    ...{ id: `ill-${condition}`, kind: "condition", on: before },
    ...{ term: condition, condition, status: "active", ...more },
  };
}

/** Any other evidence. */
export function noted(id: string, kind: Evidence["kind"], more: Fields = {}) {
  return { id, kind, on: before, ...more };
}
