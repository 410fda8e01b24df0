import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { pspsStepwise } from "./psps-stepwise/pack";
import { safetyCore } from "./safety-core/pack";
import { ukBnssg } from "./uk-bnssg/pack";
import { ukHull } from "./uk-hull/pack";
import { ukHwe } from "./uk-hwe/pack";
import { ukNice } from "./uk-nice/pack";
import { usCam394 } from "./us-cam394/pack";
import { usCms } from "./us-cms/pack";

/** Every pack that the planner ships, parents first. */
export const packs: readonly GuidelinePack[] = [
  safetyCore,
  pspsStepwise,
  usCms,
  usCam394,
  ukNice,
  ukHull,
  ukHwe,
  ukBnssg,
];

/** Those that a clinic can choose: the safety core is the parent of all and answers too little alone. */
export const selectablePacks: readonly GuidelinePack[] = packs.filter(
  ({ id }) => id !== safetyCore.id,
);

export function getPack(id: string): GuidelinePack | undefined {
  return packs.find((pack) => pack.id === id);
}
