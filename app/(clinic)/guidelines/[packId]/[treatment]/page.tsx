import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseList } from "@/components/guideline/case-list";
import { CriteriaTable } from "@/components/guideline/criteria-table";
import { Differences } from "@/components/guideline/differences";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { requireActor } from "@/lib/auth/actor";
import { getTreatment, TreatmentId } from "@/lib/domain/catalogue/treatment";
import { compareTreatment } from "@/lib/domain/guideline/compare-packs";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { readPackCases } from "@/lib/usecases/read-pack-cases";
import { readPack } from "@/lib/usecases/read-packs";

export const metadata: Metadata = { title: "Criteria of a guideline pack" };

type Props = {
  readonly params: Promise<{ readonly packId: string; readonly treatment: string }>;
};

/** What a pack says of one treatment: criteria, differences, and its test patients. */
export default async function TreatmentCriteriaPage({ params }: Props) {
  await requireActor();
  const { packId, treatment: asked } = await params;
  const shown = readPack(packId);
  const treatment = TreatmentId.safeParse(asked);
  if (shown === undefined || !treatment.success) notFound();
  const { pack, parent } = shown;
  const { criteria } = pack.treatments[treatment.data];
  const groups = toGroups(criteria);
  return (
    <PageBody>
      <PageHeader
        title={getTreatment(treatment.data).name}
        lead={
          <>
            What{" "}
            <PageLink href={`/guidelines/${pack.id}`} className="link">
              {pack.title}
            </PageLink>{" "}
            ({pack.id} {pack.version}) asks for it.{" "}
            {criteria.some(({ citation }) => citation.checkedOn !== undefined)
              ? null
              : "None of these criteria has been compared with its source by a named person yet."}
          </>
        }
      />
      <div className="grid gap-6">
        {groups.map(({ id, title, members }) =>
          members.length === 0 ? null : (
            <section key={id} aria-labelledby={id} className="grid gap-2">
              <h2 id={id}>{title}</h2>
              <CriteriaTable caption={title} criteria={members} parameters={pack.parameters} />
            </section>
          ),
        )}
        {criteria.length === 0 ? (
          <p>The pack asks nothing of this treatment: it is always open.</p>
        ) : null}
        {parent ? (
          <section aria-labelledby="differences" className="grid gap-2">
            <h2 id="differences">What differs from {parent.title}</h2>
            <Differences
              differences={compareTreatment(parent, pack, treatment.data)}
              parameters={pack.parameters}
              parentParameters={parent.parameters}
            />
          </section>
        ) : null}
        <section aria-labelledby="patients" className="grid gap-2">
          <h2 id="patients">Test patients</h2>
          <CaseList
            cases={readPackCases(pack).filter((each) => each.treatment === treatment.data)}
          />
        </section>
      </div>
    </PageBody>
  );
}

function toGroups(criteria: readonly Criterion[]) {
  const isSafety = ({ kind }: Criterion) => kind === "safety";
  const isAdvice = ({ strength }: Criterion) => strength === "advisory";
  return [
    {
      id: "closes",
      title: "What must be so",
      members: criteria.filter((each) => !isSafety(each) && !isAdvice(each)),
    },
    { id: "safety", title: "What protects", members: criteria.filter(isSafety) },
    {
      id: "advice",
      title: "Advice",
      members: criteria.filter((each) => isAdvice(each) && !isSafety(each)),
    },
  ];
}
