import { Icon } from "@/components/ui/icon";
import type { Banner } from "@/lib/domain/guideline/verdict";

/** What everyone should see and what changes no verdict. */
export function BannersList({ banners }: { readonly banners: readonly Banner[] }) {
  if (banners.length === 0) return null;
  return (
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
  );
}
