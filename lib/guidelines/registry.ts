import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { pspsStepwise } from "./psps-stepwise/pack";
import { safetyCore } from "./safety-core/pack";

/** Every pack that the planner ships, parents first. */
export const packs: readonly GuidelinePack[] = [safetyCore, pspsStepwise];

export function getPack(id: string): GuidelinePack | undefined {
  return packs.find((pack) => pack.id === id);
}
