import { describe, expect, it } from "vitest";
import { toPainTrends, toTrendWords } from "@/lib/domain/mdt/pain-trend";
import { toSpineLines } from "@/lib/domain/mdt/spine-lines";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";

const picture = (...evidence: readonly Readonly<Record<string, unknown>>[]) =>
  ClinicalPicture.parse({
    format: "psps-clinical-picture/1",
    patient: {},
    problems: [{ id: "leg", region: "leg", side: "left" }],
    evidence: evidence.map((each, index) => ({ id: `e${index}`, ...each })),
  });

const nrs = (on: string, value: number, rest: Readonly<Record<string, unknown>> = {}) => ({
  ...{ kind: "pain-score", scale: "nrs", problem: "leg", on, value },
  ...rest,
});

describe("how the pain went, as the meeting sees it", () => {
  it("is the scores of one pain with their days, the oldest first", () => {
    const [trend, ...others] = toPainTrends(picture(nrs("2026-11-10", 6), nrs("2026-05", 8)));
    expect(others).toEqual([]);
    expect(trend).toMatchObject({ problem: "leg", name: "NRS", max: 10 });
    expect(toTrendWords({ points: trend?.points ?? [] })).toBe("8 (May-2026), 6 (10-Nov-2026)");
  });

  it("never joins scales, questions or pains that differ", () => {
    const trends = toPainTrends(
      picture(
        nrs("2026-11-10", 6, { at: "average" }),
        nrs("2026-11-10", 9, { at: "worst" }),
        { ...nrs("2026-11-10", 62), scale: "vas" },
        { ...nrs("2026-11-10", 4), problem: undefined },
      ),
    );
    expect(trends.map(({ name, max, points }) => [name, max, points.length])).toEqual([
      ["NRS, average", 10, 1],
      ["NRS, worst", 10, 1],
      ["VAS, mm", 100, 1],
      ["NRS", 10, 1],
    ]);
  });

  it("holds the last six, says which is disputed, and invents no number", () => {
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => nrs(`2026-11-0${day}`, day));
    const [trend] = toPainTrends(picture(...days));
    expect(trend?.points.map(({ value }) => value)).toEqual([2, 3, 4, 5, 6, 7]);

    const [doubted] = toPainTrends(
      picture(nrs("2026-11-01", 3, { disputed: "another patient's" })),
    );
    expect(toTrendWords({ points: doubted?.points ?? [] })).toBe("3 (01-Nov-2026, disputed)");

    const observed = { kind: "pain-score", scale: "observational", words: "restless" };
    expect(toPainTrends(picture({ ...observed, on: "2026-11-01" }))).toEqual([]);
  });
});

describe("the spine, as the meeting sees it", () => {
  it("is the operations and the imaging, the newest first, and nothing else", () => {
    const lines = toSpineLines(
      picture(
        {
          kind: "spinal-surgery",
          on: "2022-03-14",
          procedure: "discectomy",
          region: "lumbar",
          levels: ["L4", "L5"],
        },
        nrs("2026-11-10", 6),
        {
          kind: "imaging",
          on: "2026-11-03",
          modality: "mri",
          region: "lumbar",
          findings: [],
          disputed: "wrong film",
        },
      ),
    );
    expect(lines.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^MRI.*, 03-Nov-2026 \(disputed\)$/),
      "discectomy L4/L5, 14-Mar-2022",
    ]);
  });
});
