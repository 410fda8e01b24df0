import type { FieldProblem } from "@/components/ui/error-summary";
import type { PlanRefusal } from "@/lib/domain/plan/refusal";

/** What an action on a plan answers. What was refused carries its reason, never only a word. */
export type PlanAnswer =
  | { readonly kind: "none" }
  | { readonly kind: "done"; readonly words: string }
  | { readonly kind: "malformed"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "refused"; readonly refusal: PlanRefusal };

/** An action on a plan as a form hands itself to it. */
export type PlanAction = (previous: PlanAnswer, form: FormData) => Promise<PlanAnswer>;
