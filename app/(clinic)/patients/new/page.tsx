import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientForm } from "@/components/patient/patient-form";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { registerPatientAction } from "../actions";
import { readDates } from "../read-dates";

export const metadata: Metadata = { title: "Register a patient" };

export default async function RegisterPatientPage() {
  const actor = await requireActor();
  if (!may(actor, "patient:register")) notFound();
  const dates = await readDates(actor);
  return (
    <PageBody>
      <PageHeader
        title="Register a patient"
        lead="Search first: nobody should have two records. What you leave empty is kept as not recorded."
      />
      <PatientForm dates={dates} initial={{}} action={registerPatientAction} />
    </PageBody>
  );
}
