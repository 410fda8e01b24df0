import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { PlanStatus } from "@/lib/domain/plan/plan";
import type { DateOrder } from "@/lib/domain/shared/typed-date";
import type { PlanAction } from "./plan-answer";
import type { SaveDraft } from "./save-draft";

/** What every part of the plan's page needs to know about the page. */
export type PlanPageSetting = {
  readonly planId: string;
  readonly revision: number;
  readonly status: PlanStatus;
  readonly patientId: string;
  readonly problems: readonly PainProblem[];
  readonly today: string;
  readonly thisYear: number;
  readonly dateOrder: DateOrder;
  /** The treatments that the version in force holds. */
  readonly inForce: readonly string[];
  readonly may: PlanPermissions;
  readonly actions: PlanActions;
};

/** What the person at the screen may do. The screen only mirrors it: the server asks again. */
export type PlanPermissions = {
  readonly draft: boolean;
  readonly submit: boolean;
  readonly sign: boolean;
  readonly giveBack: boolean;
  readonly withdraw: boolean;
  readonly end: boolean;
  readonly consent: boolean;
  readonly activate: boolean;
  readonly activateProcedure: boolean;
  readonly complete: boolean;
  readonly stepDown: boolean;
  readonly refer: boolean;
  readonly book: boolean;
  readonly record: boolean;
};

export type PlanActions = {
  readonly saveDraft: SaveDraft;
  readonly submit: PlanAction;
  readonly approve: PlanAction;
  readonly giveBack: PlanAction;
  readonly withdraw: PlanAction;
  readonly end: PlanAction;
  readonly consent: PlanAction;
  readonly activate: PlanAction;
  readonly complete: PlanAction;
  readonly stepDown: PlanAction;
  readonly decideUrgent: PlanAction;
  readonly refer: PlanAction;
  readonly book: PlanAction;
  readonly cancelBooking: PlanAction;
  readonly placeDevice: PlanAction;
};

export function toHidden({ planId, revision, dateOrder, thisYear }: PlanPageSetting) {
  return { planId, revision, dateOrder, thisYear };
}
