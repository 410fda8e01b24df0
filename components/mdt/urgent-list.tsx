import { Alert } from "@/components/ui/alert";
import { PageLink } from "@/components/ui/page-link";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { toFlagName } from "@/lib/domain/guideline/facts/red-flags";
import type { UrgentToTell } from "@/lib/domain/mdt/meeting-view";
import { formatName } from "@/lib/domain/patient/patient-words";
import { formatClinical } from "@/lib/domain/shared/plain-date";

/** Urgent decisions of a surgeon that no meeting has on its list yet (decisions, G55). */
export function UrgentList({ decisions }: { readonly decisions: readonly UrgentToTell[] }) {
  if (decisions.length === 0) return null;
  return (
    <Alert tone="caution" title="The next meeting has to be told">
      <ul className="list-disc pl-5">
        {decisions.map(({ decision, plan, patient }) => (
          <li key={decision.id}>
            <PageLink className="link" href={`/plans/${plan.id}`}>
              {formatName(patient)}
            </PageLink>
            : {getTreatment(decision.treatment).name}, decided by {decision.surgeon ?? "a surgeon"}{" "}
            {formatClinical(decision.decidedOn)}, for{" "}
            {decision.redFlag === undefined ? "a red flag" : toFlagName(decision.redFlag)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
