import { describe, expect, it } from "vitest";
import { toVerdictLook } from "@/components/verdict/to-verdict-look";
import { type VerdictWord, verdictRank } from "@/lib/domain/guideline/verdict";
import { PlainDate } from "@/lib/domain/shared/plain-date";

const look = (word: VerdictWord, rest: object = {}) =>
  toVerdictLook({ word, notYetKind: undefined, earliest: undefined, ...rest });
const earliest = PlainDate.parse("2027-03-14");

describe("how a verdict looks", () => {
  it.each<[VerdictWord, string, string]>([
    ["eligible", "check", "Open"],
    ["eligible-with-caution", "triangle", "Open, caution"],
    ["eligible-urgent", "double-chevron", "Open, urgent"],
    ["completed", "filled-check", "Done"],
    ["needs-information", "question", "Needs information"],
    ["not-yet", "clock", "Not yet"],
    ["not-indicated", "minus", "Not indicated"],
    ["contraindicated", "octagon", "Contraindicated"],
    ["suspended", "hand", "On hold: red flag"],
  ])("is the same everywhere: %s is the %s with the words %s", (word, icon, words) => {
    expect(look(word)).toMatchObject({ icon, words });
  });

  it("differs in icon and in words between any two verdicts, so colour is never needed", () => {
    const looks = verdictRank.map((word) => look(word));
    expect(new Set(looks.map(({ icon }) => icon)).size).toBe(verdictRank.length);
    expect(new Set(looks.map(({ words }) => words)).size).toBe(verdictRank.length);
  });

  it("never lets a no of coverage look like a clinical no", () => {
    expect(look("not-yet", { notYetKind: "coverage" }).words).toBe("Not yet: coverage");
  });

  it("shows the day when time alone opens it, and no day on what is open", () => {
    expect(look("not-yet", { earliest }).words).toBe("Not yet, not before 14-Mar-2027");
    expect(look("eligible", { earliest }).words).toBe("Open");
  });

  it("keeps red for what stops", () => {
    const red = verdictRank.filter((word) => look(word).className.includes("stop"));
    expect(red).toEqual(["contraindicated"]);
  });
});
