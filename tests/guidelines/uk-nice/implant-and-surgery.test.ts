import { describe, expect, it } from "vitest";
import {
  altered,
  aPicture,
  daysAgo,
  type EvidenceInput,
  facetPain,
  nervePain,
  type ProblemInput,
} from "@/tests/support/pictures";
import {
  facetPicture,
  judgeUk,
  nervePicture,
  truthIn,
  ukFacetCandidate,
  ukImplantCandidate,
  vas,
  withIn,
} from "@/tests/support/uk-pictures";

type FunctionChange = "improved" | "unchanged" | undefined;

const afterTrial = (reliefPercent: number | undefined, functionChange: FunctionChange) =>
  judgeUk(
    "scs-permanent-implant",
    nervePicture(
      altered(ukImplantCandidate, "trial", {
        reliefPercent,
        trial: {
          baselineComplete: true,
          reportSeen: true,
          ...(functionChange === undefined ? {} : { functionChange }),
        },
      }),
    ),
  );

describe("a permanent implant under TA159", () => {
  it("is open after a successful trial, whatever the pain score now", () => {
    const now = withIn(ukImplantCandidate, [vas(20)]);
    expect(judgeUk("scs-permanent-implant", nervePicture(now)).word).toBe("eligible");
  });

  it("is closed without a trial", () => {
    const none = withIn(ukImplantCandidate, [], ["trial", "after-trial"]);
    const verdict = judgeUk("scs-permanent-implant", nervePicture(none));
    expect([verdict.word, truthIn(verdict, "TRIAL_NOT_DONE")]).toEqual(["not-yet", "not-met"]);
  });

  it.each([
    [49, "unchanged", "not-met"],
    [50, "unchanged", "met"],
    [51, "unchanged", "met"],
    [20, "improved", "met"],
    [49, undefined, "unknown"],
    [undefined, "unchanged", "unknown"],
  ] as const)(
    "reads a success from relief or function: %s %%, %s is %s",
    (relief, change, truth) => {
      expect(truthIn(afterTrial(relief, change), "NICE_TRIAL")).toBe(truth);
    },
  );

  it("between the limits is decided by the MDT after the trial, not before", () => {
    const early = afterTrial(40, "improved");
    expect(truthIn(early, "TRIAL_BORDERLINE_MDT")).toBe("not-met");
    const late = judgeUk(
      "scs-permanent-implant",
      nervePicture(
        altered(altered(ukImplantCandidate, "trial", { reliefPercent: 40 }), "mdt", {
          on: daysAgo(5),
        }),
      ),
    );
    expect(late.word).toBe("eligible-with-caution");
  });

  it("asks again after the trial, and for a complete baseline", () => {
    const unasked = withIn(ukImplantCandidate, [], ["after-trial"]);
    expect(
      truthIn(judgeUk("scs-permanent-implant", nervePicture(unasked)), "AFTER_TRIAL_QUESTIONS"),
    ).toBe("unknown");
  });
});

const operated: EvidenceInput = {
  id: "surgery",
  kind: "spinal-surgery",
  on: daysAgo(1000),
  procedure: "fusion",
  levels: ["L4", "L5"],
};
const offered: EvidenceInput = {
  id: "surgeon",
  kind: "surgeon-opinion",
  on: daysAgo(20),
  surgeon: "A. Surgeon",
  correctableCause: "yes",
  surgery: "offered",
};
type FindingName = "non-union" | "hardware-failure" | "instability" | "disc-degeneration";
const scan = (finding: FindingName): EvidenceInput => ({
  id: "scan",
  kind: "imaging",
  on: daysAgo(20),
  modality: "ct",
  findings: [{ finding, concordant: "yes" }],
});

describe("fusion for low back pain", () => {
  const code = "NICE_NO_FUSION_OUTSIDE_TRIAL";
  const back = (structure: NonNullable<ProblemInput["generator"]>["structure"]): ProblemInput => ({
    ...facetPain,
    generator: { structure, mechanism: "nociceptive", levels: ["L4"], confidence: "likely" },
  });
  const judge = (problem: ProblemInput, ...more: readonly EvidenceInput[]) =>
    judgeUk(
      "revision-surgery",
      aPicture(problem, [...ukFacetCandidate, operated, offered, ...more]),
    );

  it("is not indicated outside a trial, even where a surgeon offers it", () => {
    const verdict = judge(back("disc"), scan("disc-degeneration"));
    expect([verdict.word, truthIn(verdict, code)]).toEqual(["not-indicated", "not-met"]);
  });

  it.each(["non-union", "hardware-failure", "instability"] as const)(
    "is another matter where imaging shows %s",
    (finding) => {
      expect(truthIn(judge(back("disc"), scan(finding)), code)).toBe("met");
    },
  );

  it("is another matter where the pain comes from a spine that does not hold", () => {
    const verdict = judge(back("instability-or-non-union"), scan("non-union"));
    expect([verdict.word, truthIn(verdict, code)]).toEqual(["eligible", "met"]);
  });

  it("is unknown without imaging, and is not asked of leg pain from a nerve", () => {
    expect(truthIn(judge(back("disc")), code)).toBe("unknown");
    expect(truthIn(judge(nervePain, scan("disc-degeneration")), code)).toBe("not-applicable");
  });

  it("belongs in a trial: enrolment takes it out of the rule", () => {
    const enrolled: EvidenceInput = {
      id: "study",
      kind: "readiness",
      on: daysAgo(3),
      about: "study-enrolment",
      answer: "yes",
    };
    const verdict = judge(back("disc"), scan("disc-degeneration"), enrolled);
    expect(truthIn(verdict, code)).toBe("not-applicable");
  });
});

describe("decompression for sciatica", () => {
  it("follows care without surgery that was not enough", () => {
    const judge = (evidence: readonly EvidenceInput[]) =>
      truthIn(judgeUk("index-decompression", nervePicture(evidence)), "NICE_DECOMPRESSION");
    expect(judge(ukFacetCandidate)).toBe("met");
    expect(judge(withIn(ukFacetCandidate, [], ["rehab"]))).toBe("not-met");
    expect(judge(withIn(ukFacetCandidate, [], ["rehab", "asked-past"]))).toBe("unknown");
  });
});

describe("care that NICE does not offer", () => {
  const going = (
    treatment:
      | "acupuncture"
      | "tens"
      | "therapeutic-ultrasound"
      | "assistive-devices-bracing"
      | "massage",
    rest: { ongoing?: boolean; ended?: string } = { ongoing: true },
  ) =>
    judgeUk(
      "conservative-care",
      facetPicture([
        ...ukFacetCandidate,
        { id: "care", kind: "treatment-given", on: daysAgo(60), treatment, ...rest },
      ]),
    );

  it.each(["acupuncture", "tens", "therapeutic-ultrasound", "assistive-devices-bracing"] as const)(
    "warns while it goes on, and closes nothing: %s",
    (treatment) => {
      const verdict = going(treatment);
      expect([verdict.word, truthIn(verdict, "NICE_DO_NOT_OFFER")]).toEqual([
        "eligible",
        "not-met",
      ]);
      expect(verdict.warnings.map(({ code }) => code)).toContain("NICE_DO_NOT_OFFER");
    },
  );

  it("says nothing of other care, nor of care that is over", () => {
    expect(truthIn(going("massage"), "NICE_DO_NOT_OFFER")).toBe("met");
    expect(truthIn(going("tens", { ended: daysAgo(10) }), "NICE_DO_NOT_OFFER")).toBe("met");
  });
});

describe("conservative care", () => {
  const screen = (total: number): EvidenceInput => ({
    id: "start-back",
    kind: "questionnaire-score",
    on: daysAgo(10),
    instrument: "start-back-psych",
    total,
  });
  const programme: EvidenceInput = {
    id: "programme",
    kind: "treatment-given",
    on: daysAgo(60),
    treatment: "pain-management-programme",
    ongoing: true,
  };
  const never = withIn(ukFacetCandidate, [], ["rehab"]);
  const judge = (...more: readonly EvidenceInput[]) =>
    truthIn(
      judgeUk("conservative-care", facetPicture([...never, ...more])),
      "OFFER_COMBINED_PHYS_PSYCH",
    );

  it("offers a combined programme at high psychosocial risk, and not below", () => {
    expect([judge(screen(3)), judge(screen(4)), judge(screen(5))]).toEqual([
      "not-applicable",
      "not-met",
      "not-met",
    ]);
    expect(judge(screen(4), programme)).toBe("met");
  });

  it("offers it where earlier care was not enough", () => {
    const verdict = judgeUk("conservative-care", facetPicture(ukFacetCandidate));
    expect(truthIn(verdict, "OFFER_COMBINED_PHYS_PSYCH")).toBe("not-met");
  });
});
