import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { compareTreatment } from "@/lib/domain/guideline/compare-packs";
import { ukBnssg } from "@/lib/guidelines/uk-bnssg/pack";
import { ukHull } from "@/lib/guidelines/uk-hull/pack";
import { ukHwe } from "@/lib/guidelines/uk-hwe/pack";
import { leftOutOfUk } from "@/lib/guidelines/uk-nice/left-out";
import { ukNice } from "@/lib/guidelines/uk-nice/pack";

describe.each([ukHull, ukHwe, ukBnssg].map((pack) => [pack.id, pack] as const))(
  "%s",
  (_id, pack) => {
    it("says of each criterion that differs from NICE whether it tightens, loosens or adds", () => {
      const differing = TreatmentId.options.flatMap((treatment) =>
        compareTreatment(ukNice, pack, treatment).map(
          ({ kind, criterion }) => `${treatment} ${criterion.code} ${kind}`,
        ),
      );
      const said = (pack.changes ?? []).map(
        ({ treatment, code, effect }) =>
          `${treatment} ${code} ${effect === "adds" ? "added" : "changed"}`,
      );
      expect(said.toSorted()).toEqual(differing.toSorted());
    });

    it("sets a value for each number of its own, with a source", () => {
      const own = Object.entries(pack.parameters).filter(([name, parameter]) =>
        Object.entries(ukNice.parameters).every(
          ([other, value]) => other !== name || value !== parameter,
        ),
      );
      expect(own.length).toBeGreaterThan(0);
      for (const [, { citation, verification }] of own)
        expect([citation.url?.startsWith("https://"), verification]).toEqual([true, "V"]);
    });

    it("leaves every gate of the safety core where it is", () => {
      for (const treatment of TreatmentId.options) {
        const gates = ukNice.treatments[treatment].criteria.filter(({ kind }) => kind === "safety");
        expect(pack.treatments[treatment].criteria).toEqual(expect.arrayContaining(gates));
      }
    });
  },
);

describe("uk-nice", () => {
  it("says why it leaves out each rule of the seeds that its guidance contradicts", () => {
    const codes = Object.values(ukNice.treatments).flatMap(({ criteria }) => criteria);
    for (const { code, why } of leftOutOfUk) {
      expect(why).toMatch(/\.$/);
      const advised = codes.filter(
        (each) => each.code === code && each.citation.document.includes("seed document 00"),
      );
      for (const { interpretations } of advised)
        expect(interpretations.join(" ")).toContain("generic exercise programme counts");
    }
    expect(ukNice.seedRulesLeftOut).toEqual(leftOutOfUk);
  });

  it("names NICE's guidance that it does not encode, and changes nothing by it", () => {
    const codes = ukNice.banners.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["MTG41", "TA279"]));
  });

  it("has no seed rule that denies anything", () => {
    for (const { criteria } of Object.values(ukNice.treatments))
      for (const { code, citation, strength } of criteria)
        if (citation.recommendation.startsWith("r-"))
          expect([code, strength]).toEqual([code, "advisory"]);
  });
});
