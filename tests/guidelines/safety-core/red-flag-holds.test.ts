import { describe, expect, it } from "vitest";
import { type TreatmentId, treatments } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  injectionCandidate,
  nervePain,
  type ProblemInput,
  redFlagScreen,
  today,
  trialCandidate,
} from "@/tests/support/pictures";
import { read, withAnswers } from "@/tests/support/red-flag-answers";

const fresh = { state: "new-or-worse" };

describe("D4: what a red flag holds, and what it never holds", () => {
  const answer = read(withAnswers({ "night-pain": fresh }));
  const goesOn: readonly TreatmentId[] = [
    ...(["conservative-care", "scs-reprogramming", "scs-explant"] as const),
    ...(["pump-refill", "pump-explant"] as const),
  ];

  it.each(treatments.map(({ id }) => id).filter((id) => !goesOn.includes(id)))(
    "holds %s",
    (treatment) => {
      expect(answer.word(treatment)).toBe("suspended");
    },
  );

  it("never holds conservative care or device safety care", () => {
    for (const treatment of goesOn) expect(answer.word(treatment)).not.toBe("suspended");
    expect(answer.word("conservative-care")).toBe("eligible");
  });

  it("does not hold cement for the fracture that raised the flag", () => {
    const fracture = {
      ...nervePain,
      generator: {
        structure: "vertebral-fracture" as const,
        mechanism: "nociceptive" as const,
        levels: [],
        confidence: "confirmed" as const,
      },
    } satisfies ProblemInput;
    const evidence = changed(trialCandidate, {
      without: ["red-flags"],
      add: [redFlagScreen("no", { "sudden-severe-pain": fresh })],
    });
    expect(read(aPicture(fracture, evidence)).word("vertebral-augmentation")).toBe("eligible");
  });

  it("opens urgent revision for a progressive deficit with a compression that fits, all clocks waived", () => {
    const picture = aPicture(nervePain, [
      redFlagScreen("no", { "motor-deficit": { ...fresh, mrcGrade: 2, previousMrcGrade: 4 } }),
      {
        id: "surgery",
        kind: "spinal-surgery",
        on: daysAgo(20),
        procedure: "discectomy",
        levels: [],
      },
      {
        id: "mri",
        kind: "imaging",
        on: daysAgo(0),
        modality: "mri",
        findings: [{ finding: "recurrent-herniation", concordant: "yes" }],
      },
    ]);
    expect(read(picture).word("revision-surgery")).toBe("eligible-urgent");
    expect(read(picture).word("scs-trial")).toBe("contraindicated");
  });

  it("does not open urgent revision without a compression", () => {
    const picture = withAnswers({ "motor-deficit": fresh });
    expect(read(picture).word("revision-surgery")).toBe("suspended");
  });

  it("opens again once a clinician has cleared the flag, until the day named", () => {
    const clearance = (on: string, until?: string): EvidenceInput => ({
      id: "cleared",
      kind: "red-flag-clearance",
      on,
      flag: "RF_MALIGNANCY",
      clearedBy: "Dr A. Clinician",
      how: "MRI, no tumour",
      ...(until === undefined ? {} : { until }),
    });
    const word = (evidence: EvidenceInput) =>
      read(withAnswers({ "night-pain": fresh }, [...trialCandidate, evidence])).word("scs-trial");
    expect(word(clearance(daysAgo(0)))).toBe("eligible");
    expect(word(clearance(daysAgo(0), daysAgo(0)))).toBe("eligible");
    expect(word(clearance(daysAgo(1)))).toBe("suspended");
  });

  it("is not cleared for one pain by a clearance that names another", () => {
    const cleared = (problem: string): EvidenceInput => ({
      id: "cleared",
      kind: "red-flag-clearance",
      on: daysAgo(0),
      flag: "RF_MALIGNANCY",
      clearedBy: "Dr A. Clinician",
      how: "MRI, no tumour",
      problem,
    });
    const words = (problem: string) => {
      const evidence = [redFlagScreen("no", { "night-pain": fresh }), cleared(problem)];
      const leg = aPicture(nervePain, []);
      const problems = [...leg.problems, ...aPicture(facetPain, []).problems];
      const picture = ClinicalPicture.parse({ ...leg, problems, evidence });
      const { byProblem } = evaluate(pspsStepwise, picture, today).treatments["scs-trial"];
      return byProblem.map(({ word }) => word === "suspended");
    };
    expect(words("leg")).toEqual([false, true]);
    expect(words("back")).toEqual([true, false]);
  });

  it("holds the pain it is about, and no other", () => {
    const evidence = [
      ...injectionCandidate.map((each) => each),
      { ...redFlagScreen("no", { "night-pain": fresh }), id: "leg-flags", problem: "leg" },
    ];
    const picture = {
      ...aPicture(nervePain, evidence),
      problems: [aPicture(nervePain, []).problems, aPicture(facetPain, []).problems].flat(),
    };
    const { byProblem } = evaluate(pspsStepwise, picture, today).treatments["medial-branch-block"];
    expect(byProblem.map(({ word }) => word)).toEqual(["suspended", "eligible"]);
  });
});
