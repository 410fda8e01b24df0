import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { PatientBanner } from "@/components/patient/banner";
import { PatientVersions } from "@/components/patient/patient-versions";
import { EvidenceChanges } from "@/components/record/evidence-changes";
import { ProblemVersions } from "@/components/record/problem-versions";
import { Timeline } from "@/components/record/timeline";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import { toBanner } from "@/lib/domain/patient/banner";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { PatientId } from "@/lib/domain/shared/ids";
import { type EvidenceHistory, readEvidenceHistory } from "@/lib/usecases/read-evidence-history";

type Props = PageProps<"/patients/[patientId]/history">;

const readHistory = cache(async (actor: Actor, patientId: string): Promise<EvidenceHistory> => {
  const id = PatientId.safeParse(patientId);
  if (!id.success) notFound();
  const history = await readEvidenceHistory(actor, { patientId: id.data });
  if (!history.ok && history.refusal.kind === "merged-away")
    redirect(`/patients/${history.refusal.keptId}/history`);
  if (!history.ok) notFound();
  return history.value;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { patient } = await readHistory(actor, (await params).patientId);
  return { title: `History - ${toInitials(patient)}` };
}

/** Everything ever recorded and what became of it: nothing is overwritten and nothing goes. */
export default async function HistoryPage({ params }: Props) {
  const actor = await requireActor();
  const history = await readHistory(actor, (await params).patientId);
  const { patient, asOf, evidence, changes, people, problems, versions, earlier } = history;
  return (
    <>
      <PatientBanner
        facts={toBanner({ patient, asOf, clinical: undefined })}
        mayRecord={may(actor, "evidence:record")}
      />
      <PageBody>
        <PageHeader
          title="History"
          lead="All that was ever recorded, with what was replaced, disputed or voided, and why."
          actions={<LinkButton href={`/patients/${patient.id}`}>Back to the record</LinkButton>}
        />
        <Timeline
          patientId={patient.id}
          evidence={evidence}
          problems={problems}
          empty={<EmptyState>Nothing was recorded yet.</EmptyState>}
        />
        <section aria-labelledby="changes" className="grid gap-3 pt-6">
          <h2 id="changes">Replaced, disputed, voided</h2>
          <EvidenceChanges
            patientId={patient.id}
            evidence={evidence}
            changes={changes}
            people={people}
          />
        </section>
        <section aria-labelledby="problems" className="grid gap-3 pt-6">
          <h2 id="problems">Pain problems as they were recorded</h2>
          <ProblemVersions versions={versions} people={people} />
        </section>
        <section aria-labelledby="person" className="grid gap-3 pt-6">
          <h2 id="person">Name, birth date and numbers as they were</h2>
          <PatientVersions versions={earlier} people={people} />
        </section>
      </PageBody>
    </>
  );
}
