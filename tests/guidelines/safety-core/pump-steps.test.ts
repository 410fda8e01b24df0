import { expect, it } from "vitest";
import { judgeCase } from "@/lib/domain/guideline/judge-case";
import { getPack } from "@/lib/guidelines/registry";
import { pumpCases } from "@/lib/guidelines/test-patients/safety-core/pumps";

const core = getPack("safety-core");

it.each(pumpCases())(
  "a medicine pump is refilled, checked and taken out safely: $title",
  (each) => {
    if (core === undefined) throw new Error("there is a safety core");
    expect(judgeCase(core, each).differences).toEqual([]);
  },
);

it("never stops at once what a pump gives: it is said whenever the pump is taken out", () => {
  for (const each of pumpCases()) {
    if (core === undefined) throw new Error("there is a safety core");
    const { reasons } = judgeCase(core, each).evaluation.treatments["pump-explant"].best;
    expect(reasons.map(({ code }) => code)).toContain("OPIOID_TAPER");
  }
});
