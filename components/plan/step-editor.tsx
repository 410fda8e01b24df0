"use client";

import { useRef, useState } from "react";
import { ShownTextField } from "@/components/projected/shown-text-field";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { stepNames } from "@/components/verdict/step-names";
import { treatments } from "@/lib/domain/catalogue/treatment";
import type { PlanStep } from "@/lib/domain/plan/plan";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { EditorDate } from "./editor-date";
import type { PlanPageSetting } from "./plan-page-setting";
import { toProblemName } from "./problem-words";
import { readStepForm, type StepFormErrors } from "./read-step-form";

type Props = {
  /** Undefined: a new one. */
  readonly step: PlanStep | undefined;
  readonly setting: PlanPageSetting;
  readonly onDone: (step: PlanStep) => void;
  readonly onCancel: () => void;
};

const treatmentChoices = treatments.map(({ id, name, step }) => ({
  value: id,
  label: `${stepNames[step]}: ${name}`,
}));

const sides = [
  { value: "left", label: "Left" },
  { value: "right", label: "Right" },
  { value: "both", label: "Both" },
  { value: "midline", label: "Midline" },
] as const;

/** One treatment being written. Enter does not send it: level and side are confirmed by the button. */
export function StepEditor({ step, setting, onDone, onCancel }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [reviewOn, setReviewOn] = useState(step?.reviewOn ? formatClinical(step.reviewOn) : "");
  const [errors, setErrors] = useState<StepFormErrors>({});

  function finish() {
    const read = readStepForm(box.current, { id: step?.id, reviewOn, setting });
    if (read.kind === "step") return onDone(read.step);
    setErrors(read.errors);
    const [first] = Object.keys(read.errors);
    box.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }

  return (
    <fieldset
      ref={box}
      className="grid gap-3"
      onKeyDown={(event) => {
        const isField = event.target instanceof HTMLInputElement;
        if (event.key === "Enter" && isField) event.preventDefault();
        if (event.key === "Escape") onCancel();
      }}
    >
      <legend className="sr-only">{step ? "Change the treatment" : "Add a treatment"}</legend>
      <WhatAndWhere step={step} setting={setting} errors={errors} />
      <Intent step={step} errors={errors} />
      <EditorDate
        name="stepReviewOn"
        label="Review date"
        value={reviewOn}
        error={errors.stepReviewOn}
        setting={setting}
        onType={setReviewOn}
      />
      <div className="flex gap-2">
        <Button onClick={finish}>{step ? "Keep the change" : "Put it in the plan"}</Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

function WhatAndWhere(
  props: Pick<Props, "step" | "setting"> & { readonly errors: StepFormErrors },
) {
  const { step, setting, errors } = props;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name="treatment"
        label="Treatment"
        defaultValue={step?.treatment}
        error={errors.treatment}
        choices={treatmentChoices}
      />
      <SelectField
        name="problemId"
        label="For which pain"
        defaultValue={step?.problemId}
        error={errors.problemId}
        choices={setting.problems.map((problem) => ({
          value: problem.id,
          label: toProblemName(problem),
        }))}
      />
      <TextField
        name="levels"
        label="Levels"
        optional
        hint="For example L4 L5"
        defaultValue={step?.levels.join(" ")}
        error={errors.levels}
      />
      <SelectField
        name="side"
        label="Side"
        optional
        none="Not recorded"
        defaultValue={step?.side}
        choices={sides}
      />
    </div>
  );
}

function Intent({ step, errors }: Pick<Props, "step"> & { readonly errors: StepFormErrors }) {
  return (
    <>
      <ShownTextField
        name="stepGoal"
        label="What the patient should be able to do"
        maxLength={500}
        defaultValue={step?.goal}
        error={errors.stepGoal}
      />
      <ShownTextField
        name="successCriterion"
        label="How all will know that it worked"
        maxLength={500}
        defaultValue={step?.successCriterion}
        error={errors.successCriterion}
      />
      <ShownTextField
        name="conditional"
        label="Only if"
        optional
        hint='As the clinic speaks: "If leg pain is no better at 6 weeks, then". Empty: intended now'
        maxLength={500}
        defaultValue={step?.conditional}
      />
      <TextArea
        name="note"
        label="Note"
        optional
        rows={2}
        maxLength={1000}
        defaultValue={step?.note}
      />
    </>
  );
}
