import { DataTable } from "@/components/ui/data-table";
import { PageLink } from "@/components/ui/page-link";
import { treatments } from "@/lib/domain/catalogue/treatment";
import { compareTreatment } from "@/lib/domain/guideline/compare-packs";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";

type Props = {
  readonly pack: GuidelinePack;
  readonly parent: GuidelinePack | undefined;
  /** How many shipped test patients speak of each treatment. */
  readonly casesOf: (treatment: string) => number;
};

/** Every treatment with how many criteria the pack has for it, and how many are its own. */
export function TreatmentList({ pack, parent, casesOf }: Props) {
  return (
    <DataTable
      caption="Treatments"
      captionHidden
      columns={[
        { key: "name", label: "Treatment" },
        { key: "criteria", label: "Criteria", align: "right" },
        { key: "differs", label: "Differs from its parent" },
        { key: "cases", label: "Test patients", align: "right" },
      ]}
      rows={treatments.map(({ id, name }) => ({
        key: id,
        cells: [
          <PageLink key="name" href={`/guidelines/${pack.id}/${id}`} className="link">
            {name}
          </PageLink>,
          pack.treatments[id].criteria.length,
          parent === undefined ? "no parent" : toDifferenceWords(parent, pack, id),
          casesOf(id),
        ],
      }))}
    />
  );
}

function toDifferenceWords(
  parent: GuidelinePack,
  pack: GuidelinePack,
  treatment: (typeof treatments)[number]["id"],
): string {
  const all = compareTreatment(parent, pack, treatment);
  const count = (kind: (typeof all)[number]["kind"]) =>
    all.filter((each) => each.kind === kind).length;
  const words = [
    [count("added"), "added"],
    [count("changed"), "changed"],
    [count("left-out"), "left out"],
  ] as const;
  const said = words.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return said.length === 0 ? "nothing" : said.join(", ");
}
