"use client";

import { useState } from "react";
import { toChoices } from "@/components/plan/choices";
import { PlanActionForm } from "@/components/plan/plan-action-form";
import type { PlanAction } from "@/components/plan/plan-answer";
import { ShownTextArea } from "@/components/projected/shown-text-area";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { AttendeeRole } from "@/lib/domain/mdt/attendee-role";
import { type Attendee, outcomeNames } from "@/lib/domain/mdt/decision";
import { toEmptySeats } from "@/lib/domain/mdt/quorum";
import { type AttendeeRow, AttendeesField } from "./attendees-field";
import { toAttendeeRows } from "./to-attendee-rows";

export type DecisionOn = {
  readonly caseId: string;
  /** The number of the case on the list. */
  readonly position: number;
  readonly planId: string;
  readonly patientId: string;
  /** The revision of the plan that the meeting looks at. */
  readonly revision: number;
  readonly options: readonly {
    readonly stepId: string;
    readonly treatment: TreatmentId;
    readonly label: string;
  }[];
};

type Props = {
  readonly view: DecisionOn;
  /** Who was present at the decision before this one. */
  readonly present: readonly Attendee[];
  readonly action: PlanAction;
};

/**
 * What the meeting concluded on one treatment, by whom present, with dissent by name. No votes. The
 * outcome comes first; what it needs appears once it is chosen.
 */
export function DecisionForm({ view, present, action }: Props) {
  const { caseId, position, planId, revision, options, patientId } = view;
  const [stepId, setStepId] = useState("");
  const [outcome, setOutcome] = useState("");
  const treatment = options.find((option) => option.stepId === stepId)?.treatment;
  const isBegun = treatment !== undefined && outcome !== "";
  return (
    <div className="text-base">
      <h3>Decision</h3>
      <PlanActionForm
        action={action}
        hidden={{ caseId, planId, revision }}
        label={`Record the decision on case ${position}`}
        submit={isBegun ? "Record the decision" : undefined}
        patientId={patientId}
      >
        <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
          <SelectField
            name="outcome"
            id={`outcome-${caseId}`}
            label="Outcome"
            required
            value={outcome}
            onChange={({ target }) => setOutcome(target.value)}
            choices={toChoices(outcomeNames)}
          />
          <SelectField
            name="stepId"
            id={`stepId-${caseId}`}
            label="On which treatment"
            required
            value={stepId}
            onChange={({ target }) => setStepId(target.value)}
            choices={options.map((option) => ({ value: option.stepId, label: option.label }))}
          />
        </div>
        {isBegun ? <TheRest caseId={caseId} treatment={treatment} present={present} /> : null}
      </PlanActionForm>
    </div>
  );
}

function TheRest(props: {
  readonly caseId: string;
  readonly treatment: TreatmentId;
  readonly present: readonly Attendee[];
}) {
  const { caseId, treatment, present } = props;
  const [rows, setRows] = useState<readonly AttendeeRow[]>(() => toAttendeeRows(present));
  return (
    <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
      <div className="grid content-start gap-3">
        <Checkbox
          name="identityConfirmed"
          id={`identityConfirmed-${caseId}`}
          value="yes"
          required
          label="Identity confirmed: full name, birth date and number were said aloud"
        />
        <ShownTextArea
          name="rationale"
          id={`rationale-${caseId}`}
          label="Why, with conditions, who does what and by when"
          required
          maxLength={2000}
        />
        <Disclosure summary="Somebody disagreed">
          <ShownTextArea
            name="dissent"
            id={`dissent-${caseId}`}
            label="Who disagreed, and why"
            optional
            rows={2}
            maxLength={2000}
          />
        </Disclosure>
      </div>
      <div className="grid content-start gap-3">
        <AttendeesField caseId={caseId} rows={rows} onChange={setRows} />
        <Quorum treatment={treatment} rows={rows} />
      </div>
    </div>
  );
}

/** Which proposed roles are absent: information, never a block. */
function Quorum(props: { readonly treatment: TreatmentId; readonly rows: readonly AttendeeRow[] }) {
  const present = props.rows.flatMap(({ role }) => {
    const parsed = AttendeeRole.safeParse(role);
    return parsed.success ? [{ role: parsed.data }] : [];
  });
  const empty = toEmptySeats(props.treatment, present);
  return (
    <p aria-live="polite">
      {empty.length === 0
        ? "All roles of the local policy are present."
        : `Local policy also asks for ${empty.map(({ words }) => words).join(", ")}. An absent role may sign within 5 working days; say so in the reasons.`}
    </p>
  );
}
