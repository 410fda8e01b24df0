import { Alert } from "@/components/ui/alert";
import { PageLink } from "@/components/ui/page-link";

/** Tells the administrator that nobody has approved what the patient's paper says (decisions, D37). */
export function PhrasesNotice({ approvedBy }: { readonly approvedBy: string | undefined }) {
  if (approvedBy !== undefined) return null;
  return (
    <Alert tone="caution" title="Nobody has approved the English phrases of the patient's paper.">
      They are printed all the same. Ask a clinician of yours to read a printed plan, then write
      their name under{" "}
      <PageLink className="link" href="/organisation">
        Organisation
      </PageLink>
      .
    </Alert>
  );
}
