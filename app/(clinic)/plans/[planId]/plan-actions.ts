import type { PlanActions } from "@/components/plan/plan-page-setting";
import {
  activateAction,
  approveAction,
  completeAction,
  consentAction,
  decideUrgentAction,
  endAction,
  giveBackAction,
  saveDraftAction,
  stepDownAction,
  submitAction,
  withdrawAction,
} from "./actions";
import { bookAction, cancelBookingAction, placeDeviceAction, referAction } from "./arrange/actions";

/** The page's actions, as its parts take them. */
export const planActions: PlanActions = {
  saveDraft: saveDraftAction,
  submit: submitAction,
  approve: approveAction,
  giveBack: giveBackAction,
  withdraw: withdrawAction,
  end: endAction,
  consent: consentAction,
  activate: activateAction,
  complete: completeAction,
  stepDown: stepDownAction,
  decideUrgent: decideUrgentAction,
  refer: referAction,
  book: bookAction,
  cancelBooking: cancelBookingAction,
  placeDevice: placeDeviceAction,
};
