import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { trialRelief } from "@/lib/guidelines/shared/trial-result";

/** A pack as a clinic may have set it: `trialSuccess=pain-only` asks the trial for relief alone. */
export function withSetting(pack: GuidelinePack, setting: string | undefined): GuidelinePack {
  if (setting === undefined) return pack;
  if (setting !== "trialSuccess=pain-only") throw new Error(`no setting ${setting}`);
  const relief = trialRelief("pain-only", {
    citation: {
      document: "Neuromodulation Foundation practice parameters",
      recommendation: "trial outcomes",
      url: undefined,
      checkedOn: undefined,
    },
    verification: "V",
  });
  return resolvePack(pack, {
    id: `${pack.id}-pain-only`,
    version: pack.version,
    title: pack.title,
    jurisdiction: pack.jurisdiction,
    effectiveFrom: pack.effectiveFrom,
    banners: [],
    planRules: [],
    treatments: { "scs-permanent-implant": { criteria: [relief] } },
  });
}
