import { describe, expect, it } from "vitest";
import { packs } from "@/lib/guidelines/registry";

const shownEverywhere = [
  ["BMJ2025_STRONG_AGAINST_ESI_CHRONIC", "epidural-steroid-injection"],
  ["FDA_ESI_WARNING", "epidural-steroid-injection"],
  ["BMJ2025_STRONG_AGAINST_RFA", "radiofrequency-ablation"],
  ["COCHRANE2023_SCS", "scs-trial"],
  ["TRIAL_STIM", "scs-permanent-implant"],
] as const;

describe("evidence against what a source allows", () => {
  it.each(packs.map((pack) => [pack.id, pack] as const))(
    "stands in %s beside its treatment, with its source",
    (_id, { banners }) => {
      for (const [code, treatment] of shownEverywhere) {
        const [found, ...others] = banners.filter((banner) => banner.code === code);
        expect(others).toEqual([]);
        expect(found?.treatments).toContain(treatment);
        expect(found?.source).toMatch(/20\d\d/);
      }
    },
  );
});
