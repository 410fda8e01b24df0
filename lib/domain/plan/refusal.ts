import type { Verdict } from "../guideline/verdict";
import type { PlanStepId } from "../shared/ids";
import type { PlanGap } from "./find-plan-gaps";
import type { PlanContent, PlanStatus, PlanStepState } from "./plan";

/** The plan as it stands now, for whoever was looking at an earlier revision. */
export type Theirs = {
  readonly revision: number;
  readonly status: PlanStatus;
  readonly content: PlanContent;
  /** Name of whoever changed it last. */
  readonly by: string;
};

/** Why a decision does not cover a treatment. */
export type DecisionGap = "none" | "not-go-ahead" | "expired" | "changed-since" | "not-urgent-now";

/** Why something asked of a plan was not done. A kind without words in plan-refusal-words does not compile. */
export type PlanRefusal =
  | { readonly kind: "forbidden" }
  | { readonly kind: "not-found" }
  | { readonly kind: "malformed" }
  | { readonly kind: "changed-meanwhile"; readonly theirs: Theirs }
  | { readonly kind: "wrong-status"; readonly status: PlanStatus }
  | { readonly kind: "open-plan-exists"; readonly planId: string }
  | { readonly kind: "no-episode" }
  | { readonly kind: "merged-away"; readonly keptId: string }
  | { readonly kind: "incomplete-plan"; readonly gaps: readonly PlanGap[] }
  | { readonly kind: "own-plan" }
  | { readonly kind: "no-approved-version" }
  | { readonly kind: "step-not-found" }
  | { readonly kind: "step-not-planned"; readonly state: PlanStepState }
  | { readonly kind: "step-not-active"; readonly state: PlanStepState }
  | { readonly kind: "step-under-way"; readonly stepIds: readonly PlanStepId[] }
  | { readonly kind: "condition-not-confirmed"; readonly condition: string }
  | { readonly kind: "no-verdict" }
  | { readonly kind: "not-open"; readonly verdict: Verdict }
  | { readonly kind: "no-consent"; readonly answer: "none" | "refused" | "wants-time" }
  | { readonly kind: "no-decision"; readonly why: DecisionGap }
  | { readonly kind: "ending-missing" }
  | { readonly kind: "care-missing" }
  | { readonly kind: "operation-missing" }
  | { readonly kind: "date-not-possible"; readonly why: string }
  | { readonly kind: "treatments-active"; readonly stepIds: readonly PlanStepId[] }
  | { readonly kind: "not-urgent"; readonly verdict: Verdict }
  | { readonly kind: "red-flag-not-raised"; readonly redFlag: string }
  | { readonly kind: "meeting-not-held"; readonly heldOn: string }
  | { readonly kind: "too-few-attendees" }
  | { readonly kind: "already-on-list" }
  /** A referral or a booking is for what is planned. */
  | { readonly kind: "nothing-to-arrange"; readonly state: PlanStepState }
  | { readonly kind: "not-booked" }
  | { readonly kind: "no-device" }
  | { readonly kind: "device-on-record" };

export type PlanRefusalOf<Kind extends PlanRefusal["kind"]> = Extract<
  PlanRefusal,
  { readonly kind: Kind }
>;
