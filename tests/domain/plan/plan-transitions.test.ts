import { describe, expect, it } from "vitest";
import { PlanStatus } from "@/lib/domain/plan/plan";
import {
  approve,
  changedSteps,
  endPlan,
  redraft,
  returnToAuthor,
  submit,
  withdraw,
} from "@/lib/domain/plan/plan-transitions";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { aPlan, aStep, day, legPain, someContent, stepId } from "../../support/plan-values";

const nothing = { active: new Set<never>(), begun: new Set<never>() };
const setting = { problems: [legPain], pack: pspsStepwise };
const underWay = { active: new Set([stepId(0)]), begun: new Set([stepId(0)]) };
const end = { ending: "goal-met", on: day("2026-11-22") } as const;

const moves = {
  redraft: (status: PlanStatus) => redraft(aPlan(status), someContent(), nothing),
  submit: (status: PlanStatus) => submit(aPlan(status), setting),
  return: (status: PlanStatus) => returnToAuthor(aPlan(status), "Say more."),
  approve: (status: PlanStatus) => approve(aPlan(status), setting, 0),
  withdraw: (status: PlanStatus) => withdraw(aPlan(status), undefined, nothing),
  end: (status: PlanStatus) => endPlan(aPlan(status), end, nothing),
};

/** From where each move leads, and where to; every other pair is refused. */
const table: Readonly<Record<keyof typeof moves, Partial<Record<PlanStatus, PlanStatus>>>> = {
  redraft: { draft: "draft", returned: "draft", approved: "draft" },
  submit: { draft: "submitted" },
  return: { submitted: "returned" },
  approve: { submitted: "approved" },
  withdraw: {
    draft: "withdrawn",
    submitted: "withdrawn",
    returned: "withdrawn",
    approved: "withdrawn",
  },
  end: { approved: "completed" },
};

const names = ["redraft", "submit", "return", "approve", "withdraw", "end"] as const;
const pairs = names.flatMap((name) => PlanStatus.options.map((from) => [name, from] as const));

describe("the states of a plan", () => {
  it.each(pairs)("%s of a plan that is %s leads where the table says", (name, from) => {
    const to = table[name][from];
    const result = moves[name](from);
    if (to === undefined)
      expect(result).toEqual({ ok: false, refusal: { kind: "wrong-status", status: from } });
    else expect(result).toMatchObject({ ok: true, value: { status: to, revision: 5 } });
  });

  it("numbers versions one after the other", () => {
    expect(approve(aPlan("submitted"), setting, 0)).toMatchObject({ value: { currentVersion: 1 } });
    expect(approve(aPlan("submitted"), setting, 3)).toMatchObject({ value: { currentVersion: 4 } });
  });

  it("keeps the version in force while it is being rewritten", () => {
    const draft = redraft(aPlan("approved"), someContent([], { goal: "Other" }), nothing);
    expect(draft).toMatchObject({ value: { status: "draft", currentVersion: 1 } });
  });

  it("goes back to the version in force when a rewrite is withdrawn", () => {
    const inForce = someContent();
    const rewrite = redraft(aPlan("approved"), someContent([], { goal: "Other" }), nothing);
    if (!rewrite.ok) throw new Error("an approved plan can be rewritten");
    expect(withdraw(rewrite.value, inForce, underWay)).toMatchObject({
      value: { status: "approved", currentVersion: 1, content: inForce },
    });
  });

  it.each([
    ["changed", someContent([aStep("conservative-care", { goal: "another" })])],
    ["removed", someContent([])],
  ])("does not let a treatment under way be %s", (_how, content) => {
    expect(redraft(aPlan("approved"), content, underWay)).toMatchObject({
      refusal: { kind: "step-under-way", stepIds: [stepId(0)] },
    });
  });

  it("does not withdraw or end a plan while a treatment is under way", () => {
    const refusal = { kind: "treatments-active", stepIds: [stepId(0)] };
    expect(withdraw(aPlan("approved"), someContent(), underWay)).toMatchObject({ refusal });
    expect(endPlan(aPlan("approved"), end, underWay)).toMatchObject({ refusal });
  });

  it.each(["moved-away", "transferred", "died"] as const)(
    "ends when the patient has %s, whatever is under way",
    (ending) => {
      expect(endPlan(aPlan("approved"), { ...end, ending }, underWay)).toMatchObject({
        value: { status: "completed", ending },
      });
    },
  );

  it.each([
    ["goal", { goal: "" }],
    ["rehabilitation", { rehabilitation: " " }],
    ["review date", { reviewOn: undefined }],
  ])("is neither submitted nor approved without a %s", (_what, change) => {
    const content = someContent(undefined, change);
    const refusal = { kind: "incomplete-plan" };
    expect(submit(aPlan("draft", content), setting)).toMatchObject({ refusal });
    expect(approve(aPlan("submitted", content), setting, 0)).toMatchObject({ refusal });
  });
});

describe("what changed between two contents", () => {
  const before = someContent([aStep("conservative-care"), aStep("scs-trial", {}, stepId(1))]);

  it("is nothing when only the plan's own words change", () => {
    expect(changedSteps(before, { ...before, goal: "Other" })).toEqual([]);
  });

  it.each([
    ["level", { levels: ["L5" as const] }],
    ["side", { side: "left" as const }],
    ["pain problem", { problemId: undefined }],
    ["condition", { conditional: "If no better, then" }],
    ["goal", { goal: "other" }],
  ])("is a treatment whose %s changes", (_what, change) => {
    const after = someContent([aStep("conservative-care"), aStep("scs-trial", change, stepId(1))]);
    expect(changedSteps(before, after)).toEqual([stepId(1)]);
  });

  it("is a treatment that is new or gone", () => {
    const after = someContent([aStep("conservative-care"), aStep("scs-trial", {}, stepId(2))]);
    expect(changedSteps(before, after)).toEqual([stepId(2), stepId(1)]);
  });
});
