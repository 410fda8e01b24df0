"use client";

import { useActionState, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type SettingsAnswer, type TypedSettings, toSettingsWords } from "./settings-words";

type Props = {
  readonly settings: TypedSettings;
  readonly revision: number;
  readonly timeZones: readonly string[];
  readonly amend: (before: SettingsAnswer, form: FormData) => Promise<SettingsAnswer>;
};

/** The clinic's settings. A refusal keeps what was typed. */
export function SettingsForm({ settings, revision, timeZones, amend }: Props) {
  const [typed, setTyped] = useState(settings);
  const [answer, submit, isPending] = useActionState(amend, undefined);
  const words = toSettingsWords(answer);
  const errors = answer?.kind === "malformed" ? answer.errors : {};

  const field = (name: keyof TypedSettings) => ({
    name,
    value: typed[name],
    error: errors[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  });

  return (
    <form action={submit} className="grid max-w-xl gap-6" aria-label="Settings of the clinic">
      {words ? <Alert title="Nothing was saved.">{words}</Alert> : null}
      {answer?.kind === "done" ? <Alert tone="done">The settings are saved.</Alert> : null}
      <input type="hidden" name="revision" value={revision} />
      <FormSection title="On screen">
        <TextField
          {...field("idleMinutes")}
          label="Lock after"
          hint="Without anybody's input, 5 to 30. Usual: 15."
          unit="minutes"
          inputMode="numeric"
          required
        />
        <SelectField
          {...field("dateOrder")}
          label="Typed dates"
          hint="How 07/09/2026 is read."
          choices={[
            { value: "day-first", label: "Day first: 7 September" },
            { value: "month-first", label: "Month first: 9 July" },
          ]}
          required
        />
        <SelectField
          {...field("timeZone")}
          label="Time zone"
          hint="Today, and every day a rule counts, is a day there."
          choices={timeZones.map((name) => ({ value: name, label: name }))}
          required
        />
      </FormSection>
      <FormSection title="On the patient's paper">
        <TextField {...field("contactName")} label="Whom to ask for" maxLength={120} required />
        <TextField {...field("contactPhone")} label="Telephone" maxLength={60} required />
        <TextField {...field("contactHours")} label="Hours" maxLength={120} required />
        <TextField {...field("emergencyNumber")} label="Emergencies" maxLength={40} required />
        <TextField
          {...field("phrasesApprovedBy")}
          label="English phrases approved by"
          hint="The clinician who read them, by name. Empty: nobody yet."
          maxLength={120}
        />
      </FormSection>
      <div>
        <Button type="submit" disabled={isPending}>
          {isPending ? "Saving ..." : "Save the settings"}
        </Button>
      </div>
    </form>
  );
}
