import { describe, expect, it } from "vitest";
import { nervePain, type ProblemInput } from "@/tests/support/pictures";
import { epiduralReady, findReason, judgeUs, plannedFor } from "@/tests/support/us-injections";

const injection = "epidural-steroid-injection";
const arm: ProblemInput = {
  id: "arm",
  region: "arm",
  generator: {
    structure: "nerve-root",
    mechanism: "neuropathic",
    levels: ["C6"],
    confidence: "likely",
  },
};

const booked = (problem: ProblemInput, rest: Parameters<typeof plannedFor>[1]) =>
  judgeUs(injection, problem, [...epiduralReady, plannedFor(injection, rest)]);

describe("The approach of a booking, in the clinic's own words", () => {
  it.each(["transforaminal", "Transforaminal", "Left transforaminal C6"])(
    "keeps particulate steroid from the neck when it reads %s",
    (approach) => {
      const verdict = booked(arm, { approach, steroid: "triamcinolone" });
      expect(findReason(verdict, "PARTICULATE")?.truth).toBe("not-met");
    },
  );

  it("withholds no cover for the way that it is written", () => {
    const both = { side: "both", levelCount: 2 } as const;
    const of = (approach: string) => booked(nervePain, { ...both, approach });
    expect(findReason(of("Transforaminal"), "ILESI_BILATERAL_NEVER")?.truth).toBe("met");
    expect(findReason(of("Transforaminal"), "ESI_LEVELS_GT_LIMIT")?.truth).toBe("met");
    expect(findReason(of("Interlaminar"), "ILESI_BILATERAL_NEVER")?.truth).toBe("not-met");
  });
});
