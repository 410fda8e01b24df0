import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import { findOnlyPatient } from "@/lib/domain/audit/list-shown-patients";
import { EntryId } from "./entry-id";

/** The rest of an entry as it is stored: its number, codes and ids, the purpose and the address. */
export function EntryDetails({ entry }: { readonly entry: AuditEntry }) {
  const { sequence, action, subject, subjectId, purpose, address } = entry;
  const patientId = findOnlyPatient(entry);
  return (
    <Disclosure
      summary={<span className="whitespace-nowrap text-muted text-xs tabular">No. {sequence}</span>}
    >
      <dl className="grid gap-0.5 text-xs">
        <Pair term="Action">{action}</Pair>
        <Pair term="On">{subject}</Pair>
        <Pair term="Which">{subjectId === undefined ? "none" : <EntryId id={subjectId} />}</Pair>
        {patientId === undefined ? null : (
          <Pair term="Patient">
            <EntryId id={patientId} />{" "}
            <PageLink href={`/audit?patientId=${patientId}`} className="link">
              only this patient
            </PageLink>
          </Pair>
        )}
        <Pair term="Purpose">{purpose}</Pair>
        <Pair term="From">{address ?? "not recorded"}</Pair>
      </dl>
    </Disclosure>
  );
}

function Pair({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="inline text-muted">{term}: </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}
