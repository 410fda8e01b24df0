import { SelectField } from "@/components/ui/select-field";
import { cares } from "@/lib/domain/catalogue/care";
import type { PlanStep } from "@/lib/domain/plan/plan";

type Props = {
  readonly step: Pick<PlanStep, "id" | "treatment">;
  /** Two forms of one treatment may stand on one page. */
  readonly form: "end" | "down";
};

/** Where the plan names only a kind of treatment, what exactly was given. */
export function GivenFields({ step, form }: Props) {
  if (step.treatment === "conservative-care")
    return (
      <SelectField
        name="care"
        id={`${form}-care-${step.id}`}
        label="Which care was given"
        choices={conservativeCares}
      />
    );
  if (step.treatment === "revision-surgery")
    return (
      <SelectField
        name="operation"
        id={`${form}-operation-${step.id}`}
        label="Which operation was done"
        choices={operations}
      />
    );
  return null;
}

const conservativeCares = Object.entries(cares)
  .filter(([, { countsAs }]) => countsAs !== "none")
  .map(([value, { name }]) => ({ value, label: name }));

const operations = [
  { value: "discectomy", label: "Discectomy" },
  { value: "laminectomy", label: "Laminectomy" },
  { value: "decompression", label: "Decompression" },
  { value: "fusion", label: "Fusion" },
  { value: "disc-replacement", label: "Disc replacement" },
  { value: "foraminotomy", label: "Foraminotomy" },
  { value: "instrumentation-removal", label: "Removal of instrumentation" },
  { value: "other", label: "Other" },
] as const;
