import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { PageLink } from "@/components/ui/page-link";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";

type Props = {
  readonly packs: readonly Pick<
    GuidelinePack,
    "id" | "title" | "version" | "jurisdiction" | "parent"
  >[];
  /** Id of the pack that answers in this clinic. */
  readonly inUse: string;
};

/** Every pack that ships, parents first, and which one answers here. */
export function PackList({ packs, inUse }: Props) {
  return (
    <DataTable
      caption="Guideline packs"
      captionHidden
      columns={[
        { key: "title", label: "Pack" },
        { key: "version", label: "Version" },
        { key: "jurisdiction", label: "Where" },
        { key: "parent", label: "Built on" },
      ]}
      rows={packs.map(({ id, title, version, jurisdiction, parent }) => ({
        key: id,
        cells: [
          <span key="title" className="inline-flex flex-wrap items-baseline gap-2">
            <PageLink href={`/guidelines/${id}`} className="link">
              {title}
            </PageLink>
            {id === inUse ? <Badge tone="done">Used here</Badge> : null}
          </span>,
          <span key="version" className="tabular">
            {id} {version}
          </span>,
          jurisdiction,
          parent ?? "nothing",
        ],
      }))}
    />
  );
}
