import type { Metadata } from "next";
import { PatientBanner } from "@/components/patient/banner";
import { DuplicateLink } from "@/components/patient/duplicate-link";
import { MergeNotes } from "@/components/patient/merge-notes";
import { StartPlanForm } from "@/components/plan/start-plan-form";
import { EpisodeForm } from "@/components/record/episode-form";
import { PatientDetails } from "@/components/record/patient-details";
import { RecordActions } from "@/components/record/record-actions";
import { RecordOverview } from "@/components/record/record-overview";
import { RecordTabs, toTab } from "@/components/record/record-tabs";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { startPlanAction } from "../../plans/[planId]/actions";
import { openEpisodeAction } from "./actions";
import { readChart } from "./read-chart";

type Props = PageProps<"/patients/[patientId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { chart } = await readChart(actor, (await params).patientId);
  return { title: `Record - ${toInitials(chart.patient)}` };
}

/** The case on one screen: who, what hurts, what was tried, where on the ladder, what is open and why. */
export default async function RecordPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { chart, banner } = await readChart(actor, (await params).patientId);
  const search = await searchParams;
  const { patient, clinical, plans, merged } = chart;
  const mayRecord = may(actor, "evidence:record");
  const chosen = typeof search["treatment"] === "string" ? search["treatment"] : undefined;

  return (
    <>
      <PatientBanner facts={banner} mayRecord={mayRecord} />
      <PageBody>
        <PageHeader
          title="Record"
          lead={
            clinical?.episode
              ? `Treating consultant: ${clinical.episode.consultant ?? "nobody named"}`
              : undefined
          }
          actions={
            <RecordActions
              patientId={patient.id}
              plans={plans}
              mayRecord={mayRecord}
              mayAmend={may(actor, "patient:amend")}
              startPlan={
                may(actor, "plan:draft") && clinical?.episode ? (
                  <StartPlanForm patientId={patient.id} action={startPlanAction} />
                ) : null
              }
            />
          }
        />
        <div className="grid gap-6">
          <MergeNotes
            patientId={patient.id}
            merged={merged}
            openedAs={search["merged"]}
            elsewhere={clinical?.episode?.elsewhere}
            mayMerge={may(actor, "patient:merge")}
          />
          {search["saved"] ? (
            <Alert tone="done">Saved. Every verdict was worked out anew.</Alert>
          ) : null}
          {clinical?.episode ? (
            <RecordOverview
              patientId={patient.id}
              chart={clinical.episode}
              evidence={clinical.evidence}
              chosen={chosen}
              mayRecord={mayRecord}
            />
          ) : null}
          {clinical && !clinical.episode ? (
            <EmptyState
              action={
                may(actor, "episode:open") ? (
                  <EpisodeForm patientId={patient.id} action={openEpisodeAction} />
                ) : null
              }
            >
              No episode of care is open, so nothing is evaluated. Open one when the patient is
              referred.
            </EmptyState>
          ) : null}
          {clinical ? (
            <RecordTabs
              patientId={patient.id}
              clinical={clinical}
              tab={toTab(search["tab"])}
              showsAll={search["all"] === "yes"}
            />
          ) : (
            <PatientDetails patient={patient} />
          )}
          <DuplicateLink patientId={patient.id} mayMerge={may(actor, "patient:merge")} />
        </div>
      </PageBody>
    </>
  );
}
