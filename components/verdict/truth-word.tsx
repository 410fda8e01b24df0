import { Icon, type IconName } from "@/components/ui/icon";
import type { Truth } from "@/lib/domain/guideline/verdict";

const truthLooks: Readonly<
  Record<Truth, { readonly icon: IconName; readonly words: string; readonly className: string }>
> = {
  unknown: { icon: "question", words: "Missing", className: "text-ask" },
  "not-met": { icon: "clock", words: "Not met", className: "text-ink" },
  met: { icon: "check", words: "Met", className: "text-open" },
  "not-applicable": { icon: "minus", words: "Does not apply", className: "text-muted" },
};

/** How a criterion was answered: icon, word and colour. */
export function TruthWord({ truth }: { readonly truth: Truth }) {
  const { icon, words, className } = truthLooks[truth];
  return (
    <span className={`inline-flex items-baseline gap-1 font-semibold ${className}`}>
      <Icon name={icon} className="mt-[0.2em] self-start" />
      <span>{words}</span>
    </span>
  );
}
