import { describe, expect, it } from "vitest";
import { changed, daysAgo, type EvidenceInput, nervePain } from "@/tests/support/pictures";
import {
  epiduralReady,
  given,
  judgeUs,
  plannedFor,
  type Row,
  truthAfter,
} from "@/tests/support/us-injections";

const esi = "epidural-steroid-injection";

const injection = (id: string, day: number, rest: Record<string, unknown> = {}): EvidenceInput =>
  given(id, esi, day, { reliefPercent: 60, reliefDays: 100, sameScale: true, ...rest });

const cap = [360, 270, 180].map((day) => injection(`esi-${day}`, day));
const without = (...ids: readonly string[]) => ({ without: ids });
const ready = (about: "repeat-injection-reason" | "primary-care-told-of-steroids") =>
  ({ id: about, kind: "readiness", on: daysAgo(1), about, answer: "yes" }) as const;
const booked = plannedFor(esi, { rationale: "another level" });

const table: Readonly<Record<string, readonly Row[]>> = {
  ESI_CAP_4_PER_12M: [
    ["three in the year", { add: cap }, "met"],
    ["four in the year", { add: [...cap, injection("fourth", 100)] }, "not-met"],
    ["four, the oldest on the last day", { add: [...cap, injection("old", 365)] }, "not-met"],
    ["four, the oldest a day before the year", { add: [...cap, injection("old", 366)] }, "met"],
    ["five in the year", { add: [...cap, injection("a", 100), injection("b", 60)] }, "not-met"],
    ["never asked", without("asked-past"), "unknown"],
    [
      "four, one of them in the neck",
      { add: [...cap, injection("neck", 100, { region: "cervical" })] },
      "met",
    ],
    [
      "four, one a root block with steroid",
      { add: [...cap, given("snrb", "selective-nerve-root-block-therapeutic", 100)] },
      "not-met",
    ],
  ],
  ESI_REPEAT_LT_50_3M: [
    ["the first one", {}, "not-applicable"],
    [
      "50 % for 90 days",
      { add: [injection("x", 120, { reliefPercent: 50, reliefDays: 90 })] },
      "met",
    ],
    [
      "49 % for 90 days",
      { add: [injection("x", 120, { reliefPercent: 49, reliefDays: 90 })] },
      "unknown",
    ],
    [
      "49 % and 20 % in activities",
      { add: [injection("x", 120, { reliefPercent: 49, reliefDays: 90, adlGainPercent: 20 })] },
      "not-met",
    ],
    [
      "49 % and 50 % in activities",
      { add: [injection("x", 120, { reliefPercent: 49, reliefDays: 90, adlGainPercent: 50 })] },
      "met",
    ],
    [
      "50 % for 89 days",
      { add: [injection("x", 120, { reliefPercent: 50, reliefDays: 89 })] },
      "not-met",
    ],
    ["on two scales", { add: [injection("x", 120, { sameScale: false })] }, "not-met"],
    [
      "nobody says on which scale",
      { add: [given("x", esi, 120, { reliefPercent: 60, reliefDays: 100 })] },
      "unknown",
    ],
    ["no result", { add: [given("x", esi, 120)] }, "unknown"],
    [
      "the patient's account alone",
      { add: [injection("x", 120, { provenance: { howKnown: "patient-account" } })] },
      "unknown",
    ],
    [
      "a first one that failed, another way with a reason",
      {
        add: [injection("x", 30, { reliefPercent: 20, reliefDays: 5, adlGainPercent: 0 }), booked],
      },
      "met",
    ],
    [
      "a first one that failed, and no reason",
      { add: [injection("x", 30, { reliefPercent: 20, reliefDays: 5, adlGainPercent: 0 })] },
      "not-met",
    ],
    [
      "a second one that failed, with a reason",
      {
        add: [
          injection("w", 200),
          injection("x", 30, { reliefPercent: 20, reliefDays: 5, adlGainPercent: 0 }),
          booked,
        ],
      },
      "not-met",
    ],
  ],
  ESI_INTERVAL_LT_14D: [
    ["never one", {}, "met"],
    ["14 days ago", { add: [injection("x", 14)] }, "met"],
    ["15 days ago", { add: [injection("x", 15)] }, "met"],
    ["13 days ago", { add: [injection("x", 13)] }, "not-met"],
    ["never asked", without("asked-past"), "unknown"],
  ],
  ESI_GT_12M: [
    [
      "the first 365 days ago",
      { add: [injection("a", 365), injection("b", 100)] },
      "not-applicable",
    ],
    [
      "the first 366 days ago, nothing more",
      { add: [injection("a", 366), injection("b", 100)] },
      "unknown",
    ],
    [
      "with reason, and primary care told",
      {
        add: [
          injection("a", 366),
          injection("b", 100),
          ready("repeat-injection-reason"),
          ready("primary-care-told-of-steroids"),
        ],
      },
      "met",
    ],
    [
      "primary care not told",
      {
        add: [
          injection("a", 366),
          injection("b", 100),
          ready("repeat-injection-reason"),
          { ...ready("primary-care-told-of-steroids"), answer: "no" },
        ],
      },
      "not-met",
    ],
    ["none in the last year", { add: [injection("a", 500)] }, "not-applicable"],
  ],
};

describe("another epidural steroid injection in the United States", () => {
  for (const [code, each] of Object.entries(table))
    it.each(each)(`${code}: %s`, (_name, change, truth) => {
      expect(truthAfter(esi, code, nervePain, epiduralReady, change)).toBe(truth);
    });

  it("waits for the day on which the oldest of four leaves the year, and calls it coverage", () => {
    const four = [...cap, injection("x", 92, { reliefPercent: 55, reliefDays: 91 })];
    const told = [ready("repeat-injection-reason"), ready("primary-care-told-of-steroids")];
    const verdict = judgeUs(esi, nervePain, changed(epiduralReady, { add: [...four, ...told] }));
    expect([verdict.word, verdict.notYetKind]).toEqual(["not-yet", "coverage"]);
    expect(verdict.earliest).toBe(daysAgo(-6));
  });
});
