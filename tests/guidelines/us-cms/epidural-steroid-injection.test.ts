import { describe, expect, it } from "vitest";
import { changed, daysAgo, type EvidenceInput, nervePain } from "@/tests/support/pictures";
import {
  epiduralReady,
  findReason,
  given,
  judgeUs,
  plannedFor,
  type Row,
  truthAfter,
} from "@/tests/support/us-injections";

const esi = "epidural-steroid-injection";

const condition = (
  name: Extract<EvidenceInput, { kind: "condition" }>["condition"],
  status: Extract<EvidenceInput, { kind: "condition" }>["status"] = "active",
): EvidenceInput => ({
  id: name,
  kind: "condition",
  on: daysAgo(9),
  term: name,
  condition: name,
  status,
});

const care = (days: number, rest: Record<string, unknown> = {}): EvidenceInput =>
  given("rehab", "physical-therapy", 200, {
    ended: daysAgo(200 - days),
    ending: { kind: "inadequate-response" },
    ...rest,
  });

const imaging = (concordant: "yes" | "no" | "undecided"): EvidenceInput => ({
  id: "imaging",
  kind: "imaging",
  on: daysAgo(20),
  modality: "mri",
  findings: [{ finding: "disc-herniation", concordant }],
});

const injection = (id: string, day: number, rest: Record<string, unknown> = {}): EvidenceInput =>
  given(id, esi, day, { reliefPercent: 60, reliefDays: 100, sameScale: true, ...rest });

const cap = [360, 270, 180].map((day) => injection(`esi-${day}`, day));
const without = (...ids: readonly string[]) => ({ without: ids });
const onset = (day: number): EvidenceInput => ({ id: "onset", kind: "onset", on: daysAgo(day) });
const ready = (about: "repeat-injection-reason" | "primary-care-told-of-steroids") =>
  ({ id: about, kind: "readiness", on: daysAgo(1), about, answer: "yes" }) as const;
const booked = plannedFor(esi, { rationale: "another level" });

const table: Readonly<Record<string, readonly Row[]>> = {
  CONS_LT_4W: [
    ["28 days that were not enough", { without: ["rehab"], add: [care(28)] }, "met"],
    ["29 days", { without: ["rehab"], add: [care(29)] }, "met"],
    ["27 days", { without: ["rehab"], add: [care(27)] }, "not-met"],
    [
      "3 days that were not tolerated",
      { without: ["rehab"], add: [care(3, { ending: { kind: "not-tolerated" } })] },
      "met",
    ],
    [
      "200 days that are effective",
      { without: ["rehab"], add: [care(190, { ending: { kind: "effective" } })] },
      "not-met",
    ],
    ["no care on record, asked", without("rehab"), "not-met"],
    ["no care on record, never asked", without("rehab", "asked-past"), "unknown"],
  ],
  PAIN_LT_4W: [
    ["28 days", { without: ["onset"], add: [onset(28)] }, "met"],
    ["29 days", { without: ["onset"], add: [onset(29)] }, "met"],
    ["27 days", { without: ["onset"], add: [onset(27)] }, "not-met"],
    ["nobody knows since when", without("onset"), "unknown"],
  ],
  ACTIVE_REHAB: [
    ["exercise at home goes on", {}, "met"],
    ["asked, and nothing goes on", without("hep"), "not-met"],
    ["never asked", without("hep", "asked-past"), "unknown"],
  ],
  AXIAL_ONLY_NO_ESI: [
    ["pain from a root", {}, "met"],
    ["with fibromyalgia", { add: [condition("fibromyalgia")] }, "not-met"],
    ["with complex regional pain", { add: [condition("crps")] }, "not-met"],
  ],
  ESI_INDICATION: [
    ["a herniation that fits", {}, "met"],
    [
      "nothing that fits, never operated",
      { without: ["imaging"], add: [imaging("no")] },
      "not-met",
    ],
    [
      "nothing that fits, after an operation",
      {
        without: ["imaging"],
        add: [
          imaging("no"),
          {
            id: "op",
            kind: "spinal-surgery",
            on: daysAgo(700),
            procedure: "discectomy",
            levels: [],
          },
        ],
      },
      "met",
    ],
    ["no imaging, never operated", without("imaging"), "unknown"],
  ],
  IMAGING_MISSING: [
    ["it fits", {}, "met"],
    ["it does not fit", { without: ["imaging"], add: [imaging("no")] }, "not-met"],
    ["nobody has decided", { without: ["imaging"], add: [imaging("undecided")] }, "not-met"],
    ["no imaging", without("imaging"), "unknown"],
    ["no imaging, acute zoster", { without: ["imaging"], add: [condition("acute-zoster")] }, "met"],
  ],
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
  MAJOR_CANCER_RISK: [
    ["none on record", {}, "met"],
    ["active", { add: [condition("cancer")] }, "not-met"],
    ["suspected", { add: [condition("cancer", "unconfirmed")] }, "unknown"],
    ["over", { add: [condition("cancer", "resolved")] }, "met"],
  ],
  ESI_CONTRA: [
    ["a compression without deficit", {}, "met"],
    [
      "a compression with a serious deficit",
      {
        without: ["imaging"],
        add: [
          {
            id: "imaging",
            kind: "imaging",
            on: daysAgo(20),
            modality: "mri",
            findings: [{ finding: "compression", concordant: "yes", seriousDeficit: true }],
          },
        ],
      },
      "not-met",
    ],
  ],
};

describe("epidural steroid injection in the United States", () => {
  it("is open with everything on record and nothing injected before", () => {
    expect(judgeUs(esi, nervePain, epiduralReady).word).toBe("eligible");
  });

  for (const [code, rows] of Object.entries(table))
    it.each(rows)(`${code}: %s`, (_name, change, truth) => {
      expect(truthAfter(esi, code, nervePain, epiduralReady, change)).toBe(truth);
    });

  it("waits for the day on which the oldest of four leaves the year, and calls it coverage", () => {
    const four = [...cap, injection("x", 92, { reliefPercent: 55, reliefDays: 91 })];
    const told = [ready("repeat-injection-reason"), ready("primary-care-told-of-steroids")];
    const verdict = judgeUs(esi, nervePain, changed(epiduralReady, { add: [...four, ...told] }));
    expect([verdict.word, verdict.notYetKind]).toEqual(["not-yet", "coverage"]);
    expect(verdict.earliest).toBe(daysAgo(-6));
  });

  it("waives both clocks for acute zoster that care did not help, and says so once met", () => {
    const zoster = changed(epiduralReady, {
      without: ["onset", "rehab"],
      add: [
        onset(10),
        condition("acute-zoster"),
        given("gabapentin", "medication", 9, { ending: { kind: "inadequate-response" }, weeks: 1 }),
      ],
    });
    const verdict = judgeUs(esi, nervePain, zoster);
    expect(verdict.word).toBe("eligible");
    expect(findReason(verdict, "ZOSTER_4W_EXEMPT")?.truth).toBe("met");
    expect(findReason(verdict, "PAIN_LT_4W")).toBeUndefined();
  });

  it("keeps both clocks for zoster that nothing was tried for", () => {
    const zoster = changed(epiduralReady, {
      without: ["onset", "rehab"],
      add: [onset(10), condition("acute-zoster")],
    });
    const verdict = judgeUs(esi, nervePain, zoster);
    expect(verdict.word).toBe("not-yet");
    expect(findReason(verdict, "PAIN_LT_4W")?.truth).toBe("not-met");
  });
});
