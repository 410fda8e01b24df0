import { PageLink } from "@/components/ui/page-link";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { PackChange } from "@/lib/domain/guideline/guideline-pack";

type Props = { readonly changes: readonly PackChange[]; readonly packId: string };

const sides: readonly {
  readonly effect: PackChange["effect"];
  readonly title: string;
  readonly none: string;
}[] = [
  { effect: "tightens", title: "Tightens", none: "It tightens nothing." },
  { effect: "loosens", title: "Loosens", none: "It loosens nothing." },
  { effect: "adds", title: "Adds", none: "It adds nothing." },
];

/** What a local overlay asks more strictly than its parent, less strictly, and beside it. */
export function PackChanges({ changes, packId }: Props) {
  return (
    <dl className="grid gap-3">
      {sides.map(({ effect, title, none }) => {
        const found = changes.filter((change) => change.effect === effect);
        return (
          <div key={effect} className="grid gap-x-4 sm:grid-cols-[7rem_1fr]">
            <dt className="font-semibold">{title}</dt>
            {found.length === 0 ? <dd className="text-muted">{none}</dd> : null}
            {found.map(({ treatment, code, words }) => (
              <dd key={`${treatment} ${code}`} className="mb-1 max-w-prose sm:col-start-2">
                <PageLink href={`/guidelines/${packId}/${treatment}`} className="link">
                  {getTreatment(treatment).name}
                </PageLink>
                : {words} <span className="text-muted text-xs">{code}</span>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
