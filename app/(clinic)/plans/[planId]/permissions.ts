import type { PlanPermissions } from "@/components/plan/plan-page-setting";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import type { ClinicalView } from "@/lib/domain/plan/plan-view";

/** What the page offers to this person; each action asks again. */
export function toPermissions(actor: Actor, clinical: ClinicalView | undefined): PlanPermissions {
  return {
    draft: may(actor, "plan:draft"),
    submit: may(actor, "plan:submit"),
    sign: clinical?.maySign === true,
    giveBack: may(actor, "plan:return"),
    withdraw: may(actor, "plan:withdraw"),
    end: may(actor, "plan:end"),
    consent: may(actor, "consent:record"),
    activate: may(actor, "treatment:activate"),
    activateProcedure: may(actor, "treatment:activate-procedure"),
    complete: may(actor, "treatment:complete"),
    stepDown: may(actor, "treatment:step-down"),
    refer: may(actor, "treatment:refer"),
    book: may(actor, "treatment:book"),
    record: may(actor, "evidence:record"),
  };
}
