import { Icon } from "@/components/ui/icon";
import { type ShownVerdict, toVerdictLook } from "./to-verdict-look";

/** What evaluation says about a treatment: icon, word and colour. */
export function VerdictWord({ verdict }: { readonly verdict: ShownVerdict }) {
  const { icon, words, className } = toVerdictLook(verdict);
  return (
    <span className={`inline-flex items-baseline gap-1 font-semibold ${className}`}>
      <Icon name={icon} className="mt-[0.2em] self-start" />
      <span>{words}</span>
    </span>
  );
}
