import type { Citation } from "@/lib/domain/guideline/criterion";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { packs } from "../registry";
import type { EncodedBy } from "./catalogue-item";

type Encoding = { readonly code: string; readonly says: string };

/** Where these codes stand, pack by pack. */
export function listEncoding(...codes: readonly string[]): readonly EncodedBy[] {
  return collect(({ code }) => codes.includes(code));
}

/** Where a rule of the seeds is cited, pack by pack: what a pack does not cite it does not encode. */
export function listEncodingOfRule(rule: string): readonly EncodedBy[] {
  const named = new RegExp(`(^|[^\\w-])${rule}($|[^\\w-])`);
  return collect(({ says }) => named.test(says));
}

function collect(isMeant: (encoding: Encoding) => boolean): readonly EncodedBy[] {
  return packs
    .map((pack) => {
      const codes = listEncodings(pack).filter(isMeant);
      return { pack: pack.id, codes: [...new Set(codes.map(({ code }) => code))] };
    })
    .filter(({ codes }) => codes.length > 0);
}

/** Every coded sentence of a pack with the text that says where it comes from. */
function listEncodings({ treatments, banners, planRules }: GuidelinePack): readonly Encoding[] {
  const criteria = Object.values(treatments).flatMap((rules) => rules.criteria);
  return [
    ...criteria.map(({ code, citation, interpretations }) => ({
      code,
      says: [toText(citation), ...interpretations].join(" "),
    })),
    ...banners.map(({ code, source }) => ({ code, says: source })),
    ...planRules.map(({ code, citation }) => ({ code, says: toText(citation) })),
  ];
}

function toText({ document, recommendation }: Citation): string {
  return `${document} ${recommendation}`;
}
