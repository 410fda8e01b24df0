import type { Metadata } from "next";
import { PatientSearch } from "@/components/patient/patient-search";
import { PatientTable } from "@/components/patient/patient-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NoticePage } from "@/components/ui/notice-page";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { listRecentPatients } from "@/lib/usecases/list-recent-patients";
import { searchPatientsAction } from "./actions";

export const metadata: Metadata = { title: "Patients" };

/** Search and the records changed last. No banner: this page is about more than one patient. */
export default async function PatientsPage() {
  const actor = await requireActor();
  const recent = await listRecentPatients(actor);
  if (!recent.ok)
    return <NoticePage title="No patients here">Your role does not see patients.</NoticePage>;

  const { patients, asOf } = recent.value;
  const register = may(actor, "patient:register") ? (
    <LinkButton href="/patients/new">Register a patient</LinkButton>
  ) : null;
  return (
    <PageBody>
      <PageHeader title="Patients" actions={register} />
      <div className="grid gap-6">
        <PatientSearch find={searchPatientsAction} />
        <PatientTable
          caption="Changed last"
          patients={patients}
          asOf={asOf}
          empty={
            <EmptyState action={register}>
              No patient is on record yet. Register one, or import a record.
            </EmptyState>
          }
        />
      </div>
    </PageBody>
  );
}
