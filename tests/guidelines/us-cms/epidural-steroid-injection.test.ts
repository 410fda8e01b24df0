import { describe, expect, it } from "vitest";
import { changed, daysAgo, type EvidenceInput, nervePain } from "@/tests/support/pictures";
import {
  epiduralReady,
  findReason,
  given,
  judgeUs,
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

const without = (...ids: readonly string[]) => ({ without: ids });
const onset = (day: number): EvidenceInput => ({ id: "onset", kind: "onset", on: daysAgo(day) });
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

  it("keeps both clocks for zoster that nothing was tried for since it began", () => {
    const zoster = changed(epiduralReady, {
      without: ["onset"],
      add: [onset(10), condition("acute-zoster")],
    });
    const verdict = judgeUs(esi, nervePain, zoster);
    expect(verdict.word).toBe("not-yet");
    expect(findReason(verdict, "PAIN_LT_4W")?.truth).toBe("not-met");
  });
});
