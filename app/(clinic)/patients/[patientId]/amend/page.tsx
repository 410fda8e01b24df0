import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientBanner } from "@/components/patient/banner";
import { PatientForm } from "@/components/patient/patient-form";
import { toPatientTyped } from "@/components/patient/to-patient-typed";
import { CloseEpisodeForm } from "@/components/record/close-episode-form";
import { ConsultantForm } from "@/components/record/consultant-form";
import { FormSection } from "@/components/ui/form-section";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { planEndingNames } from "@/lib/domain/plan/event-words";
import { readDates } from "../../read-dates";
import { amendPatientAction, assignConsultantAction } from "../actions";
import { readChart } from "../read-chart";
import { closeEpisodeAction } from "./actions";

type Props = PageProps<"/patients/[patientId]/amend">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { chart } = await readChart(actor, (await params).patientId);
  return { title: `Details - ${toInitials(chart.patient)}` };
}

export default async function AmendPatientPage({ params }: Props) {
  const actor = await requireActor();
  if (!may(actor, "patient:amend")) notFound();
  const { chart, banner } = await readChart(actor, (await params).patientId);
  const { id, revision } = chart.patient;
  const episode = chart.clinical?.episode;
  return (
    <>
      <PatientBanner facts={banner} mayRecord={may(actor, "evidence:record")} />
      <PageBody>
        <PageHeader title="Details" />
        <PatientForm
          dates={await readDates(actor)}
          initial={toPatientTyped(chart.patient)}
          amends={{ patientId: id, revision }}
          action={amendPatientAction}
        />
        {episode && may(actor, "episode:open") ? (
          <FormSection title="Who treats">
            <ConsultantForm
              patientId={id}
              episode={episode.episode}
              consultants={episode.consultants}
              action={assignConsultantAction}
            />
          </FormSection>
        ) : null}
        {episode && may(actor, "episode:close") ? (
          <FormSection title="Close the episode of care">
            <CloseEpisodeForm
              patientId={id}
              revision={episode.episode.revision}
              endings={Object.entries(planEndingNames).map(([value, label]) => ({ value, label }))}
              action={closeEpisodeAction}
            />
          </FormSection>
        ) : null}
      </PageBody>
    </>
  );
}
