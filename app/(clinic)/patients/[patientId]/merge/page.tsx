import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientBanner } from "@/components/patient/banner";
import { MergeComparison } from "@/components/patient/merge-comparison";
import { type MergeChoice, MergeForm } from "@/components/patient/merge-form";
import { PatientSearch } from "@/components/patient/patient-search";
import { UnmergeForm } from "@/components/patient/unmerge-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import { toConflictWords } from "@/lib/domain/patient/merge-words";
import { formatBirth, formatName, toInitials } from "@/lib/domain/patient/patient-words";
import { PatientId } from "@/lib/domain/shared/ids";
import { type Comparison, comparePatients } from "@/lib/usecases/compare-patients";
import { searchPatientsAction } from "../../actions";
import { readChart } from "../read-chart";
import { mergePatientsAction, unmergePatientsAction } from "./actions";

type Props = PageProps<"/patients/[patientId]/merge">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const { chart } = await readChart(actor, (await params).patientId);
  return { title: `Duplicate - ${toInitials(chart.patient)}` };
}

/** Finds the other record of the same person, compares the two, and merges them or parts them again. */
export default async function MergePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!may(actor, "patient:merge")) notFound();
  const { chart, banner } = await readChart(actor, (await params).patientId);
  const { id } = chart.patient;
  const { with: other, undo } = await searchParams;
  return (
    <>
      <PatientBanner facts={banner} mayRecord={may(actor, "evidence:record")} />
      <PageBody>
        <PageHeader
          title={undo ? "Undo a merge" : "This is a duplicate of ..."}
          actions={<LinkButton href={`/patients/${id}`}>Back to the record</LinkButton>}
        />
        <Step actor={actor} patientId={id} other={other} undo={undo} />
      </PageBody>
    </>
  );
}

type Asked = string | string[] | undefined;

type StepProps = {
  readonly actor: Actor;
  readonly patientId: PatientId;
  readonly other: Asked;
  readonly undo: Asked;
};

async function Step({ actor, patientId, other, undo }: StepProps) {
  if (undo) return <Undo patientId={patientId} mergedId={String(undo)} />;
  if (!other)
    return (
      <div className="grid gap-4">
        <p className="prose-width">
          Find the other record of the same person. You compare the two before anything is merged.
        </p>
        <PatientSearch find={searchPatientsAction} compareWith={patientId} />
      </div>
    );
  const otherId = PatientId.safeParse(other);
  if (!otherId.success) notFound();
  const compared = await comparePatients(actor, { patientId, otherId: otherId.data });
  if (!compared.ok) notFound();
  return <Compare comparison={compared.value} />;
}

function Compare({ comparison }: { readonly comparison: Comparison }) {
  const { one, other, conflicts, asOf } = comparison;
  const toChoice = (side: Comparison["one"], hint: string): MergeChoice => ({
    value: side.patient.id,
    label: `${formatName(side.patient)}, born ${formatBirth(side.patient.birthDate, asOf)}`,
    hint,
    revision: side.patient.revision,
  });
  // "This is a duplicate of ...": the other one is kept, unless care is under way only here.
  const isOnlyHere =
    (one.hasOpenPlan && !other.hasOpenPlan) || (one.hasOpenEpisode && !other.hasOpenEpisode);
  return (
    <div className="grid gap-6">
      <MergeComparison one={one} other={other} asOf={asOf} />
      <p className="prose-width">
        Nothing is copied and nothing is deleted. The record that is kept shows what both hold,
        every verdict is worked out anew, and you can undo it.
      </p>
      <MergeForm
        choices={[toChoice(one, "This record"), toChoice(other, "The other record")]}
        usual={isOnlyHere ? one.patient.id : other.patient.id}
        differs={conflicts.length === 0 ? undefined : toConflictWords(conflicts)}
        action={mergePatientsAction}
      />
    </div>
  );
}

function Undo({ patientId, mergedId }: { readonly patientId: string; readonly mergedId: string }) {
  return (
    <div className="grid gap-4">
      <p className="prose-width">
        Both records become what they were. What was recorded since stays with the record that was
        kept. A correction stays with what it corrects, and what an import brought stays with the
        patient whom its source knows. Every verdict is worked out anew.
      </p>
      <UnmergeForm keptId={patientId} mergedId={mergedId} action={unmergePatientsAction} />
    </div>
  );
}
