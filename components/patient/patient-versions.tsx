import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { PatientVersion } from "@/lib/domain/patient/patient";
import {
  formatIdentifier,
  formatName,
  formatSex,
  labelIdentifier,
} from "@/lib/domain/patient/patient-words";
import type { ClinicianId } from "@/lib/domain/shared/ids";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";

type Props = {
  /** The oldest first. */
  readonly versions: readonly PatientVersion[];
  readonly people: ReadonlyMap<ClinicianId, string>;
};

/** The person as they were on record before, and who changed it when; the latest first. */
export function PatientVersions({ versions, people }: Props) {
  return (
    <DataTable
      caption="The person as on record before, the latest first"
      captionHidden
      empty={<EmptyState>Name, birth date and numbers were never changed.</EmptyState>}
      columns={[
        { key: "until", label: "Until", onPhone: "inline" },
        { key: "name", label: "Name", onPhone: "inline" },
        { key: "born", label: "Born" },
        { key: "gender", label: "Gender" },
        { key: "numbers", label: "Numbers" },
        { key: "rest", label: "Language and needs" },
        { key: "by", label: "Changed by" },
      ]}
      rows={versions.toReversed().map(({ draft, revision, amendedBy, amendedAt }) => ({
        key: String(revision),
        cells: [
          <span key="until" className="whitespace-nowrap tabular">
            {formatClinical(PlainDate.parse(amendedAt.toISOString().slice(0, 10)))}
          </span>,
          toNameWords(draft),
          draft.birthDate ? formatClinical(draft.birthDate) : "Not recorded",
          formatSex(draft.recordedSex),
          toNumbers(draft),
          toNeeds(draft),
          people.get(amendedBy) ?? "Somebody no longer listed",
        ],
      }))}
    />
  );
}

type Draft = PatientVersion["draft"];

function toNameWords(draft: Draft): string {
  const prefers = draft.preferredName ? ` prefers ${draft.preferredName}` : "";
  const died = draft.deceasedOn ? ` (died ${formatClinical(draft.deceasedOn)})` : "";
  return `${formatName(draft)}${prefers}${died}`;
}

function toNumbers({ identifiers }: Draft): string {
  if (identifiers.length === 0) return "Not recorded";
  return identifiers.map((each) => `${labelIdentifier(each)} ${formatIdentifier(each)}`).join(", ");
}

const yesNo = (answer: boolean) => (answer ? "yes" : "no");

function toNeeds({ language, interpreter, largePrint }: Draft): string {
  const needs = [
    ...(language === undefined ? [] : [language]),
    ...(interpreter === undefined ? [] : [`interpreter: ${yesNo(interpreter)}`]),
    ...(largePrint === undefined ? [] : [`large print: ${yesNo(largePrint)}`]),
  ];
  return needs.length === 0 ? "Not recorded" : needs.join(", ");
}
