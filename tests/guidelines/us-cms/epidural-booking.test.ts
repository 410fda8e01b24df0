import { describe, expect, it } from "vitest";
import { changed, daysAgo, type EvidenceInput, nervePain } from "@/tests/support/pictures";
import {
  epiduralReady,
  judgeUs,
  plannedFor,
  type Row,
  truthAfter,
} from "@/tests/support/us-injections";

const esi = "epidural-steroid-injection";
type Planned = Extract<EvidenceInput, { kind: "planned-procedure" }>;
const booked = (rest: Partial<Planned>) => ({ add: [plannedFor(esi, rest)] });
const steroid = (name: Planned["steroid"], mg: number) =>
  booked({ ...(name === undefined ? {} : { steroid: name }), steroidMg: mg });

const allergy: EvidenceInput = {
  id: "allergy",
  kind: "condition",
  on: daysAgo(900),
  term: "Allergy to contrast",
  condition: "contrast-allergy",
  status: "active",
};

const table: Readonly<Record<string, readonly Row[]>> = {
  NO_BASELINE_SCALE: [
    ["booked, with scores", booked({}), "met"],
    ["booked, without any", { without: ["nrs", "odi"], ...booked({}) }, "not-met"],
    ["not booked, without any", { without: ["nrs", "odi"] }, "unknown"],
  ],
  GUIDANCE_NOT_CT_FLUORO: [
    ["fluoroscopy with contrast", booked({ guidance: "fluoroscopy", contrast: true }), "met"],
    ["CT with contrast", booked({ guidance: "ct", contrast: true }), "met"],
    [
      "fluoroscopy without contrast",
      booked({ guidance: "fluoroscopy", contrast: false }),
      "not-met",
    ],
    ["fluoroscopy, contrast not said", booked({ guidance: "fluoroscopy" }), "unknown"],
    ["ultrasound", booked({ guidance: "ultrasound", contrast: false }), "not-met"],
    [
      "ultrasound, allergic to contrast",
      { add: [plannedFor(esi, { guidance: "ultrasound", contrast: false }), allergy] },
      "met",
    ],
    ["nothing", booked({ guidance: "none", contrast: false }), "not-met"],
    ["not booked", {}, "unknown"],
  ],
  ESI_LEVELS_GT_LIMIT: [
    ["transforaminal, two", booked({ approach: "transforaminal", levelCount: 2 }), "met"],
    ["transforaminal, three", booked({ approach: "transforaminal", levelCount: 3 }), "not-met"],
    ["interlaminar, one", booked({ approach: "interlaminar", levelCount: 1 }), "met"],
    ["interlaminar, two", booked({ approach: "interlaminar", levelCount: 2 }), "not-met"],
    ["caudal, two", booked({ approach: "caudal", levelCount: 2 }), "not-met"],
    ["two, approach not said", booked({ levelCount: 2 }), "unknown"],
    ["not booked", {}, "unknown"],
  ],
  ILESI_BILATERAL_NEVER: [
    ["interlaminar, both sides", booked({ approach: "interlaminar", side: "both" }), "not-met"],
    ["caudal, both sides", booked({ approach: "caudal", side: "both" }), "not-met"],
    ["interlaminar, midline", booked({ approach: "interlaminar", side: "midline" }), "met"],
    ["transforaminal, both sides", booked({ approach: "transforaminal", side: "both" }), "met"],
    ["not booked", {}, "unknown"],
  ],
  ESI_STEROID_CEILING: [
    ["triamcinolone 80 mg", steroid("triamcinolone", 80), "met"],
    ["triamcinolone 81 mg", steroid("triamcinolone", 81), "not-met"],
    ["triamcinolone 79 mg", steroid("triamcinolone", 79), "met"],
    ["betamethasone 12 mg", steroid("betamethasone", 12), "met"],
    ["betamethasone 13 mg", steroid("betamethasone", 13), "not-met"],
    ["betamethasone 11 mg", steroid("betamethasone", 11), "met"],
    ["dexamethasone 15 mg", steroid("dexamethasone", 15), "met"],
    ["dexamethasone 16 mg", steroid("dexamethasone", 16), "not-met"],
    ["dexamethasone 14 mg", steroid("dexamethasone", 14), "met"],
    ["methylprednisolone 80 mg", steroid("methylprednisolone", 80), "met"],
    ["methylprednisolone 81 mg", steroid("methylprednisolone", 81), "not-met"],
    ["methylprednisolone 79 mg", steroid("methylprednisolone", 79), "met"],
    ["none", booked({ steroid: "none" }), "met"],
    ["triamcinolone, dose not said", booked({ steroid: "triamcinolone" }), "unknown"],
    ["13 mg, steroid not said", steroid(undefined, 13), "unknown"],
    ["not booked", {}, "unknown"],
  ],
  ESI_NO_BIOLOGICS: [
    ["none", booked({ biologic: false }), "met"],
    ["one is planned", booked({ biologic: true }), "not-met"],
    ["not said", booked({}), "unknown"],
  ],
  SAME_SESSION_BLOCKS: [
    ["none", booked({ otherBlockInSession: false }), "met"],
    ["one is planned", booked({ otherBlockInSession: true }), "not-met"],
    ["not said", booked({}), "unknown"],
  ],
};

describe("the booking of an epidural in the United States", () => {
  for (const [code, rows] of Object.entries(table))
    it.each(rows)(`${code}: %s`, (_name, change, truth) => {
      expect(truthAfter(esi, code, nervePain, epiduralReady, change)).toBe(truth);
    });

  it("asks for nothing before it is made, and counts once it is (decisions B14)", () => {
    expect(judgeUs(esi, nervePain, epiduralReady).word).toBe("eligible");
    const dose = changed(epiduralReady, steroid("triamcinolone", 120));
    expect(judgeUs(esi, nervePain, dose)).toMatchObject({ word: "not-yet", notYetKind: "safety" });
    const levels = changed(epiduralReady, booked({ approach: "caudal", levelCount: 2 }));
    expect(judgeUs(esi, nervePain, levels)).toMatchObject({
      word: "not-yet",
      notYetKind: "coverage",
    });
  });
});
