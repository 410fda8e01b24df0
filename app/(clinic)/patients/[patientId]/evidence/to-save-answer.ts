import type { EvidenceFormState } from "@/components/record/evidence-form";
import { recordRefusalWords } from "@/components/record/refusal-words";
import type { Typed } from "@/components/record/typed";
import type { EvidenceIssue } from "@/lib/domain/picture/new-evidence";

type Refusal =
  | { readonly kind: "not-valid"; readonly issues: readonly EvidenceIssue[] }
  | { readonly kind: keyof typeof recordRefusalWords };

/** What was typed, and how often it was sent: the form begins again with it. */
export type Again = { readonly typed: Typed; readonly attempt: number };

/** What the form shows after a refusal: beside its field where it has one. What was typed stays. */
export function toSaveAnswer(refusal: Refusal, again: Again): EvidenceFormState {
  if (refusal.kind === "after-today" || refusal.kind === "before-birth")
    return {
      kind: "problems",
      problems: [{ field: "on", words: recordRefusalWords[refusal.kind] }],
      ...again,
    };
  if (refusal.kind !== "not-valid")
    return { kind: "refused", words: recordRefusalWords[refusal.kind], ...again };
  const problems = refusal.issues.map(({ path, words }) => ({ field: path, words }));
  return { kind: "problems", problems, ...again };
}
