import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AllergyForm } from "@/components/patient/allergy-form";
import { PatientBanner } from "@/components/patient/banner";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { recordAllergiesAction } from "../actions";
import { readChart } from "../read-chart";

type Props = PageProps<"/patients/[patientId]/allergies">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { chart } = await readChart(actor, (await params).patientId);
  return { title: `Allergies - ${toInitials(chart.patient)}` };
}

export default async function AllergiesPage({ params }: Props) {
  const actor = await requireActor();
  if (!may(actor, "evidence:record")) notFound();
  const { chart, banner } = await readChart(actor, (await params).patientId);
  const { id, revision, allergyState, allergies } = chart.patient;
  return (
    <>
      <PatientBanner facts={banner} mayRecord />
      <PageBody>
        <PageHeader
          title="Allergies"
          actions={<LinkButton href={`/patients/${id}`}>Back to the record</LinkButton>}
        />
        <AllergyForm
          patientId={id}
          revision={revision}
          state={allergyState}
          allergies={allergies}
          action={recordAllergiesAction}
        />
      </PageBody>
    </>
  );
}
