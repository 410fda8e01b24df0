import type { PackParameters, Parameter } from "@/lib/domain/guideline/parameter";
import { decision } from "../criterion-of";
import { evicoreFusion, lcdEpidural, lcdFacet, lcdSacroiliac } from "./injection-sources";

type Source = Pick<Parameter, "citation" | "verification">;

const epidural: Source = { citation: lcdEpidural("limitations"), verification: "V2" };
const facet: Source = { citation: lcdFacet("limitations"), verification: "V" };
const sacroiliac: Source = { citation: lcdSacroiliac("limitations"), verification: "V2" };
const fusion: Source = { citation: evicoreFusion("criteria"), verification: "V2" };
const local: Source = { citation: decision("F49 (local)"), verification: "M" };

const set = (value: number, from: Source, ...interpretations: readonly string[]): Parameter => ({
  value,
  ...from,
  interpretations,
});

const weeks = (count: number) => count * 7;
const months = (count: number) => count * 30;
const asMonths = "A month is counted as 30 days (decisions F46).";
const asYear = "Twelve months are counted as 365 days, both ends included (decisions F46).";

/** What United States payers set for injections, ablation and the sacroiliac joint (criteria.md 1.1 to 1.4). */
export const injectionParameters: PackParameters = {
  epiduralCareDays: set(weeks(4), epidural),
  epiduralPainDays: set(weeks(4), epidural),
  epiduralYearDays: set(365, epidural, asYear),
  epiduralCap: set(4, epidural),
  epiduralRepeatPercent: set(50, epidural),
  epiduralRepeatDays: set(months(3), epidural, asMonths),
  epiduralIntervalDays: set(14, epidural),
  transforaminalLevels: set(2, epidural),
  interlaminarLevels: set(1, epidural),
  facetPainDays: set(months(3), facet, asMonths),
  facetLevels: set(2, facet),
  facetYearDays: set(365, facet, asYear),
  facetBlockCap: set(4, facet),
  facetBlockCount: set(2, facet),
  facetBlockPercent: set(80, facet),
  facetBlockGapDays: set(weeks(2), facet),
  negativeBlockPercent: set(50, local, "Under half the pain gone after both blocks: local."),
  facetInjectionPercent: set(50, facet),
  facetInjectionDays: set(months(3), facet, asMonths),
  facetInjectionCap: set(4, facet),
  ablationCap: set(2, facet),
  ablationReliefPercent: set(50, facet),
  ablationReliefDays: set(months(6), facet, asMonths),
  ablationRediagnoseDays: set(2 * 365, facet, "A year is counted as 365 days (decisions F46)."),
  ablationTemperature: set(80, facet, "In the tissue, not at the generator."),
  sacroiliacPainDays: set(months(3), sacroiliac, asMonths),
  sacroiliacCareDays: set(weeks(4), sacroiliac),
  sacroiliacTests: set(3, sacroiliac),
  sacroiliacYearDays: set(365, sacroiliac, asYear),
  sacroiliacBlockCap: set(2, sacroiliac),
  sacroiliacBlockPercent: set(75, sacroiliac),
  sacroiliacInjectionCap: set(4, sacroiliac),
  sacroiliacRepeatPercent: set(50, sacroiliac),
  sacroiliacRepeatDays: set(months(3), sacroiliac, asMonths),
  sacroiliacFusionBlocks: set(2, fusion),
  sacroiliacFusionCareDays: set(months(6), fusion, asMonths),
  sacroiliacFusionImagingDays: set(months(6), fusion, asMonths),
  cotinineNgPerMl: set(10, fusion),
  careKinds: set(2, { ...local, citation: decision("criteria 1.1, CONS_MIN_CONTENT (local)") }),
};
