import { describe, expect, it } from "vitest";
import { judgePassword, Password } from "@/lib/domain/access/password";

const judge = (text: string, context: readonly string[] = []) =>
  judgePassword(Password.parse(text), context)?.kind;

describe("a new password (A-03)", () => {
  it.each([
    ["eleven char", "password-too-short"],
    ["twelve chars", undefined],
    ["thirteen char", undefined],
  ])("%j is answered %s", (text, refusal) => {
    expect(judge(text)).toBe(refusal);
  });

  it("may be a long phrase in any script, with spaces and without digits or capitals", () => {
    expect(judge("the tide comes in at half past four ".repeat(3))).toBeUndefined();
    expect(judge("μια πράσινη βάρκα στο λιμάνι")).toBeUndefined();
    expect(judge("绿色的小船停在港口等着我回家吃饭")).toBeUndefined();
  });

  it.each([
    ["my-Planner-2026", []],
    ["P@ssw0rd-4-you", []],
    ["riverside-tides", ["Riverside Pain Clinic"]],
    ["R1VERSIDE tides", ["riverside"]],
    ["ask-okonkwo-first", ["Dr Adaeze Okonkwo"]],
    ["beans-of-lima-bay", ["Dr Ana Lima"]],
  ])("%j is refused because it holds a word others would try first", (text, context) => {
    expect(judge(text, context)).toBe("password-holds-a-known-word");
  });

  it("may hold the short words of a name, which every phrase holds", () => {
    expect(judge("andromeda-in-may", ["Dr Li May"])).toBeUndefined();
  });

  it.each([
    ["aaaaaaaaaaaabbbb", "password-repeats"],
    ["wxyzwxyzwxyz", "password-repeats"],
    ["vwxyzvwxyzvw", undefined],
  ])("%j, of few characters over and over, is answered %s", (text, refusal) => {
    expect(judge(text)).toBe(refusal);
  });

  it("is the same password from a keyboard that composes accents and one that does not", () => {
    expect(Password.parse("cafe\u0301 au lait x")).toBe(Password.parse("café au lait x"));
  });

  it("is refused where it could not be stored as typed", () => {
    expect(Password.safeParse("half a pair \ud800").success).toBe(false);
    expect(Password.safeParse("x".repeat(1001)).success).toBe(false);
  });
});
