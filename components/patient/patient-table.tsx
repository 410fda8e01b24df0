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
  /** Given, each row leads to its comparison with this patient and not to its record. */
  readonly compareWith?: string | undefined;
};

/** Patients in a list. Identity is never shortened, so that nobody opens the wrong one. */
export function PatientTable({ caption, patients, asOf, empty, compareWith }: Props) {
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
          <Name key="name" patient={patient} compareWith={compareWith} />,
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

type NameProps = { readonly patient: FoundListed; readonly compareWith: string | undefined };

function Name({ patient, compareWith }: NameProps) {
  const href =
    compareWith === undefined
      ? `/patients/${patient.id}`
      : `/patients/${compareWith}/merge?with=${patient.id}`;
  return (
    <span className="wrap-anywhere inline-block min-w-40 max-w-xl">
      <PageLink href={href} className="link font-semibold">
        {compareWith === undefined ? null : "Compare with "}
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
