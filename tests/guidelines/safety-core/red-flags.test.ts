import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { redFlagItems } from "@/lib/domain/picture/red-flag";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  injectionCandidate,
  nervePain,
  redFlagScreen,
  today,
  trialCandidate,
} from "@/tests/support/pictures";
import { read, withAnswers } from "@/tests/support/red-flag-answers";

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
