import { Disclosure } from "@/components/ui/disclosure";
import type { CaseView } from "@/lib/domain/mdt/meeting-view";
import { formatName } from "@/lib/domain/patient/patient-words";

/** The list of the meeting, folded away so that one case has the screen. */
export function CaseList({ cases }: { readonly cases: readonly CaseView[] }) {
  if (cases.length < 2) return null;
  return (
    <Disclosure summary={`The list: ${cases.length} cases`}>
      <ol className="grid gap-1">
        {cases.map(({ mdtCase, patient, decisions }) => (
          <li key={mdtCase.id}>
            {mdtCase.position}.{" "}
            <a className="link" href={`#case-${mdtCase.id}`}>
              {formatName(patient)}
            </a>
            {decisions.length > 0 ? ", decided" : null}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
