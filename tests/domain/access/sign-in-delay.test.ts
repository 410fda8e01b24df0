import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutesToSay, secondsToWait } from "@/lib/domain/access/sign-in-delay";

const now = new Date("2026-11-22T08:00:00Z");
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("after failed sign-ins to one account (A-06)", () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 30],
    [4, 60],
  ])("%i just now ask for a wait of %i seconds", (count, seconds) => {
    const failures = Array.from({ length: count }, () => now);
    expect(secondsToWait("account", failures, now)).toBe(seconds);
  });

  it("five within 15 minutes close the account until the first of them is 15 minutes old", () => {
    const failures = [840, 600, 400, 300, 200].map(secondsAgo);
    expect(secondsToWait("account", failures, now)).toBe(60);
  });

  it.each([
    [899, 1],
    [900, 0],
  ])("a fifth failure %i seconds old asks for %i seconds", (age, seconds) => {
    const failures = [age, 700, 600, 500, 400].map(secondsAgo);
    expect(secondsToWait("account", failures, now)).toBe(seconds);
  });

  it("nobody waits longer than 15 minutes, whatever was tried", () => {
    const anyFailures = fc.array(fc.integer({ min: 0, max: 100_000 }).map(secondsAgo));
    fc.assert(
      fc.property(fc.constantFrom("account", "address", "browser"), anyFailures, (scope, past) => {
        expect(secondsToWait(scope, past, now)).toBeLessThanOrEqual(900);
      }),
    );
  });

  it("never lets more than five attempts be checked in any 15 minutes", () => {
    const anyPauses = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(anyPauses, (pauses) => {
        const checked: Date[] = [];
        let clock = now.getTime();
        for (const pause of pauses) {
          clock += pause * 1000;
          const instant = new Date(clock);
          if (secondsToWait("account", checked, instant) === 0) checked.push(instant);
        }
        for (const first of checked) {
          const within = checked.filter(
            (each) => each >= first && each.getTime() < first.getTime() + 900_000,
          );
          expect(within.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe("after failed sign-ins from one address (A-06)", () => {
  it.each([
    [19, 0],
    [20, 900],
  ])("%i just now ask for a wait of %i seconds", (count, seconds) => {
    const failures = Array.from({ length: count }, () => now);
    expect(secondsToWait("address", failures, now)).toBe(seconds);
  });
});

it.each([
  [1, 1],
  [60, 1],
  [61, 2],
  [900, 15],
])("a wait of %i seconds is told as %i minutes", (seconds, minutes) => {
  expect(minutesToSay(seconds)).toBe(minutes);
});
