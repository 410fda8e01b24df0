import { PageLink } from "@/components/ui/page-link";
import type { ListedPatient } from "@/lib/domain/patient/patient";
import { formatIdentifier, formatName, labelIdentifier } from "@/lib/domain/patient/patient-words";
import { formatClinical, type PlainDate } from "@/lib/domain/shared/plain-date";

/** Another record of the same person that is read here. */
export type MergedRecord = {
  readonly patient: ListedPatient;
  readonly on: PlainDate;
  readonly by: string;
  readonly reason: string;
  readonly sameDespite: string | undefined;
};

type Props = {
  readonly keptId: string;
  readonly merged: readonly MergedRecord[];
  readonly mayUndo: boolean;
};

/** Which other records of this person are read here, since when, by whom and why. */
export function MergedRecords({ keptId, merged, mayUndo }: Props) {
  if (merged.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {merged.map(({ patient, on, by, reason, sameDespite }) => (
        <li key={patient.id} className="wrap-anywhere">
          Merged with <span className="font-semibold">{formatName(patient)}</span> (
          {toIdentity(patient)}) on {formatClinical(on)} by {by}: {reason}
          {sameDespite ? ` The records differ: ${sameDespite}` : null}
          {mayUndo ? (
            <>
              {" · "}
              <PageLink
                href={`/patients/${keptId}/merge?undo=${patient.id}`}
                className="link inline-block min-h-6"
              >
                Undo<span className="sr-only"> the merge with {formatName(patient)}</span>
              </PageLink>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function toIdentity({ birthDate, identifiers }: ListedPatient): string {
  const born = birthDate === undefined ? "birth date not recorded" : formatClinical(birthDate);
  const numbers = identifiers.map((each) => `${labelIdentifier(each)} ${formatIdentifier(each)}`);
  return [birthDate === undefined ? born : `born ${born}`, ...numbers].join(", ");
}
