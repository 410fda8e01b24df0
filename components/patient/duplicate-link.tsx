import { PageLink } from "@/components/ui/page-link";

type Props = { readonly patientId: string; readonly mayMerge: boolean };

/** Where a record of the same person is looked for and merged. */
export function DuplicateLink({ patientId, mayMerge }: Props) {
  if (!mayMerge) return null;
  return (
    <PageLink
      href={`/patients/${patientId}/merge`}
      className="link inline-block min-h-6 w-fit text-sm print:hidden"
    >
      This is a duplicate of ...
    </PageLink>
  );
}
