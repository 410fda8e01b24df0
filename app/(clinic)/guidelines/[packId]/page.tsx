import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChoosePackForm } from "@/components/guideline/choose-pack-form";
import { ParameterList } from "@/components/guideline/parameter-list";
import { TreatmentList } from "@/components/guideline/treatment-list";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { PageLink } from "@/components/ui/page-link";
import { BannersNote } from "@/components/verdict/banners-note";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { readClinic } from "@/lib/usecases/read-clinic";
import { readPack } from "@/lib/usecases/read-packs";
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
        <section aria-labelledby="treatments" className="grid gap-2">
          <h2 id="treatments">Treatments</h2>
          <TreatmentList pack={pack} parent={parent} casesOf={() => 0} />
        </section>
        <section aria-labelledby="numbers" className="grid gap-2">
          <h2 id="numbers">Numbers</h2>
          <ParameterList
            parameters={pack.parameters}
            parentParameters={parent === undefined ? {} : parent.parameters}
          />
        </section>
        <section aria-labelledby="banners" className="grid gap-2">
          <h2 id="banners">Shown with every answer</h2>
          <BannersNote banners={pack.banners} />
        </section>
      </div>
    </PageBody>
  );
}
