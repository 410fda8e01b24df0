import { PageLink } from "@/components/ui/page-link";
import type { EvidenceUsed } from "@/lib/domain/guideline/verdict";

type Props = { readonly evidence: EvidenceUsed; readonly href: string | undefined };

/** A recorded value that leads to where it stands in the record. */
export function EvidenceValue({ evidence: { value, disputed }, href }: Props) {
  return (
    <>
      {href ? (
        <PageLink href={href} className="link">
          {value}
        </PageLink>
      ) : (
        value
      )}
      {disputed ? <span className="font-semibold"> (disputed)</span> : null}
    </>
  );
}
