import { describe, expect, it } from "vitest";
import { actions } from "@/lib/domain/access/policy";
import { toActionWords, toEntryWords, toOutcomeWords } from "@/lib/domain/audit/entry-words";

describe("the trail in words", () => {
  it.each([...actions, "session:begin", "session:end"])("has words for %s", (action) => {
    expect(toActionWords(action)).toMatch(/^[A-Z][^:]+$/);
  });

  it("tells apart what one action does on different subjects", () => {
    expect(toEntryWords({ action: "plan:read", subject: "today" })).toBe("Open Today");
    expect(toEntryWords({ action: "plan:read", subject: "plan" })).toBe("Open the plan");
  });

  it("shows an action of another version as it stands, never nothing", () => {
    expect(toEntryWords({ action: "ghost:walk", subject: "night" })).toBe("ghost:walk");
  });

  it("says of what was not done that it was refused, and why", () => {
    expect(toOutcomeWords("done")).toBe("Done");
    expect(toOutcomeWords("not-open")).toBe("Refused: not open");
  });
});
