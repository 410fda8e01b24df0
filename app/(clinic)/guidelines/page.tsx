import type { Metadata } from "next";
import { PackList } from "@/components/guideline/pack-list";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { readClinic } from "@/lib/usecases/read-clinic";
import { readPacks } from "@/lib/usecases/read-packs";

export const metadata: Metadata = { title: "Guidelines" };

/** Published knowledge: it names no patient, and every role may read it. */
export default async function GuidelinesPage() {
  const actor = await requireActor();
  const clinic = await readClinic(actor);
  return (
    <PageBody>
      <PageHeader
        title="Guidelines"
        lead="Each pack is our encoding of published criteria. Packs disagree where their sources do; they are never blended."
      />
      <PackList packs={readPacks()} inUse={clinic.packId} />
    </PageBody>
  );
}
