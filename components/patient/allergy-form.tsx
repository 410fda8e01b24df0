"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FormSection } from "@/components/ui/form-section";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type Allergy, AllergyState } from "@/lib/domain/patient/patient";
import { allergyWords } from "@/lib/domain/patient/patient-words";
import type { Typed } from "../record/typed";
import { newAllergyCount } from "./read-allergy-form";

/** Why the last attempt was refused, if it was. */
export type AllergyFormState =
  | { readonly words: string; readonly typed: Typed; readonly attempt: number }
  | undefined;

type Props = {
  readonly patientId: string;
  readonly revision: number;
  readonly state: AllergyState;
  readonly allergies: readonly Allergy[];
  readonly action: (state: AllergyFormState, form: FormData) => Promise<AllergyFormState>;
};

/** Which of the four states holds, and the allergies themselves. */
export function AllergyForm({ patientId, revision, state, allergies, action }: Props) {
  const [refused, save, isPending] = useActionState(action, undefined);
  const typed = refused?.typed ?? {};
  const active = allergies.filter(({ status }) => status === "active");
  return (
    <form key={refused?.attempt ?? 0} action={save} className="grid max-w-2xl gap-6">
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="revision" value={revision} />
      {refused ? <Alert title="This was not saved.">{refused.words}</Alert> : null}
      <RadioGroup
        name="state"
        legend="Allergies"
        choices={AllergyState.options.map((value) => ({ value, label: allergyWords[value] }))}
        defaultValue={typed["state"] ?? state}
      />
      {active.length > 0 ? (
        <FormSection title="On record">
          {active.map(({ id, substance, reaction }) => (
            <RadioGroup
              key={id}
              name={`status.${id}`}
              legend={reaction ? `${substance} (${reaction})` : substance}
              inline
              choices={[
                { value: "active", label: "Stands" },
                { value: "inactive", label: "No longer" },
                { value: "refuted", label: "Was never so" },
              ]}
              defaultValue={typed[`status.${id}`] ?? "active"}
            />
          ))}
        </FormSection>
      ) : null}
      <FormSection title="New">
        {Array.from({ length: newAllergyCount }, (_, index) => index).map((index) => (
          <div key={index} className="grid gap-3 sm:grid-cols-2">
            <TextField
              name={`substance.${index}`}
              label={`Substance ${index + 1}`}
              optional
              defaultValue={typed[`substance.${index}`] ?? ""}
            />
            <TextField
              name={`reaction.${index}`}
              label={`Reaction ${index + 1}`}
              optional
              defaultValue={typed[`reaction.${index}`] ?? ""}
            />
          </div>
        ))}
      </FormSection>
      <Button disabled={isPending} className="justify-self-start">
        {isPending ? "Saving ..." : "Save"}
      </Button>
    </form>
  );
}
