import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientBanner } from "@/components/patient/banner";
import { PatientForm } from "@/components/patient/patient-form";
import { toPatientTyped } from "@/components/patient/to-patient-typed";
import { ConsultantForm } from "@/components/record/consultant-form";
import { FormSection } from "@/components/ui/form-section";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { readDates } from "../../read-dates";
import { amendPatientAction, assignConsultantAction } from "../actions";
import { readChart } from "../read-chart";

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
      </PageBody>
    </>
  );
}
