import { describe, expect, it } from "vitest";
import { type TreatmentId, treatments } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { redFlagItems } from "@/lib/domain/picture/red-flag";
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

function read(picture: ClinicalPicture) {
  const evaluation = evaluate(pspsStepwise, picture, today);
  return {
    ...evaluation.pathway,
    codes: evaluation.pathway.flags.map(({ code }) => code),
    word: (treatment: TreatmentId) => evaluation.treatments[treatment].best.word,
    codesOf: (treatment: TreatmentId) =>
      evaluation.treatments[treatment].best.reasons
        .filter(({ truth }) => truth === "not-met")
        .map(({ code }) => code),
  };
}

function withAnswers(
  answers: Record<string, unknown>,
  evidence: readonly EvidenceInput[] = trialCandidate,
) {
  const screened = changed(evidence, {
    without: ["red-flags"],
    add: [redFlagScreen("no", answers)],
  });
  return aPicture(nervePain, screened);
}

const fresh = { state: "new-or-worse" };
const old = { state: "long-standing" };

describe("D1: only what is new or worse fires", () => {
  it("an old unchanged foot drop stops nothing", () => {
    const answer = read(withAnswers({ "motor-deficit": { ...old, mrcGrade: 3, since: "2018" } }));
    expect(answer.level).toBe("none");
    expect(answer.word("scs-trial")).toBe("eligible");
  });

  it("of two screens of one day, the one that raised the flag is named first", () => {
    const second = { ...redFlagScreen("not-asked", { "saddle-numbness": fresh }), id: "later" };
    const { flags } = read(aPicture(nervePain, changed(trialCandidate, { add: [second] })));
    expect(flags[0]?.evidence.map(({ evidenceId }) => evidenceId)).toEqual(["later", "red-flags"]);
  });

  it("old numbness, night pain and cancer ten years ago stop nothing", () => {
    const answer = read(
      withAnswers({
        "saddle-numbness": old,
        "night-pain": old,
        "cancer-history": old,
        osteoporosis: old,
      }),
    );
    expect(answer.level).toBe("none");
    expect(answer.word("scs-trial")).toBe("eligible");
  });

  it("a question nobody asked keeps the step closed without raising anything", () => {
    const answer = read(withAnswers({ "saddle-numbness": { state: "not-asked" } }));
    expect(answer.level).toBe("none");
    expect(answer.word("scs-trial")).toBe("needs-information");
  });

  it("says when the questions were last asked", () => {
    const evaluation = evaluate(pspsStepwise, withAnswers({}), today);
    expect(evaluation.redFlagsLastAsked).toBe("2026-11-22");
    expect(
      evaluate(pspsStepwise, aPicture(nervePain, []), today).redFlagsLastAsked,
    ).toBeUndefined();
  });
});

describe("questions that may not arise", () => {
  const unasked = { state: "not-asked" };
  const deviceItems = Object.fromEntries(
    redFlagItems.RF_DEVICE.map((item) => [item, unasked] as const),
  );
  const afterProcedure = { "new-deficit-or-severe-pain-after-neuraxial-procedure": unasked };
  const word = (answers: Record<string, unknown>, without: readonly string[]) =>
    read(withAnswers(answers, changed(injectionCandidate, { without }))).word(
      "epidural-steroid-injection",
    );

  it("need no answer about a device once devices were asked about and none is there", () => {
    expect(word(deviceItems, [])).toBe("eligible");
    expect(word(deviceItems, ["asked-implants"])).toBe("needs-information");
  });

  it("need no answer about a procedure once procedures were asked about and none was done", () => {
    expect(word(afterProcedure, [])).toBe("eligible");
    expect(word(afterProcedure, ["asked-past"])).toBe("needs-information");
  });
});

describe("each flag fires on its signs", () => {
  it.each([
    ["saddle-numbness", "RF_CES", "emergency"],
    ["bladder-change", "RF_CES", "emergency"],
    ["bowel-change", "RF_CES", "emergency"],
    ["sexual-function-change", "RF_CES", "emergency"],
    ["bilateral-radicular-symptoms", "RF_CES", "emergency"],
    ["fever", "RF_SPINAL_INFECTION", "emergency"],
    ["raised-crp", "RF_SPINAL_INFECTION", "emergency"],
    ["wound-change", "RF_SPINAL_INFECTION", "emergency"],
    ["unexplained-weight-loss", "RF_MALIGNANCY", "urgent"],
    ["night-pain", "RF_MALIGNANCY", "urgent"],
    ["significant-trauma", "RF_FRACTURE", "urgent"],
    ["sudden-severe-pain", "RF_FRACTURE", "urgent"],
    ["gait-unsteadiness", "RF_MYELOPATHY", "urgent"],
    ["hoffmann-positive", "RF_MYELOPATHY", "urgent"],
    ["device-headache-on-standing", "RF_DEVICE", "emergency"],
    ["pump-alarm-or-withdrawal", "RF_DEVICE", "emergency"],
    ["new-deficit-or-severe-pain-after-neuraxial-procedure", "RF_EPIDURAL_HAEMATOMA", "emergency"],
  ])("new %s raises %s and holds an SCS trial", (item, code, level) => {
    const answer = read(withAnswers({ [item]: fresh }));
    expect(answer.codes).toContain(code);
    expect(answer.level).toBe(level);
    expect(answer.word("scs-trial")).toBe("suspended");
    expect(answer.codesOf("scs-trial")).toContain(code);
  });

  it.each([
    ["a fall of one grade", { mrcGrade: 4, previousMrcGrade: 5 }, "emergency"],
    ["a fall of half a grade to 4", { mrcGrade: 4, previousMrcGrade: 4.5 }, "none"],
    ["new weakness below 4", { mrcGrade: 3.5, previousMrcGrade: 4 }, "emergency"],
    ["new weakness of 4 with no grade before", { mrcGrade: 4 }, "emergency"],
    ["new weakness nobody graded", {}, "emergency"],
  ])("%s is judged by its grades", (_case, grades, level) => {
    expect(read(withAnswers({ "motor-deficit": { ...fresh, ...grades } })).level).toBe(level);
  });

  it("a recent procedure, or one risk factor, does not raise infection", () => {
    const answer = read(withAnswers({ "recent-procedure": fresh, "sudden-severe-pain": fresh }));
    expect(answer.codes).not.toContain("RF_SPINAL_INFECTION");
    const two = read(
      withAnswers({
        "recent-procedure": fresh,
        immunosuppression: old,
        "sudden-severe-pain": fresh,
      }),
    );
    expect(two.codes).toContain("RF_SPINAL_INFECTION");
  });

  it("a history of cancer alone means ask and examine", () => {
    expect(read(withAnswers({ "cancer-history": old })).level).toBe("none");
  });

  it("known cancer with new cord signs rings the coordinator at once (D2)", () => {
    const answer = read(withAnswers({ "cancer-history": old, "sensory-level": fresh }));
    expect(answer.codes).toContain("RF_MSCC");
    expect(answer.level).toBe("emergency");
  });

  it("cord signs of the last week are an emergency, of three weeks urgent (D2)", () => {
    expect(read(withAnswers({ clonus: { ...fresh, since: daysAgo(7) } })).level).toBe("emergency");
    expect(read(withAnswers({ clonus: { ...fresh, since: daysAgo(8) } })).level).toBe("urgent");
  });

  it("cauda equina asks for emergency MRI, and for CT where a device is in place (D3)", () => {
    const plain = read(withAnswers({ "bladder-change": fresh }));
    expect(plain.codes).toContain("CES_EMERGENCY_MRI");
    const implant: EvidenceInput = {
      id: "scs",
      kind: "implant",
      on: daysAgo(500),
      device: "scs",
      state: "in-place",
    };
    const wired = read(withAnswers({ "bladder-change": fresh }, [...trialCandidate, implant]));
    const action = wired.flags.find(({ code }) => code === "CES_EMERGENCY_MRI")?.action;
    expect(action).toContain("CT");
  });
});

describe("D4: what a red flag holds, and what it never holds", () => {
  const answer = read(withAnswers({ "night-pain": fresh }));
  const goesOn: readonly TreatmentId[] = ["conservative-care", "scs-reprogramming", "scs-explant"];

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
