import type { Metadata } from "next";
import { PhrasesNotice } from "@/components/organisation/phrases-notice";
import { SettingsForm } from "@/components/organisation/settings-form";
import { Alert } from "@/components/ui/alert";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { timeZones } from "@/lib/usecases/amend-organisation";
import { readClinic } from "@/lib/usecases/read-clinic";
import { amendOrganisationAction } from "./actions";

export const metadata: Metadata = { title: "Organisation" };

export default async function OrganisationPage() {
  const actor = await requireActor();
  if (!may(actor, "organisation:manage"))
    return (
      <PageBody>
        <PageHeader title="Organisation" />
        <Alert title="The settings are not shown.">
          Your role does not change them. The administrator of your clinic does.
        </Alert>
      </PageBody>
    );

  const clinic = await readClinic(actor);
  const settings = {
    timeZone: clinic.timeZone,
    dateOrder: clinic.dateOrder,
    idleMinutes: String(clinic.idleMinutes),
    contactName: clinic.contactName,
    contactPhone: clinic.contactPhone,
    contactHours: clinic.contactHours,
    emergencyNumber: clinic.emergencyNumber,
    phrasesApprovedBy: clinic.phrasesApprovedBy ?? "",
  };
  return (
    <PageBody>
      <PageHeader title="Organisation" lead={`How ${clinic.name} works. A change holds at once.`} />
      <div className="grid gap-6">
        <PhrasesNotice approvedBy={clinic.phrasesApprovedBy} />
        <SettingsForm
          settings={settings}
          revision={clinic.revision}
          timeZones={timeZones}
          amend={amendOrganisationAction}
        />
      </div>
    </PageBody>
  );
}
