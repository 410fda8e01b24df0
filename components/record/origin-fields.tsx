import { Disclosure } from "@/components/ui/disclosure";
import type { FieldProblem } from "@/components/ui/error-summary";
import { FormSection } from "@/components/ui/form-section";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { howKnownWords } from "@/lib/domain/picture/how-known-words";
import type { HowKnown } from "@/lib/domain/picture/origin";
import type { Typed } from "./typed";

/** What a person can choose; an import says so itself. */
const choosable: readonly HowKnown[] = [
  "observed-here",
  "document-seen",
  "patient-account",
  "questionnaire",
];

type Props = { readonly typed: Typed; readonly problems: readonly FieldProblem[] };

/** Where a fact comes from: the same for every kind. */
export function OriginFields({ typed, problems }: Props) {
  const find = (name: string) => problems.find(({ field }) => field === name)?.words;
  const text = (name: string, label: string, hint: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      optional
      defaultValue={typed[name] ?? ""}
      error={find(name)}
    />
  );
  return (
    <FormSection title="How this is known">
      <RadioGroup
        name="provenance.howKnown"
        legend="Source"
        inline
        choices={choosable.map((value) => ({ value, label: howKnownWords[value] }))}
        defaultValue={typed["provenance.howKnown"]}
        error={find("provenance.howKnown")}
      />
      <Disclosure
        summary="Letter, place, or who observed it"
        open={["source", "where", "by"].some((part) => (typed[`provenance.${part}`] ?? "") !== "")}
      >
        <div className="grid gap-4">
          {text(
            "provenance.source",
            "Letter or report",
            "For example: discharge letter 12-Mar-2025",
          )}
          {text(
            "provenance.where",
            "Where it was done",
            "Clinic, hospital or country, when elsewhere",
          )}
          {text("provenance.by", "Who observed it", "Left empty: you")}
        </div>
      </Disclosure>
    </FormSection>
  );
}
