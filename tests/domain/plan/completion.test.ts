import { describe, expect, it } from "vitest";
import { type TreatmentId, treatments } from "@/lib/domain/catalogue/treatment";
import { EndingKind } from "@/lib/domain/picture/ending";
import { type Completion, completeStep, wasGiven } from "@/lib/domain/plan/completion";
import {
  type CompletionSetting,
  toCompletionEvidence,
} from "@/lib/domain/plan/completion-evidence";
import type { StepState } from "@/lib/domain/plan/fold-events";
import type { StepDown } from "@/lib/domain/plan/step-down";
import { stepDownStep } from "@/lib/domain/plan/step-down-step";
import { EvidenceId } from "@/lib/domain/shared/ids";
import { PartialDate } from "@/lib/domain/shared/plain-date";
import { aPicture, nervePain } from "../../support/pictures";
import { aStep, day, legPain } from "../../support/plan-values";
import { truthOf, verdictOf } from "../../support/verdicts";

const today = day("2026-11-22");
const on = PartialDate.parse("2026-11-20");
const startedOn = day("2026-11-10");
const active: StepState = { state: "active", verdictId: undefined };
const planned: StepState = { state: "planned" };
const ended: StepState = { state: "ended", ending: { kind: "effective" } };
const full = (ending: EndingKind): Completion => ({
  ending,
  on,
  care: "physical-therapy",
  operation: "fusion",
});

describe("the ending of a treatment", () => {
  it.each(EndingKind.options)("may be %s for one under way", (ending) => {
    expect(
      completeStep(aStep("scs-trial"), active, { completion: full(ending), today, startedOn }).ok,
    ).toBe(true);
  });

  it("may end a planned one only without its having been given", () => {
    const allowed = EndingKind.options.filter(
      (ending) =>
        completeStep(aStep("scs-trial"), planned, { completion: full(ending), today, startedOn })
          .ok,
    );
    expect(allowed).toEqual(EndingKind.options.filter((ending) => !wasGiven({ ending })));
    expect(allowed).toContain("declined");
  });

  it("is said once", () => {
    const again = completeStep(aStep("scs-trial"), ended, {
      completion: full("effective"),
      today,
      startedOn,
    });
    expect(again).toMatchObject({ refusal: { kind: "step-not-active", state: "ended" } });
  });

  it("names which conservative care and which revision it was, when it was given", () => {
    const bare = { ending: "effective", on } as const;
    const end = (treatment: "conservative-care" | "revision-surgery", completion: Completion) =>
      completeStep(aStep(treatment), active, { completion, today, startedOn });
    expect(end("conservative-care", bare)).toMatchObject({ refusal: { kind: "care-missing" } });
    expect(end("revision-surgery", bare)).toMatchObject({ refusal: { kind: "operation-missing" } });
    expect(end("conservative-care", { ...bare, ending: "declined" }).ok).toBe(true);
  });

  it.each([
    ["2026-11-21", true],
    ["2026-11-22", true],
    ["2026-11-23", false],
    ["2026-11", true],
    ["2026-12", false],
    ["2026-11-09", false],
    ["2026-11-10", true],
    ["2026-10", false],
    ["2026", true],
    ["2025", false],
  ])("on %s is possible: %s", (date, isPossible) => {
    const completion = { ...full("effective"), on: PartialDate.parse(date) };
    expect(completeStep(aStep("scs-trial"), active, { completion, today, startedOn }).ok).toBe(
      isPossible,
    );
  });
});

const setting = {
  startedOn,
  isPlaced: false,
  how: undefined,
  today,
  by: "Dr Test Person",
  ids: {
    treatment: EvidenceId.parse("0193a000-0000-7000-8000-000000000501"),
    operation: EvidenceId.parse("0193a000-0000-7000-8000-000000000502"),
    device: EvidenceId.parse("0193a000-0000-7000-8000-000000000503"),
  },
};

describe("what an ending adds to the record", () => {
  it("is no second implant where the device went on record when it was put in", () => {
    const step = aStep("scs-permanent-implant");
    const kinds = (isPlaced: boolean) =>
      toCompletionEvidence(step, full("effective"), { ...setting, isPlaced }).map(
        ({ kind }) => kind,
      );
    expect(kinds(true)).toEqual(["treatment-given"]);
    expect(kinds(false)).toEqual(["treatment-given", "implant"]);
  });

  it("is the treatment, its pain, its start, its ending and only what was said", () => {
    const [given] = toCompletionEvidence(
      aStep("scs-trial", { side: "left", levels: ["T9"] }),
      { ending: "inadequate-response", on, reliefPercent: 30 },
      setting,
    );
    expect(given).toEqual({
      kind: "treatment-given",
      id: setting.ids.treatment,
      on: "2026-11-10",
      problem: legPain,
      treatment: "scs-trial",
      levels: ["T9"],
      side: "left",
      ended: "2026-11-20",
      ending: { kind: "inadequate-response", on: "2026-11-20" },
      reliefPercent: 30,
      provenance: expect.objectContaining({ howKnown: "observed-here", by: "Dr Test Person" }),
    });
  });

  it("is no response where nothing was given", () => {
    const evidence = toCompletionEvidence(
      aStep("scs-trial"),
      { ending: "declined", on, reliefPercent: 80, reason: "Not for me" },
      { ...setting, startedOn: undefined },
    );
    expect(evidence).toHaveLength(1);
    expect(evidence[0]).toMatchObject({ ending: { kind: "declined", reason: "Not for me" } });
    expect(evidence[0]).not.toHaveProperty("reliefPercent");
  });

  it.each([
    ["index-fusion", "effective", ["treatment-given", "spinal-surgery"]],
    ["revision-surgery", "inadequate-response", ["treatment-given", "spinal-surgery"]],
    ["scs-permanent-implant", "effective", ["treatment-given", "implant"]],
    ["scs-permanent-implant", "technically-failed", ["treatment-given"]],
    ["scs-explant", "effective", ["treatment-given", "implant"]],
    ["epidural-steroid-injection", "effective", ["treatment-given"]],
    ["index-fusion", "not-available", ["treatment-given"]],
  ] as const)("for %s, %s: %j", (treatment, ending, kinds) => {
    const evidence = toCompletionEvidence(aStep(treatment), full(ending), setting);
    expect(evidence.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("stepping down a device", () => {
  const implants = (
    treatment: TreatmentId,
    how: StepDown | undefined,
    ending: EndingKind,
    start: CompletionSetting["startedOn"],
  ) =>
    toCompletionEvidence(aStep(treatment), full(ending), { ...setting, how, startedOn: start })
      .filter((each) => each.kind === "implant")
      .map(({ device, state, on: since }) => `${device} ${state} ${since}`);

  it.each([
    ["scs-permanent-implant", "explant", "not-tolerated", ["scs removed 2026-11-20"]],
    ["scs-permanent-implant", "explant", "contraindicated", ["scs removed 2026-11-20"]],
    ["scs-permanent-implant", "explant", "technically-failed", ["scs removed 2026-11-20"]],
    ["scs-permanent-implant", "switch-off", "not-tolerated", ["scs switched-off 2026-11-20"]],
    ["scs-permanent-implant", "stop", "effective-then-lost", ["scs in-place 2026-11-10"]],
    ["scs-permanent-implant", "discharge", "effective", ["scs in-place 2026-11-10"]],
    ["scs-permanent-implant", undefined, "effective", ["scs in-place 2026-11-10"]],
    ["scs-battery-change", "explant", "not-tolerated", ["scs removed 2026-11-20"]],
    ["scs-lead-revision", undefined, "effective", []],
    [
      "intrathecal-drug-delivery",
      "explant",
      "not-tolerated",
      ["intrathecal-pump removed 2026-11-20"],
    ],
    ["scs-explant", "explant", "effective", ["scs removed 2026-11-20"]],
    ["scs-explant", undefined, "effective", ["scs removed 2026-11-20"]],
    ["scs-explant", "explant", "technically-failed", []],
    ["scs-explant", "explant", "declined", []],
    ["scs-explant", "stop", "effective", []],
    ["scs-trial", "explant", "not-tolerated", []],
  ] as const)("%s, %s, %s leaves on record: %j", (treatment, how, ending, left) => {
    expect(implants(treatment, how, ending, startedOn)).toEqual(left);
  });

  it("is read by the rules: after the explant of an implant on record no stimulator is in place", () => {
    const evidence = toCompletionEvidence(aStep("scs-permanent-implant"), full("not-tolerated"), {
      ...setting,
      how: "explant",
    });
    const implanted = { id: "in", kind: "implant", device: "scs", state: "in-place" } as const;
    const problem = { ...nervePain, id: legPain };
    const deviceIn = (...more: typeof evidence) =>
      truthOf(
        "NO_DEVICE_IN_PLACE",
        verdictOf("scs-explant", aPicture(problem, [{ ...implanted, on: "2026-11-10" }, ...more])),
      );
    expect(deviceIn()).toBe("met");
    expect(deviceIn(...evidence)).toBe("not-met");
  });

  it("takes nothing out of whom nothing was put into", () => {
    const endings = ["declined", "did-not-attend"] as const;
    for (const ending of endings)
      expect(implants("scs-reprogramming", "explant", ending, undefined)).toEqual([]);
  });
});

describe("stepping down", () => {
  const asked = { how: "stop", on, completion: full("not-tolerated"), today, startedOn } as const;

  it("waits for no verdict and ends what is under way", () => {
    for (const { id } of treatments)
      expect(stepDownStep(aStep(id), active, asked)).toMatchObject({
        value: { completion: { ending: "not-tolerated" } },
      });
  });

  it.each(["taper", "reprogramme"] as const)("lets a treatment go on: %s", (how) => {
    for (const completion of [undefined, full("effective")])
      expect(stepDownStep(aStep("scs-trial"), active, { ...asked, how, completion })).toEqual({
        ok: true,
        value: { completion: undefined },
      });
  });

  it("asks how what stops has ended", () => {
    expect(
      stepDownStep(aStep("scs-trial"), active, { ...asked, completion: undefined }),
    ).toMatchObject({ refusal: { kind: "ending-missing" } });
  });

  it("asks which care and which operation it was, as completion does", () => {
    const bare = { ...asked, completion: { ending: "not-tolerated", on } } as const;
    expect(stepDownStep(aStep("conservative-care"), active, bare)).toMatchObject({
      refusal: { kind: "care-missing" },
    });
    expect(stepDownStep(aStep("revision-surgery"), active, bare)).toMatchObject({
      refusal: { kind: "operation-missing" },
    });
  });

  it.each([
    ["2026-11-09", false],
    ["2026-11-10", true],
    ["2026-11-22", true],
    ["2026-11-23", false],
  ])("on %s is possible, between its start and today: %s", (date, isPossible) => {
    const day = PartialDate.parse(date);
    for (const how of ["stop", "taper"] as const) {
      const completion = { ...asked.completion, on: day };
      const done = stepDownStep(aStep("scs-trial"), active, { ...asked, how, on: day, completion });
      expect(done.ok).toBe(isPossible);
      if (!done.ok) expect(done.refusal.kind).toBe("date-not-possible");
    }
  });

  it("begins nothing: of planned treatments only the ways down can be done so", () => {
    const explant = { ...asked, how: "explant", completion: full("effective") } as const;
    const done = treatments.filter(({ id }) => stepDownStep(aStep(id), planned, explant).ok);
    expect(done.map(({ id }) => id)).toEqual(["scs-reprogramming", "scs-explant", "pump-explant"]);
  });
});
