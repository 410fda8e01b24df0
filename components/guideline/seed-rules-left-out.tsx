import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";

type Props = { readonly rules: NonNullable<GuidelinePack["seedRulesLeftOut"]> };

/** What only the seed documents ask and this pack's guidance contradicts, each with the reason. */
export function SeedRulesLeftOut({ rules }: Props) {
  return (
    <ul className="grid gap-1">
      {rules.map(({ code, why }) => (
        <li key={code} className="max-w-prose">
          <span className="font-semibold text-xs">{code}</span>: {why}
        </li>
      ))}
    </ul>
  );
}
