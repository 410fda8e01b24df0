import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { Banner } from "@/lib/domain/guideline/verdict";

/** What everyone should see and what changes no verdict: counted, and one click away. */
export function BannersNote({ banners }: { readonly banners: readonly Banner[] }) {
  if (banners.length === 0) return null;
  const count = banners.length === 1 ? "1 note" : `${banners.length} notes`;
  return (
    <Disclosure summary={`Evidence to know: ${count}, which change no verdict`}>
      <ul aria-label="Evidence to know; it changes no verdict" className="grid gap-1">
        {banners.map(({ code, words, source }) => (
          <li key={code} className="flex gap-1.5">
            <Icon name="exclamation" className="mt-1 text-caution" />
            <span className="prose-width">
              {words} <span className="text-muted text-xs">{source}; changes no verdict</span>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
