import { DataTable } from "@/components/ui/data-table";
import { CriterionSource } from "@/components/verdict/criterion-source";
import { listParameters } from "@/lib/domain/guideline/list-parameters";
import type { PackParameters } from "@/lib/domain/guideline/parameter";

type Props = {
  readonly parameters: PackParameters;
  readonly parentParameters: PackParameters;
};

/** The numbers that a pack sets, with their sources, and what its parent sets instead. */
export function ParameterList({ parameters, parentParameters }: Props) {
  return (
    <DataTable
      caption="Numbers of the pack"
      captionHidden
      columns={[
        { key: "words", label: "Number" },
        { key: "value", label: "Value", align: "right" },
        { key: "parent", label: "In the parent", align: "right" },
        { key: "source", label: "Source" },
      ]}
      rows={listParameters(parameters).map(({ name, meaning, parameter }) => ({
        key: name,
        cells: [
          <div key="words" className="max-w-prose">
            <p>{capital(meaning.words)}</p>
            {parameter.interpretations.map((words) => (
              <p key={words} className="text-muted text-sm">
                How we read it: {words}
              </p>
            ))}
          </div>,
          <span key="value" className="whitespace-nowrap">
            {`${parameter.value} ${meaning.unit}`.trim()}
          </span>,
          toParentWords(parentParameters[name]?.value, parameter.value),
          <CriterionSource
            key="source"
            reason={parameter}
            saysChecked={parameter.citation.checkedOn !== undefined}
          />,
        ],
      }))}
    />
  );
}

function toParentWords(before: number | undefined, value: number): string {
  if (before === undefined) return "not set";
  return before === value ? "the same" : String(before);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
