"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { stepNames } from "@/components/verdict/step-names";
import { EscalationStep, getTreatment } from "@/lib/domain/catalogue/treatment";
import type { PlanStep } from "@/lib/domain/plan/plan";
import type { PlanPageSetting } from "./plan-page-setting";
import { toPlaceWords } from "./problem-words";
import { StepEditor } from "./step-editor";

type Props = {
  readonly steps: readonly PlanStep[];
  readonly begun: readonly string[];
  readonly setting: PlanPageSetting;
  readonly onChange: (steps: readonly PlanStep[]) => void;
};

type Open = { readonly kind: "none" | "new" } | { readonly kind: "step"; readonly id: string };

/** The planned treatments in the order of the steps. One at a time is open to be written. */
export function EditorSteps({ steps, begun, setting, onChange }: Props) {
  const [open, setOpen] = useState<Open>({ kind: "none" });

  function put(step: PlanStep) {
    const isNew = !steps.some(({ id }) => id === step.id);
    onChange(isNew ? [...steps, step] : steps.map((each) => (each.id === step.id ? step : each)));
    setOpen({ kind: "none" });
  }

  const close = () => setOpen({ kind: "none" });
  return (
    <fieldset className="grid gap-3">
      <legend className="pb-1 font-semibold">Treatments</legend>
      {steps.length === 0 ? <p className="text-muted">No treatment is planned yet.</p> : null}
      <ul className="grid gap-2">
        {toOrdered(steps).map((step) => (
          <li key={step.id} className="rounded-md border border-line p-2">
            {open.kind === "step" && open.id === step.id ? (
              <StepEditor step={step} setting={setting} onDone={put} onCancel={close} />
            ) : (
              <StepLine
                step={step}
                setting={setting}
                isFixed={begun.includes(step.id)}
                onEdit={() => setOpen({ kind: "step", id: step.id })}
                onRemove={() => onChange(steps.filter(({ id }) => id !== step.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {open.kind === "new" ? (
        <div className="rounded-md border border-edge p-2">
          <StepEditor step={undefined} setting={setting} onDone={put} onCancel={close} />
        </div>
      ) : (
        <div>
          <Button look="quiet" onClick={() => setOpen({ kind: "new" })}>
            Add a treatment
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function StepLine(props: {
  readonly step: PlanStep;
  readonly setting: PlanPageSetting;
  readonly isFixed: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const { step, setting, isFixed, onEdit, onRemove } = props;
  const { name } = getTreatment(step.treatment);
  return (
    <div className="flex flex-wrap items-start justify-between gap-2">
      <div>
        <p>
          <span className="text-muted">{stepNames[step.step]}:</span>{" "}
          <span className="font-semibold">{name}</span>, {toPlaceWords(step, setting.problems)}
        </p>
        {step.conditional ? <p>{step.conditional}</p> : null}
        {isFixed ? <p className="text-muted text-sm">Started: it stays as it is.</p> : null}
      </div>
      {isFixed ? null : (
        <div className="flex gap-2">
          <Button look="quiet" onClick={onEdit} aria-label={`Change ${name}`}>
            Change
          </Button>
          <Button look="quiet" onClick={onRemove} aria-label={`Remove ${name}`}>
            Remove
          </Button>
        </div>
      )}
    </div>
  );
}

function toOrdered(steps: readonly PlanStep[]): readonly PlanStep[] {
  return EscalationStep.options.flatMap((place) => steps.filter(({ step }) => step === place));
}
