import { DateTextField } from "@/components/ui/date-text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { type Consent, consentNames } from "@/lib/domain/plan/consent";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { toChoices } from "./choices";
import { PlanActionForm } from "./plan-action-form";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";

type Props = {
  readonly setting: PlanPageSetting;
  readonly version: number;
  readonly consent: Consent | undefined;
};

/** What the patient said to the version in force. Not recorded is not a no. */
export function ConsentPanel({ setting, version, consent }: Props) {
  return (
    <section aria-label="Consent" className="grid gap-2">
      <p role="status">
        <span className="font-semibold">Patient's answer to version {version}:</span>{" "}
        {consent
          ? `${consentNames[consent.answer]}, ${formatClinical(consent.givenOn)}`
          : "Not recorded"}
        {consent?.words ? ` ("${consent.words}")` : null}
      </p>
      {setting.may.consent && setting.status === "approved" ? (
        // Recorded, the form folds away and is empty again.
        <Disclosure key={toKey(consent)} summary="Record the patient's answer">
          <PlanActionForm
            action={setting.actions.consent}
            hidden={toHidden(setting)}
            patientId={setting.patientId}
            label="Record the patient's answer"
            submit="Record the answer"
          >
            <RadioGroup
              name="answer"
              legend={`Answer to version ${version}`}
              required
              choices={toChoices(consentNames)}
            />
            <DateTextField
              name="givenOn"
              label="Given on"
              required
              order={setting.dateOrder}
              thisYear={setting.thisYear}
            />
            <TextArea name="words" label="In the patient's words" optional maxLength={1000} />
          </PlanActionForm>
        </Disclosure>
      ) : null}
    </section>
  );
}

function toKey(consent: Consent | undefined): string {
  return consent ? [consent.answer, consent.givenOn, consent.words].join() : "none";
}
