import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { safetyCore } from "../safety-core/pack";
import { seedBanners } from "./banners";
import { seedPlanRules } from "./plan-rules";
import { stepwiseTreatments } from "./treatments";

/** The ladder of the seed documents: the demo clinic's default (decisions, B21). */
export const pspsStepwise: GuidelinePack = resolvePack(safetyCore, {
  id: "psps-stepwise",
  version: "1.1.0",
  title: "PSPS stepwise care",
  jurisdiction: "any",
  effectiveFrom: "2026-11-22",
  banners: seedBanners,
  treatments: stepwiseTreatments,
  planRules: seedPlanRules,
});
