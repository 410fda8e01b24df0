import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdvisoryCards } from "@/components/guideline/advisory-cards";
import { ChoosePackForm } from "@/components/guideline/choose-pack-form";
import { PackChanges } from "@/components/guideline/pack-changes";
import { ParameterList } from "@/components/guideline/parameter-list";
import { SeedRulesLeftOut } from "@/components/guideline/seed-rules-left-out";
import { TreatmentList } from "@/components/guideline/treatment-list";
import { MedicineRulesList } from "@/components/medicines/medicine-rules-list";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { BannersNote } from "@/components/verdict/banners-note";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { readClinic } from "@/lib/usecases/read-clinic";
import { type CaseShown, readPackCases } from "@/lib/usecases/read-pack-cases";
import { readAdvisoryCards, readPack } from "@/lib/usecases/read-packs";
import { choosePackAction } from "../actions";

export const metadata: Metadata = { title: "Guideline pack" };

type Props = { readonly params: Promise<{ readonly packId: string }> };

/** One pack so that a clinician can judge it without reading code. */
export default async function PackPage({ params }: Props) {
  const actor = await requireActor();
  const { packId } = await params;
  const shown = readPack(packId);
  if (shown === undefined) notFound();
  const { pack, parent, isSelectable } = shown;
  const cases = readPackCases(pack);
  const clinic = await readClinic(actor);
  const inUse = clinic.packId === pack.id;
  const canChoose = may(actor, "guideline:choose") && !inUse && isSelectable;
  return (
    <PageBody>
      <PageHeader
        title={pack.title}
        lead={
          <>
            {pack.id} {pack.version}, {pack.jurisdiction}, in effect since{" "}
            {formatClinical(PlainDate.parse(pack.effectiveFrom))}.{" "}
            {inUse ? "It answers in your clinic." : "It does not answer in your clinic."}{" "}
            {parent ? (
              <>
                Built on{" "}
                <PageLink href={`/guidelines/${parent.id}`} className="link">
                  {parent.title}
                </PageLink>
                .
              </>
            ) : null}
          </>
        }
      />
      <div className="grid gap-6">
        {canChoose ? (
          <ChoosePackForm
            packId={pack.id}
            title={pack.title}
            revision={clinic.revision}
            choose={choosePackAction}
          />
        ) : null}
        {pack.changes === undefined ? null : (
          <section aria-labelledby="changes" className="grid gap-2">
            <h2 id="changes">What it changes</h2>
            <PackChanges changes={pack.changes} packId={pack.id} />
          </section>
        )}
        <section aria-labelledby="treatments" className="grid gap-2">
          <h2 id="treatments">Treatments</h2>
          <TreatmentList pack={pack} parent={parent} casesOf={(id) => countCases(cases, id)} />
        </section>
        <section aria-labelledby="numbers" className="grid gap-2">
          <h2 id="numbers">Numbers</h2>
          <ParameterList
            parameters={pack.parameters}
            parentParameters={parent === undefined ? {} : parent.parameters}
          />
        </section>
        {pack.medicines === undefined ? null : (
          <section aria-labelledby="medicines" className="grid gap-2">
            <h2 id="medicines">Medicines</h2>
            <MedicineRulesList medicines={pack.medicines} />
          </section>
        )}
        <section aria-labelledby="banners" className="grid gap-2">
          <h2 id="banners">Shown with every answer</h2>
          <BannersNote banners={pack.banners} />
        </section>
        {pack.seedRulesLeftOut === undefined ? null : (
          <section aria-labelledby="left-out" className="grid gap-2">
            <h2 id="left-out">Rules of the seed documents that it leaves out</h2>
            <SeedRulesLeftOut rules={pack.seedRulesLeftOut} />
          </section>
        )}
        <section aria-labelledby="cards" className="grid gap-2">
          <h2 id="cards">Advice beside every pack</h2>
          <AdvisoryCards cards={readAdvisoryCards()} />
        </section>
      </div>
    </PageBody>
  );
}

function countCases(cases: readonly CaseShown[], treatment: string): number {
  return cases.filter((each) => each.treatment === treatment).length;
}
