import { describe, expect, it } from "vitest";
import {
  aPicture,
  daysAgo,
  type EvidenceInput,
  facetPain,
  injectionCandidate,
  nervePain,
  type ProblemInput,
} from "@/tests/support/pictures";
import {
  block,
  facetPicture,
  judgeUk,
  nervePicture,
  nrs,
  truthIn,
  ukFacetCandidate,
  vas,
  withIn,
} from "@/tests/support/uk-pictures";

const began = (days: number): EvidenceInput => ({ id: "onset", kind: "onset", on: daysAgo(days) });

describe("an epidural for sciatica", () => {
  const since = (days: number) =>
    judgeUk("epidural-steroid-injection", nervePicture(withIn(injectionCandidate, [began(days)])));

  it.each([
    [89, "met", "eligible"],
    [90, "met", "eligible"],
    [91, "not-met", "eligible-with-caution"],
  ] as const)("is for acute pain, and warns beyond: %s days is %s", (days, truth, word) => {
    expect([truthIn(since(days), "NICE_ACUTE_SEVERE_ONLY"), since(days).word]).toEqual([
      truth,
      word,
    ]);
  });

  it("asks when the pain began where nobody has said", () => {
    const verdict = judgeUk(
      "epidural-steroid-injection",
      nervePicture(withIn(injectionCandidate, [], ["onset"])),
    );
    expect(truthIn(verdict, "NICE_ACUTE_SEVERE_ONLY")).toBe("unknown");
  });

  it.each([
    [[nrs(7)], "not-met"],
    [[nrs(8)], "met"],
    [[nrs(9)], "met"],
    [[], "unknown"],
  ] as const)("says whether it is severe, and denies nothing by it", (scores, truth) => {
    const verdict = judgeUk(
      "epidural-steroid-injection",
      nervePicture([...withIn(injectionCandidate, [began(60)]), ...scores]),
    );
    expect([truthIn(verdict, "NICE_CONSIDER_ACUTE_SEVERE"), verdict.word]).toEqual([
      truth,
      "eligible",
    ]);
  });

  const ofSource = (
    structure: NonNullable<ProblemInput["generator"]>["structure"],
    region: ProblemInput["region"],
  ) => {
    const { generator } = nervePain;
    if (generator === undefined) throw new Error("the pain has a source");
    return judgeUk(
      "epidural-steroid-injection",
      aPicture(
        { ...nervePain, region, generator: { ...generator, structure } },
        injectionCandidate,
      ),
    );
  };

  it.each(["disc", "facet", "central-stenosis", "none-found"] as const)(
    "is not for back pain from another source, nor for claudication: %s",
    (structure) => {
      expect(ofSource(structure, "back").word).toBe("not-indicated");
    },
  );

  it("says nothing of the neck, where the guidance says nothing", () => {
    expect(truthIn(ofSource("disc", "neck"), "NICE_NO_INJECTION_LBP")).toBe("not-applicable");
  });
});

describe("assessment for denervation", () => {
  it.each([
    [49, "not-met", "not-yet"],
    [50, "met", "eligible"],
    [51, "met", "eligible"],
  ] as const)("is for pain of five of ten: %s mm is %s", (value, truth, word) => {
    const verdict = judgeUk(
      "medial-branch-block",
      facetPicture(withIn(ukFacetCandidate, [vas(value)])),
    );
    expect([truthIn(verdict, "VAS_LT_5"), verdict.word]).toEqual([truth, word]);
  });

  it("asks for a score where none is on record, and takes the NRS", () => {
    const without = withIn(ukFacetCandidate, [], ["vas"]);
    expect(judgeUk("medial-branch-block", facetPicture(without)).word).toBe("needs-information");
    expect(judgeUk("medial-branch-block", facetPicture([...without, nrs(5)])).word).toBe(
      "eligible",
    );
  });

  const following = (treatment: "generic-exercise-programme" | "epidural-steroid-injection") =>
    judgeUk(
      "medial-branch-block",
      facetPicture(
        withIn(ukFacetCandidate, [
          {
            id: "rehab",
            kind: "treatment-given",
            on: daysAgo(200),
            ended: daysAgo(100),
            treatment,
            ending: { kind: "inadequate-response" },
          },
        ]),
      ),
    );

  it("follows care without surgery: a generic exercise programme counts, a procedure never", () => {
    expect(following("generic-exercise-programme").word).toBe("eligible");
    expect(truthIn(following("epidural-steroid-injection"), "CONS_NOT_EXHAUSTED")).toBe("not-met");
  });

  it("is for pain from the facet joints", () => {
    const verdict = judgeUk("medial-branch-block", nervePicture(ukFacetCandidate));
    expect([verdict.word, truthIn(verdict, "NOT_FACET_GENERATOR")]).toEqual([
      "not-indicated",
      "not-met",
    ]);
  });
});

describe("denervation", () => {
  const following = (...blocks: readonly EvidenceInput[]) =>
    judgeUk("radiofrequency-ablation", facetPicture([...ukFacetCandidate, ...blocks]));

  it.each([
    [49, "not-met"],
    [50, "met"],
    [51, "met"],
  ] as const)("follows one positive block: %s %% of relief is %s", (relief, truth) => {
    expect(truthIn(following(block(30, relief)), "NO_POSITIVE_MBB")).toBe(truth);
  });

  it("is open after one positive block, however long ago: NICE names no time", () => {
    expect(following(block(400, 60)).word).toBe("eligible");
  });

  it("is closed without a block, unknown while nobody asked, and never open on an account alone", () => {
    expect([following().word, truthIn(following(), "NO_POSITIVE_MBB")]).toEqual([
      "not-yet",
      "not-met",
    ]);
    const unasked = facetPicture(withIn(ukFacetCandidate, [], ["asked-past"]));
    expect(truthIn(judgeUk("radiofrequency-ablation", unasked), "NO_POSITIVE_MBB")).toBe("unknown");
    const told = following({
      id: "told",
      kind: "treatment-given",
      on: daysAgo(30),
      treatment: "medial-branch-block",
      reliefPercent: 90,
      provenance: { howKnown: "patient-account" },
    });
    expect(truthIn(told, "NO_POSITIVE_MBB")).toBe("unknown");
  });

  it("is for no joint that two blocks have spoken against", () => {
    expect(following(block(60, 20), block(30, 40)).word).toBe("not-indicated");
    expect(following(block(30, 40)).word).toBe("not-yet");
    expect(following(block(60, 20), block(30, 55)).word).toBe("eligible");
  });

  it("has no interval to the last one in the national guidance", () => {
    const again = following(block(30, 80), {
      id: "rfa",
      kind: "treatment-given",
      on: daysAgo(100),
      treatment: "radiofrequency-ablation",
      region: "lumbar",
      ending: { kind: "effective-then-lost", on: daysAgo(20) },
    });
    expect(again.word).toBe("eligible");
  });
});

describe("what no document of the United Kingdom was read for", () => {
  it.each(["sacroiliac-joint-injection", "facet-cyst-injection"] as const)(
    "is open with the warning that it was not assessed: %s",
    (treatment) => {
      const generator = { ...facetPain.generator, structure: "sacroiliac" as const };
      const picture = aPicture(
        {
          ...facetPain,
          generator: { mechanism: "nociceptive", levels: [], confidence: "likely", ...generator },
        },
        [
          ...ukFacetCandidate,
          {
            id: "cyst",
            kind: "imaging",
            on: daysAgo(20),
            modality: "mri",
            findings: [{ finding: "facet-cyst", concordant: "yes" }],
          },
        ],
      );
      const verdict = judgeUk(treatment, picture);
      expect([verdict.word, truthIn(verdict, "EVIDENCE_LIMITED")]).toEqual([
        "eligible-with-caution",
        "not-met",
      ]);
    },
  );
});
