import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { PageLink } from "@/components/ui/page-link";
import type { FoundListed } from "@/lib/domain/patient/patient";
import {
  formatBirth,
  formatIdentifier,
  formatName,
  formatSex,
  labelIdentifier,
} from "@/lib/domain/patient/patient-words";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

type Props = {
  readonly caption: string;
  readonly patients: readonly FoundListed[];
  readonly asOf: PlainDate;
  readonly empty: ReactNode;
};

/** Patients in a list. Identity is never shortened, so that nobody opens the wrong one. */
export function PatientTable({ caption, patients, asOf, empty }: Props) {
  return (
    <DataTable
      caption={caption}
      empty={empty}
      columns={[
        { key: "name", label: "Name" },
        { key: "born", label: "Born", onPhone: "inline" },
        { key: "gender", label: "Gender", onPhone: "hidden" },
        { key: "numbers", label: "Numbers", onPhone: "inline" },
      ]}
      rows={patients.map((patient) => ({
        key: patient.id,
        cells: [
          <Name key="name" patient={patient} />,
          <span key="born" className="whitespace-nowrap tabular">
            {formatBirth(patient.birthDate, asOf)}
          </span>,
          formatSex(patient.recordedSex),
          <Numbers key="numbers" patient={patient} />,
        ],
      }))}
    />
  );
}

function Name({ patient }: { readonly patient: FoundListed }) {
  return (
    <span className="wrap-anywhere inline-block min-w-40 max-w-xl">
      <PageLink href={`/patients/${patient.id}`} className="link font-semibold">
        {formatName(patient)}
      </PageLink>
      {patient.preferredName ? ` prefers ${patient.preferredName}` : null}
      {patient.deceasedOn ? " (died)" : null}
      {patient.foundAs ? (
        <span className="block text-sm text-muted">
          Found as {patient.foundAs}, which was merged into this record.
        </span>
      ) : null}
    </span>
  );
}

function Numbers({ patient: { identifiers } }: { readonly patient: FoundListed }) {
  if (identifiers.length === 0) return <span>Not recorded</span>;
  return (
    <ul className="tabular max-sm:flex max-sm:flex-wrap max-sm:gap-x-3">
      {identifiers.map((each) => (
        <li
          key={`${each.system} ${each.value}`}
          className="whitespace-nowrap max-sm:whitespace-normal"
        >
          <span className="max-sm:sr-only">{labelIdentifier(each)} </span>
          {formatIdentifier(each)}
        </li>
      ))}
    </ul>
  );
}
