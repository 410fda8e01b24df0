import { DefinitionList } from "@/components/ui/definition-list";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import { formatIdentifier, labelIdentifier } from "@/lib/domain/patient/patient-words";
import { formatClinical } from "@/lib/domain/shared/plain-date";

/** Who the patient is and what they need, for those who book and write. */
export function PatientDetails({ patient }: { readonly patient: PatientRecord }) {
  const { language, interpreter, largePrint, deceasedOn, identifiers } = patient;
  return (
    <section aria-label="Details">
      <DefinitionList
        pairs={[
          { term: "Language", detail: language ?? "Not recorded" },
          { term: "Interpreter", detail: toAnswer(interpreter) },
          { term: "Large print", detail: toAnswer(largePrint) },
          ...(deceasedOn ? [{ term: "Died", detail: formatClinical(deceasedOn) }] : []),
          ...identifiers.map((each) => ({
            term: labelIdentifier(each),
            detail: formatIdentifier(each),
          })),
        ]}
      />
    </section>
  );
}

function toAnswer(value: boolean | undefined): string {
  if (value === undefined) return "Not recorded";
  return value ? "Needed" : "Not needed";
}
