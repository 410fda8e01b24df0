import type { Metadata } from "next";
import { PhrasesNotice } from "@/components/organisation/phrases-notice";
import { GroupFilters } from "@/components/today/group-filters";
import { TodayTable } from "@/components/today/today-table";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { type TodayGroup, todayGroups } from "@/lib/domain/plan/today";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { readClinic } from "@/lib/usecases/read-clinic";
import { readToday } from "@/lib/usecases/read-today";
import { markReviewedAction } from "./actions";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor();
  const today = await readToday(actor);
  if (!today.ok)
    return (
      <PageBody>
        <PageHeader title="Today" />
        <Alert tone="notice" title="Nothing here is for your role.">
          Your role reads no patients. Choose a place from the bar on top.
        </Alert>
        {may(actor, "organisation:manage") ? (
          <PhrasesNotice approvedBy={(await readClinic(actor)).phrasesApprovedBy} />
        ) : null}
      </PageBody>
    );

  const { asOf, items, patients, more } = today.value;
  const chosen = toGroup((await searchParams)["show"]);
  const shown = chosen === undefined ? items : items.filter(({ group }) => group === chosen);
  return (
    <PageBody>
      <PageHeader title="Today" lead={`What needs you, as of ${formatClinical(asOf)}`} />
      <GroupFilters items={items} more={more} chosen={chosen} />
      {shown.length > 0 ? (
        <TodayTable
          items={shown}
          patients={patients}
          asOf={asOf}
          markReviewed={markReviewedAction}
        />
      ) : (
        <EmptyState
          action={
            may(actor, "patient:search") ? (
              <LinkButton href="/patients">Find a patient</LinkButton>
            ) : null
          }
        >
          {chosen === undefined
            ? "Nothing waits for you now: no plan to approve, start or review."
            : "Nothing of this kind needs you now."}
        </EmptyState>
      )}
    </PageBody>
  );
}

function toGroup(asked: string | readonly string[] | undefined): TodayGroup | undefined {
  return todayGroups.find((group) => group === asked);
}
