import { Disclosure } from "@/components/ui/disclosure";
import type { Reason } from "@/lib/domain/guideline/verdict";

/** Where the criteria of a table are more exact than their sources. */
export function Interpretations({ reasons }: { readonly reasons: readonly Reason[] }) {
  const read = reasons.filter(({ interpretations }) => interpretations.length > 0);
  if (read.length === 0) return null;
  return (
    <Disclosure
      summary={`How we read the source: ${read.length === 1 ? "1 criterion" : `${read.length} criteria`}`}
    >
      <dl className="grid gap-1 text-sm">
        {read.map(({ code, words, interpretations }) => (
          <div key={code}>
            <dt>{words}</dt>
            {interpretations.map((interpretation) => (
              <dd key={interpretation} className="pl-4 text-muted">
                {interpretation}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
