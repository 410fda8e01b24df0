import { PageLink } from "@/components/ui/page-link";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";

/** Leads to the reasons of a treatment, on the same page; the focus goes to their heading. */
export function WhyLink({ treatment }: { readonly treatment: TreatmentId }) {
  return (
    <PageLink
      className="link py-0.75 text-sm"
      href={`?why=${treatment}#why`}
      aria-label={`Why ${getTreatment(treatment).name} is so`}
    >
      Why
    </PageLink>
  );
}
