import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { ukMedicines } from "../medicines/medicines";
import { seedBanners } from "../psps-stepwise/banners";
import { safetyCore } from "../safety-core/pack";
import { adviseFromSeeds, seedPlanAdvice } from "../seed-advice";
import { stimulationParameters } from "../shared/parameters";
import { stimulationBanners } from "../shared/stimulation-banners";
import { ukBanners } from "./banners";
import { leftOutOfUk } from "./left-out";
import { ukParameters } from "./parameters";
import { ukPlanRules } from "./plan-rules";
import { ukTreatments } from "./treatments";

/** NICE on stimulation and on low back pain, with the English list of limited injections. */
export const ukNice: GuidelinePack = resolvePack(safetyCore, {
  id: "uk-nice",
  version: "1.0.0",
  title: "United Kingdom: NICE",
  jurisdiction: "UK",
  effectiveFrom: "2026-11-22",
  banners: [...stimulationBanners, ...ukBanners, ...seedBanners],
  treatments: adviseFromSeeds(ukTreatments, leftOutOfUk),
  planRules: [...seedPlanAdvice, ...ukPlanRules],
  medicines: ukMedicines,
  seedRulesLeftOut: leftOutOfUk,
  parameters: { ...stimulationParameters, ...ukParameters },
});
