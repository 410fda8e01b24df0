"use client";

import { toChoices } from "@/components/plan/choices";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { attendeeRoleNames } from "@/lib/domain/mdt/attendee-role";

export type AttendeeRow = {
  readonly key: number;
  /** As the list begins; what is typed since is in the field. */
  readonly name: string;
  readonly role: string;
};

type Props = {
  readonly caseId: string;
  readonly rows: readonly AttendeeRow[];
  readonly onChange: (rows: readonly AttendeeRow[]) => void;
};

/** Everyone present, each with a role. Device representatives never decide and are not listed. */
export function AttendeesField({ caseId, rows, onChange }: Props) {
  const next = Math.max(0, ...rows.map(({ key }) => key)) + 1;
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold">Who was present</legend>
      {rows.map(({ key, name, role }, index) => (
        <div key={key} className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_auto]">
          <TextField
            name="attendeeName"
            id={`attendeeName-${caseId}-${key}`}
            label={`Name, person ${index + 1}`}
            maxLength={120}
            defaultValue={name}
          />
          <SelectField
            name="attendeeRole"
            id={`attendeeRole-${caseId}-${key}`}
            label={`Role, person ${index + 1}`}
            value={role}
            choices={toChoices(attendeeRoleNames)}
            onChange={({ target }) =>
              onChange(rows.map((row) => (row.key === key ? { ...row, role: target.value } : row)))
            }
          />
          <Button
            look="quiet"
            aria-label={`Remove person ${index + 1}`}
            disabled={rows.length === 1}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button look="quiet" onClick={() => onChange([...rows, { key: next, name: "", role: "" }])}>
          Add a person
        </Button>
      </div>
    </fieldset>
  );
}
