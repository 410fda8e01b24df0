import { describe, expect, it } from "vitest";
import { checkPlanContents } from "@/lib/domain/guideline/plan-contents";
import { ukNice } from "@/lib/guidelines/uk-nice/pack";

const steps = [{ treatment: "conservative-care", goal: "walk to the shop" }] as const;
const warned = (text: string) =>
  checkPlanContents(ukNice, steps, [text]).warnings.map(({ code }) => code);

describe("a plan under NICE", () => {
  it.each(["Acupuncture weekly", "TENS at home", "lumbar traction", "a belt for work", "corset"])(
    "is warned about, and not refused, when it names care that is not offered: %s",
    (text) => {
      expect(warned(text)).toEqual(["NICE_DO_NOT_OFFER"]);
      expect(checkPlanContents(ukNice, steps, [text]).refusals).toEqual([]);
    },
  );

  it.each(["Trigger-point injections", "facet joint injection", "prolotherapy"])(
    "is warned about when it names an injection that is not offered: %s",
    (text) => {
      expect(warned(text)).toEqual(["NICE_NO_INJECTION_LBP"]);
    },
  );

  it("is left alone otherwise", () => {
    expect(warned("Group exercise twice a week; a pain management programme in spring.")).toEqual(
      [],
    );
  });
});
