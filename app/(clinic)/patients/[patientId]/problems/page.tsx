import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientBanner } from "@/components/patient/banner";
import { ProblemForm } from "@/components/record/problem-form";
import { toProblemName } from "@/components/record/problem-words";
import { toProblemTyped } from "@/components/record/to-problem-typed";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { savePainProblemAction } from "../actions";
import { readChart } from "../read-chart";

type Props = PageProps<"/patients/[patientId]/problems">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { chart } = await readChart(actor, (await params).patientId);
  return { title: `Pain problems - ${toInitials(chart.patient)}` };
}

/** One to four pain problems, each with a form of its own. */
export default async function ProblemsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!may(actor, "evidence:record")) notFound();
  const { chart, banner } = await readChart(actor, (await params).patientId);
  const saved = (await searchParams)["saved"];
  const { patient, clinical } = chart;
  const problems = clinical?.episode?.problems ?? [];
  return (
    <>
      <PatientBanner facts={banner} mayRecord />
      <PageBody>
        <PageHeader
          title="Pain problems"
          lead="One to four. Treatments, verdicts and responses belong to one of them."
          actions={<LinkButton href={`/patients/${patient.id}`}>Back to the record</LinkButton>}
        />
        <div className="grid gap-6">
          {saved ? <Alert tone="done">Saved.</Alert> : null}
          {clinical?.episode ? null : (
            <Alert tone="caution">No episode of care is open. Open one on the record first.</Alert>
          )}
          {problems.map(({ problem, revision }) => (
            <Disclosure
              key={`${problem.id} ${revision}`}
              open={problems.length === 1}
              summary={<h2>{toProblemName(problem)}</h2>}
            >
              <ProblemForm
                patientId={patient.id}
                changes={{ problemId: problem.id, revision }}
                initial={toProblemTyped(problem)}
                action={savePainProblemAction}
              />
            </Disclosure>
          ))}
          {clinical?.episode && problems.length < 4 ? (
            <Disclosure
              key={`new ${problems.length}`}
              open={problems.length === 0}
              summary={<h2>{problems.length === 0 ? "The first pain" : "Another pain"}</h2>}
            >
              <ProblemForm patientId={patient.id} initial={{}} action={savePainProblemAction} />
            </Disclosure>
          ) : null}
        </div>
      </PageBody>
    </>
  );
}
