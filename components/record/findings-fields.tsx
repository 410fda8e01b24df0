"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { FieldProblem } from "@/components/ui/error-summary";
import { FormSection } from "@/components/ui/form-section";
import { choices, type FieldSpec, sides, yesNoUndecided } from "./form-spec";
import { findingCount } from "./read-own-fields";
import { SpecField } from "./spec-field";
import type { Typed } from "./typed";

const findings = choices({
  "disc-herniation": "Disc herniation",
  "recurrent-herniation": "Recurrent herniation",
  "foraminal-stenosis": "Foraminal stenosis",
  "central-stenosis": "Central stenosis",
  compression: "Compression",
  "hardware-failure": "Hardware failure",
  instability: "Instability",
  "non-union": "Non-union",
  "adjacent-segment-disease": "Adjacent segment disease",
  deformity: "Deformity",
  "facet-arthropathy": "Facet arthropathy",
  "facet-cyst": "Facet cyst",
  "modic-1": "Modic type 1",
  "modic-2": "Modic type 2",
  "vertebral-fracture": "Vertebral fracture",
  tumour: "Tumour",
  infection: "Infection",
  "epidural-fibrosis": "Epidural fibrosis",
  "disc-degeneration": "Disc degeneration",
  "no-relevant-finding": "No relevant finding",
  other: "Other",
});

const noDates = { order: "day-first", thisYear: 0 } as const;

type Props = { readonly typed: Typed; readonly problems: readonly FieldProblem[] };

/** The findings of a study: one row to begin with, more on demand. */
export function FindingsFields({ typed, problems }: Props) {
  const filled = Array.from({ length: findingCount }, (_, index) => index).filter(
    (index) => (typed[`findings.${index}.finding`] ?? "") !== "",
  ).length;
  const [shown, setShown] = useState(Math.max(1, filled));
  return (
    <>
      {Array.from({ length: shown }, (_, index) => index).map((index) => (
        <FormSection key={index} title={`Finding ${index + 1}`}>
          <Fields fields={toFields(index)} typed={typed} problems={problems} />
          <Disclosure
            summary={<h3>Of a fracture</h3>}
            open={toFractureFields(index).some(({ name }) => (typed[name] ?? "") !== "")}
          >
            <div className="grid gap-4">
              <Fields fields={toFractureFields(index)} typed={typed} problems={problems} />
            </div>
          </Disclosure>
        </FormSection>
      ))}
      {shown < findingCount ? (
        <Button look="quiet" onClick={() => setShown(shown + 1)} className="justify-self-start">
          Another finding
        </Button>
      ) : null}
    </>
  );
}

function Fields(props: Props & { readonly fields: readonly FieldSpec[] }) {
  const { fields, typed, problems } = props;
  return fields.map((field) => (
    <SpecField
      key={field.name}
      field={field}
      value={typed[field.name]}
      error={problems.find((problem) => problem.field === field.name)?.words}
      dates={noDates}
    />
  ));
}

/** What decides about cement, and is asked of no other finding. */
function toFractureFields(index: number): readonly FieldSpec[] {
  const path = `findings.${index}`;
  return [
    { name: `${path}.marrowOedema`, label: "Oedema or uptake in the vertebra", type: "answer" },
    { name: `${path}.heightLossPercent`, label: "Height lost", type: "number", unit: "%" },
    {
      name: `${path}.heightLossProgressing`,
      label: "More height lost than on an earlier study",
      type: "answer",
    },
    { name: `${path}.kyphosis`, label: "Kyphosis from the fracture", type: "answer" },
    { name: `${path}.retropulsion`, label: "A fragment stands in the canal", type: "answer" },
  ];
}

function toFields(index: number): readonly FieldSpec[] {
  const path = `findings.${index}`;
  return [
    { name: `${path}.finding`, label: "Finding", type: "choice", list: true, choices: findings },
    { name: `${path}.levels`, label: "Levels", type: "levels" },
    { name: `${path}.side`, label: "Side", type: "choice", choices: sides },
    {
      name: `${path}.concordant`,
      label: "Fits symptoms, level and side",
      type: "choice",
      choices: yesNoUndecided,
    },
    {
      name: `${path}.correctable`,
      label: "Judged correctable by surgery",
      type: "choice",
      choices: yesNoUndecided,
    },
    {
      name: `${path}.seriousDeficit`,
      label: "Compression with a serious deficit, or gross instability",
      type: "answer",
    },
    { name: `${path}.words`, label: "In the report's words", type: "text" },
  ];
}
