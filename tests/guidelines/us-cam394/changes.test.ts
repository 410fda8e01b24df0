import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { compareTreatment } from "@/lib/domain/guideline/compare-packs";
import { usCam394 } from "@/lib/guidelines/us-cam394/pack";
import { usCms } from "@/lib/guidelines/us-cms/pack";

describe("us-cam394", () => {
  it("says of each criterion that differs from the pack under it what it makes of it, and loosens none", () => {
    const differing = TreatmentId.options.flatMap((treatment) =>
      compareTreatment(usCms, usCam394, treatment).map(
        ({ criterion }) => `${treatment} ${criterion.code}`,
      ),
    );
    const said = (usCam394.changes ?? []).map(({ treatment, code }) => `${treatment} ${code}`);
    expect(said.toSorted()).toEqual(differing.toSorted());
    expect(said).toHaveLength(3);
    expect((usCam394.changes ?? []).map(({ effect }) => effect)).not.toContain("loosens");
  });
});
