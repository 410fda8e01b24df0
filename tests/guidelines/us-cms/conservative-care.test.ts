import { describe, expect, it } from "vitest";
import { changed, nervePain } from "@/tests/support/pictures";
import { epiduralReady, given, judgeUs, type Row, truthAfter } from "@/tests/support/us-injections";

const care = "conservative-care";
const medicine = given("drug", "medication", 90, {
  reliefPercent: 10,
  ending: { kind: "inadequate-response" },
});
const cbt = given("cbt", "cbt", 90, {
  reliefPercent: 10,
  ending: { kind: "partial-and-continuing" },
});

const rows: readonly Row[] = [
  ["exercise and medicine", { add: [medicine] }, "met"],
  ["exercise, medicine and psychology", { add: [medicine, cbt] }, "met"],
  ["exercise alone", {}, "not-met"],
  ["medicine and psychology, no exercise", { without: ["rehab"], add: [medicine, cbt] }, "not-met"],
  [
    "exercise, and medicine without a result",
    { add: [given("drug", "medication", 90)] },
    "not-met",
  ],
  ["nothing, never asked", { without: ["rehab", "hep", "asked-past"] }, "unknown"],
];

describe("conservative care in the United States", () => {
  it.each(rows)("CONS_MIN_CONTENT: %s", (_name, change, truth) => {
    expect(truthAfter(care, "CONS_MIN_CONTENT", nervePain, epiduralReady, change)).toBe(truth);
  });

  it("is done once it had enough content and exercise goes on; its local rule denies nothing", () => {
    expect(judgeUs(care, nervePain, epiduralReady).word).toBe("eligible");
    const done = changed(epiduralReady, { add: [medicine] });
    expect(judgeUs(care, nervePain, done).word).toBe("completed");
    const stopped = changed(epiduralReady, { without: ["hep"], add: [medicine] });
    expect(judgeUs(care, nervePain, stopped).word).toBe("eligible");
    const bare = changed(epiduralReady, { without: ["rehab", "hep", "asked-past"] });
    expect(judgeUs(care, nervePain, bare).word).toBe("eligible");
  });
});
