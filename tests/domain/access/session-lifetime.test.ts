import { describe, expect, it } from "vitest";
import { sessionState } from "@/lib/domain/access/session-lifetime";

const start = new Date("2026-11-22T08:00:00Z");
const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(start.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);

describe("a session nobody touches (A-07)", () => {
  const quiet = { createdAt: start, lastSeenAt: start };

  it.each([
    [14, 59, "live"],
    [15, 0, "live"],
    [15, 1, "idle"],
  ])("is, %i minutes and %i seconds after the last input, %s", (minutes, seconds, kind) => {
    expect(sessionState(quiet, 15, at(0, minutes, seconds)).kind).toBe(kind);
  });

  it.each([
    [5, 5],
    [30, 30],
    [1, 5],
    [600, 30],
  ])("asked for %i idle minutes, waits %i", (asked, minutes) => {
    expect(sessionState(quiet, asked, at(0, minutes)).kind).toBe("live");
    expect(sessionState(quiet, asked, at(0, minutes, 1)).kind).toBe("idle");
  });

  it("says how many seconds are left before it locks", () => {
    expect(sessionState(quiet, 15, at(0, 14))).toMatchObject({ kind: "live", secondsLeft: 60 });
  });
});

describe("a session that stays busy (A-07)", () => {
  const busyAt = (now: Date) => ({ createdAt: start, lastSeenAt: now });

  it.each([
    [11, 59, "live"],
    [12, 0, "live"],
    [12, 1, "expired"],
  ])("is, %i hours and %i minutes after sign-in, %s", (hours, minutes, kind) => {
    const now = at(hours, minutes);
    expect(sessionState(busyAt(now), 15, now).kind).toBe(kind);
  });

  it("counts down to its absolute end when that comes first", () => {
    const now = at(11, 59);
    expect(sessionState(busyAt(now), 15, now)).toMatchObject({ secondsLeft: 60 });
  });

  it("is written back at most once a minute", () => {
    const times = busyAt(at(1, 0));
    expect(sessionState(times, 15, at(1, 0, 59))).toMatchObject({ isTouchDue: false });
    expect(sessionState(times, 15, at(1, 1, 0))).toMatchObject({ isTouchDue: true });
  });
});
