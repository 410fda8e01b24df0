import { describe, expect, it } from "vitest";
import { toBaseRevision } from "@/components/plan/to-base-revision";
import { PlanContent } from "@/lib/domain/plan/plan";

const content = (goal: string) => PlanContent.parse({ goal, rehabilitation: "", steps: [] });

describe("the revision that a rewritten plan is saved onto", () => {
  const base = { revision: 4, content: content("walk") };

  it("is the page's, when only an answer or a start was recorded meanwhile", () => {
    expect(toBaseRevision(base, { revision: 7, content: content("walk") })).toBe(7);
  });

  it("stays the old one when a colleague changed what is planned: both are shown then", () => {
    expect(toBaseRevision(base, { revision: 7, content: content("cook") })).toBe(4);
  });

  it("never goes back behind what was just saved", () => {
    expect(toBaseRevision(base, { revision: 3, content: content("walk") })).toBe(4);
  });
});
