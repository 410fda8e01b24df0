import { toNumberWords } from "@/components/mdt/to-identity-words";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import { findOnlyPatient, listShownPatients } from "@/lib/domain/audit/list-shown-patients";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import { formatName } from "@/lib/domain/patient/patient-words";
import { EntryId } from "./entry-id";

type Props = { readonly entry: AuditEntry; readonly patients: readonly PatientRecord[] };

/** Whom an entry is about: by name and number, or how many a page showed. */
export function EntryPatient({ entry, patients }: Props) {
  const only = findOnlyPatient(entry);
  const shown = listShownPatients(entry);
  if (only === undefined && shown.length === 0) return null;
  if (only === undefined)
    return (
      <Disclosure summary={`${shown.length} patients`}>
        <ul>
          {shown.map((id) => (
            <li key={id}>
              <PageLink href={`/patients/${id}`} className="link inline-block min-h-6">
                <EntryId id={id} />
              </PageLink>
            </li>
          ))}
        </ul>
      </Disclosure>
    );
  const patient = patients.find(({ id }) => id === only);
  if (!patient) return <EntryId id={only} />;
  return (
    <>
      <PageLink
        href={`/patients/${patient.id}`}
        className="link wrap-anywhere inline-block min-h-6"
      >
        {formatName(patient)}
      </PageLink>{" "}
      <span className="text-muted text-xs tabular">{toNumberWords(patient)}</span>
    </>
  );
}
