import { DateTextField } from "@/components/ui/date-text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { isOpen } from "@/lib/domain/guideline/verdict";
import { toArrangementWords } from "@/lib/domain/plan/arrangement-words";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";
import { PlanActionForm } from "./plan-action-form";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";

type Props = { readonly view: TreatmentView; readonly setting: PlanPageSetting };

/**
 * What is arranged for a planned treatment, and the forms that arrange it. Neither a referral nor a
 * booking waits for a verdict, and neither starts anything (decisions, B18).
 */
export function ArrangeForms({ view, setting }: Props) {
  const { state, arrangement, step } = view;
  const { may, inForce } = setting;
  if (state.state !== "planned") return null;
  const isArrangeable = inForce.includes(step.id);
  return (
    <>
      {toArrangementWords(arrangement).map((words) => (
        <p key={words} className="text-sm">
          {words}.
        </p>
      ))}
      {isArrangeable && may.refer ? <ReferForm view={view} setting={setting} /> : null}
      {isArrangeable && may.book ? <BookForm view={view} setting={setting} /> : null}
      {isArrangeable && may.book && arrangement.booking ? (
        <CancelForm view={view} setting={setting} />
      ) : null}
    </>
  );
}

/** Opens earlier than the treatment itself: the assessment is what finds out whether it may start. */
function toReferWords({ step, verdict }: TreatmentView): string {
  const isShut = verdict === undefined || !isOpen(verdict.word);
  return step.treatment === "scs-trial" && isShut ? "Refer for SCS assessment" : "Refer";
}

function ReferForm({ view, setting }: Props) {
  const { step, arrangement } = view;
  const words = toReferWords(view);
  const { name } = getTreatment(step.treatment);
  return (
    <Disclosure key={`${arrangement.referral?.on} ${arrangement.referral?.to}`} summary={words}>
      <PlanActionForm
        action={setting.actions.refer}
        hidden={{ ...toHidden(setting), stepId: step.id }}
        label={`${words}: ${name}`}
        submit="Record the referral"
        patientId={setting.patientId}
      >
        <p className="text-muted text-sm">It needs no verdict and starts nothing.</p>
        <TextField name="to" id={`to-${step.id}`} label="To whom" required maxLength={200} />
        <DateTextField
          name="on"
          id={`referred-${step.id}`}
          label="Day of the referral"
          required
          order={setting.dateOrder}
          thisYear={setting.thisYear}
        />
        <TextArea name="note" id={`refer-note-${step.id}`} label="Note" optional maxLength={1000} />
      </PlanActionForm>
    </Disclosure>
  );
}

function BookForm({ view: { step, arrangement }, setting }: Props) {
  const { booking } = arrangement;
  const { name } = getTreatment(step.treatment);
  const words = booking ? "Move the booking" : "Book provisionally";
  return (
    <Disclosure key={`${booking?.on} ${booking?.place}`} summary={words}>
      <PlanActionForm
        action={setting.actions.book}
        hidden={{ ...toHidden(setting), stepId: step.id }}
        label={`${words}: ${name}`}
        submit={words}
        patientId={setting.patientId}
      >
        <p className="text-muted text-sm">
          A day is held. The rules are asked again before the treatment starts.
        </p>
        <DateTextField
          name="on"
          id={`booked-${step.id}`}
          label="Day"
          required
          order={setting.dateOrder}
          thisYear={setting.thisYear}
        />
        <TextField name="place" id={`place-${step.id}`} label="Place" required maxLength={200} />
      </PlanActionForm>
    </Disclosure>
  );
}

function CancelForm({ view: { step }, setting }: Props) {
  const { name } = getTreatment(step.treatment);
  return (
    <Disclosure summary="Cancel the booking">
      <PlanActionForm
        action={setting.actions.cancelBooking}
        hidden={{ ...toHidden(setting), stepId: step.id }}
        label={`Cancel the booking: ${name}`}
        submit="Cancel the booking"
        patientId={setting.patientId}
      >
        <TextField name="reason" id={`cancel-${step.id}`} label="Why" required maxLength={500} />
      </PlanActionForm>
    </Disclosure>
  );
}
