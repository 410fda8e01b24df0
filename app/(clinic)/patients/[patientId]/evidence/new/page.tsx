import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PatientBanner } from "@/components/patient/banner";
import { EvidenceForm } from "@/components/record/evidence-form";
import { evidenceForms, findEvidenceKind } from "@/components/record/evidence-forms";
import { toProblemName } from "@/components/record/problem-words";
import { toInitialTyped } from "@/components/record/to-typed";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { toInitials } from "@/lib/domain/patient/patient-words";
import { readChart } from "../../read-chart";
import { recordEvidenceAction } from "../actions";
import { toPreview } from "../to-preview";

type Props = PageProps<"/patients/[patientId]/evidence/new">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { chart } = await readChart(actor, (await params).patientId);
  const kind = findEvidenceKind((await searchParams)["kind"]);
  const title = kind ? evidenceForms[kind].title : "Record";
  return { title: `${title} - ${toInitials(chart.patient)}` };
}

/** The form of one kind of evidence, named in the address. */
export default async function NewEvidencePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!may(actor, "evidence:record")) notFound();
  const { patientId } = await params;
  const search = await searchParams;
  // A missing generator is answered by the pain problem, which has a page of its own.
  if (search["kind"] === "pain-problem") redirect(`/patients/${patientId}/problems`);
  const kind = findEvidenceKind(search["kind"]);
  if (!kind) notFound();

  const { chart, banner } = await readChart(actor, patientId);
  const problems = chart.clinical?.episode?.problems.map(({ problem }) => problem) ?? [];
  const [only, ...others] = problems;
  const asked = problems.find(({ id }) => id === search["problem"]);
  const about = asked ?? (others.length === 0 ? only : undefined);
  const spec = evidenceForms[kind];
  const flag = typeof search["flag"] === "string" ? { flag: search["flag"] } : {};
  return (
    <>
      <PatientBanner facts={banner} mayRecord />
      <PageBody>
        <PageHeader title={spec.title} lead={spec.lead} />
        <EvidenceForm
          kind={kind}
          patientId={chart.patient.id}
          submission={crypto.randomUUID()}
          painProblems={problems.map((each) => ({ value: each.id, label: toProblemName(each) }))}
          dates={{ order: chart.dateOrder, thisYear: Number(chart.asOf.slice(0, 4)) }}
          initial={{
            ...toInitialTyped(
              spec,
              chart.asOf,
              spec.aboutProblem === "never" ? undefined : about?.id,
            ),
            ...flag,
          }}
          preview={toPreview(chart, kind)}
          action={recordEvidenceAction}
        />
      </PageBody>
    </>
  );
}
