import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PatientBanner } from "@/components/patient/banner";
import { VersionContent } from "@/components/plan/version-content";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import { toBanner } from "@/lib/domain/patient/banner";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { ReadPlanVersion, readPlanVersion } from "@/lib/usecases/read-plan-version";

type Props = PageProps<"/plans/[planId]/versions/[version]">;

/** Read once for the title and the body: one page shown is one entry in the trail. */
const readVersion = cache(async (actor: Actor, planId: string, version: string) => {
  const command = ReadPlanVersion.safeParse({ planId, numbered: version });
  if (!command.success) notFound();
  const read = await readPlanVersion(actor, command.data);
  if (!read.ok) notFound();
  return read.value;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { planId, version } = await params;
  const view = await readVersion(actor, planId, version);
  return { title: `Plan version ${view.version} - ${toInitials(view.patient)}` };
}

/** One approved version of a plan as it was signed: nothing on this page can be changed. */
export default async function PlanVersionPage({ params }: Props) {
  const actor = await requireActor();

  const { planId, version } = await params;
  const view = await readVersion(actor, planId, version);
  const { patient, today, clinical } = view;
  return (
    <>
      <PatientBanner
        facts={toBanner({ patient, asOf: today, clinical })}
        mayRecord={may(actor, "evidence:record")}
      />
      <PageBody>
        <PageHeader
          title={`Plan, version ${view.version}`}
          actions={<LinkButton href={`/plans/${view.planId}`}>The plan as it stands</LinkButton>}
        />
        <VersionContent view={view} />
      </PageBody>
    </>
  );
}
