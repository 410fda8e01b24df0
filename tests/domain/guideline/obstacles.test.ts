import { describe, expect, it } from "vitest";
import { listObstacles } from "@/lib/domain/guideline/obstacles";
import { aReason, aVerdict } from "../../support/evaluations";

const caution = aReason("CAUTION", { truth: "not-met", whenNotMet: "caution" });

describe("what stands in the way of a treatment", () => {
  it("is what is not met, without what is missing, met or only a caution", () => {
    const reasons = [
      caution,
      aReason("UNMET", { truth: "not-met" }),
      aReason("UNKNOWN", { truth: "unknown" }),
      aReason("MET"),
    ];
    const verdict = aVerdict("scs-trial", { reasons, warnings: [caution] });
    expect(listObstacles(verdict).map(({ code }) => code)).toEqual(["UNMET"]);
  });
});
