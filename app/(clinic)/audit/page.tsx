import type { Metadata } from "next";
import { AuditFilters } from "@/components/audit/audit-filters";
import { toAuditHref } from "@/components/audit/audit-href";
import { AuditTable } from "@/components/audit/audit-table";
import { VerifyTrail } from "@/components/audit/verify-trail";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { readAudit } from "@/lib/usecases/read-audit";
import { readClinic } from "@/lib/usecases/read-clinic";
import { verifyAuditAction } from "./actions";
import { toAuditQuery } from "./to-audit-query";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditTrailPage({ searchParams }: PageProps<"/audit">) {
  const actor = await requireActor();
  const clinic = await readClinic(actor);
  const thisYear = Number(dayIn(clinic.timeZone, new Date()).slice(0, 4));
  const { query, errors } = toAuditQuery(await searchParams, clinic.dateOrder, thisYear);
  const page = await readAudit(actor, query);
  if (!page.ok)
    return (
      <PageBody>
        <PageHeader title="Audit" />
        <Alert title="The trail is not shown.">
          Your role does not read the trail. The auditor of your clinic does; this attempt is in it.
        </Alert>
      </PageBody>
    );

  const { entries, patients, next, timeZone, ...choices } = page.value;
  return (
    <PageBody>
      <PageHeader
        title="Audit"
        lead="Who did or tried what, on which record, when and with what outcome. Reading it is an entry too."
      />
      <VerifyTrail verify={verifyAuditAction} />
      <AuditFilters
        query={query}
        errors={errors}
        dateOrder={clinic.dateOrder}
        thisYear={thisYear}
        {...choices}
      />
      {entries.length > 0 ? (
        <AuditTable entries={entries} patients={patients} query={query} timeZone={timeZone} />
      ) : (
        <EmptyState>No entry fits. Widen the days or choose everybody.</EmptyState>
      )}
      <nav aria-label="Pages of the trail" className="flex gap-2 pt-4">
        {query.after === undefined ? null : (
          <LinkButton href={toAuditHref(query, { after: undefined })}>First page</LinkButton>
        )}
        {next === undefined ? null : (
          <LinkButton href={toAuditHref(query, { after: next })}>Next page</LinkButton>
        )}
      </nav>
    </PageBody>
  );
}
