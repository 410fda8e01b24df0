import type { PlanContent } from "@/lib/domain/plan/plan";
import type { PlanRefusal, PlanRefusalOf, Theirs } from "@/lib/domain/plan/refusal";

export type DraftToSave = {
  readonly planId: string;
  readonly revision: number;
  readonly content: PlanContent;
};

export type SaveDraftAnswer =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "conflict"; readonly theirs: Theirs }
  | {
      readonly kind: "refused";
      readonly refusal: Exclude<PlanRefusal, PlanRefusalOf<"changed-meanwhile">>;
    };

export type SaveDraft = (draft: DraftToSave) => Promise<SaveDraftAnswer>;
