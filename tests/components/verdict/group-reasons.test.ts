import { describe, expect, it } from "vitest";
import { groupReasons, toCountWords } from "@/components/verdict/group-reasons";
import { aReason } from "../../support/evaluations";

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

describe("the reasons of a verdict on screen", () => {
  const caution = aReason("CAUTION", { truth: "not-met", whenNotMet: "caution" });
  const grouped = groupReasons({
    reasons: [
      aReason("MET"),
      aReason("APART", { truth: "not-applicable" }),
      aReason("UNMET", { truth: "not-met" }),
      caution,
      aReason("MISSING", { truth: "unknown" }),
    ],
    warnings: [caution],
  });

  it("begin with what is missing, then what is not met: neither is ever folded", () => {
    expect(codes(grouped.inTheWay)).toEqual(["MISSING", "UNMET"]);
  });

  it("show a caution once, apart from what stands in the way", () => {
    expect(codes(grouped.warnings)).toEqual(["CAUTION"]);
  });

  it("fold what is met and what does not apply, and count both", () => {
    expect(codes(grouped.settled)).toEqual(["MET", "APART"]);
    expect(toCountWords(grouped.settled)).toBe("1 criterion met, 1 does not apply");
    expect(toCountWords([aReason("A"), aReason("B")])).toBe("2 criteria met");
  });
});
