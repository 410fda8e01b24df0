import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import {
  anEvidence,
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  injectionCandidate,
  nervePain,
  type ProblemInput,
  today,
} from "@/tests/support/pictures";

const esi: TreatmentId = "epidural-steroid-injection";

const booking = (more: object, treatment: TreatmentId = esi): EvidenceInput =>
  anEvidence({ id: "booking", kind: "planned-procedure", on: daysAgo(1), treatment, ...more });

const condition = (name: string, status = "active"): EvidenceInput =>
  anEvidence({
    id: name,
    kind: "condition",
    on: daysAgo(9),
    term: name,
    condition: name,
    status,
  });

const session = (days: number, more: object = {}, treatment: string = esi): EvidenceInput =>
  anEvidence({
    id: `session-${days}-${JSON.stringify(more)}`,
    kind: "treatment-given",
    on: daysAgo(days),
    treatment,
    ending: { kind: "inadequate-response" },
    ...more,
  });

type Asked = {
  readonly treatment?: TreatmentId;
  readonly problem?: ProblemInput;
  readonly candidate?: readonly EvidenceInput[];
};

function read(
  code: string,
  evidence: readonly EvidenceInput[],
  { treatment = esi, problem = nervePain, candidate = injectionCandidate }: Asked = {},
) {
  const picture = aPicture(problem, [...candidate, ...evidence]);
  const { best } = evaluate(safetyCore, picture, today).treatments[treatment];
  return [best.reasons.find((reason) => reason.code === code)?.truth, best.word];
}

describe("steroid in one session", () => {
  const ceiling = (steroid: string, steroidMg: number) =>
    read("ESI_STEROID_CEILING", [booking({ steroid, steroidMg })]);

  it.each([
    ["triamcinolone", 80],
    ["betamethasone", 12],
    ["dexamethasone", 15],
    ["methylprednisolone", 80],
  ])("%s: up to %i mg and no more", (steroid, most) => {
    expect(ceiling(steroid, most - 1)).toEqual(["met", "eligible"]);
    expect(ceiling(steroid, most)).toEqual(["met", "eligible"]);
    expect(ceiling(steroid, most + 1)).toEqual(["not-met", "not-yet"]);
  });

  it("that nobody planned yet delays no decision", () => {
    expect(read("ESI_STEROID_CEILING", [])).toEqual(["unknown", "eligible"]);
    expect(read("ESI_STEROID_CEILING", [booking({ steroid: "none" })])).toEqual([
      "met",
      "eligible",
    ]);
  });
});

describe("a particulate steroid", () => {
  const neck = { ...nervePain, region: "neck" } as const;
  const planned = (steroid: string | undefined, approach?: string, problem: ProblemInput = neck) =>
    read(
      "PARTICULATE",
      [booking({ ...(steroid ? { steroid } : {}), ...(approach ? { approach } : {}) })],
      {
        problem,
      },
    );

  it("is not injected through the foramen of the neck", () => {
    expect(planned("triamcinolone", "transforaminal")).toEqual(["not-met", "not-yet"]);
    expect(planned("dexamethasone", "transforaminal")).toEqual(["met", "eligible"]);
    expect(planned("triamcinolone", "interlaminar")).toEqual(["met", "eligible"]);
    expect(planned(undefined, "transforaminal")).toEqual(["unknown", "eligible"]);
  });

  it("is no question of the lower back", () => {
    expect(planned("triamcinolone", "transforaminal", nervePain)).toEqual([undefined, "eligible"]);
  });
});

describe("steroid of twelve months", () => {
  const cumulative = (...evidence: EvidenceInput[]) => read("CUMULATIVE_STEROID", evidence);
  const methyl = (days: number, steroidMg: number) =>
    session(days, { steroid: "methylprednisolone", steroidMg });

  it("warns from the third session on, both ends of the 365 days included", () => {
    const two = [methyl(100, 40), methyl(200, 40)];
    expect(cumulative(...two)[0]).toBe("met");
    expect(cumulative(...two, methyl(365, 40))).toEqual(["not-met", "eligible-with-caution"]);
    expect(cumulative(...two, methyl(366, 40))[0]).toBe("met");
  });

  it("counts every place where a steroid was injected, and no session without one", () => {
    const two = [methyl(100, 40), methyl(200, 40)];
    const joint = session(
      50,
      { steroid: "triamcinolone", steroidMg: 40 },
      "sacroiliac-joint-injection",
    );
    const block = session(50, {}, "medial-branch-block");
    expect(cumulative(...two, joint)[0]).toBe("not-met");
    expect(cumulative(...two, block)[0]).toBe("met");
    expect(cumulative(...two, session(50, { steroid: "none" }))[0]).toBe("met");
  });

  it.each([
    [199, "met"],
    [200, "met"],
    [201, "not-met"],
  ])("%i mg of methylprednisolone: %s", (mg, truth) => {
    expect(cumulative(methyl(50, mg))[0]).toBe(truth);
  });

  it("adds up no other steroid, no unknown dose and no tablets: they leave it open", () => {
    const tablets = anEvidence({
      id: "t",
      kind: "medicine",
      on: daysAgo(30),
      name: "prednisolone",
      status: "taking",
    });
    expect(cumulative(session(50, { steroid: "triamcinolone", steroidMg: 80 }))[0]).toBe("unknown");
    expect(cumulative(session(50))[0]).toBe("unknown");
    expect(cumulative(methyl(50, 40), tablets)[0]).toBe("unknown");
    expect(cumulative(methyl(50, 40))[0]).toBe("met");
  });

  it("is not known until past procedures were asked about", () => {
    const candidate = changed(injectionCandidate, { without: ["asked-past"] });
    expect(read("CUMULATIVE_STEROID", [], { candidate })).toEqual(["unknown", "eligible"]);
    expect(cumulative()[0]).toBe("met");
  });
});

describe("sugar, contrast and cancer", () => {
  it("diabetes warns of sugar after a steroid, and not where none is planned", () => {
    const diabetes = condition("diabetes");
    expect(read("GLUCOSE_MONITOR_24_48H", [diabetes])).toEqual([
      "not-met",
      "eligible-with-caution",
    ]);
    expect(read("GLUCOSE_MONITOR_24_48H", [diabetes, booking({ steroid: "none" })])[0]).toBe("met");
    expect(read("GLUCOSE_MONITOR_24_48H", [])).toEqual(["met", "eligible"]);
  });

  it("an allergy to contrast warns until the booking is without contrast", () => {
    const allergy = condition("contrast-allergy");
    const with_ = (contrast: boolean) => read("CONTRAST_ALLERGY", [allergy, booking({ contrast })]);
    expect(with_(true)).toEqual(["not-met", "eligible-with-caution"]);
    expect(with_(false)).toEqual(["met", "eligible"]);
    expect(read("CONTRAST_ALLERGY", [allergy])[0]).toBe("unknown");
    expect(read("CONTRAST_ALLERGY", [])).toEqual(["met", "eligible"]);
  });

  it("an active cancer keeps an epidural closed, a suspected one asks", () => {
    expect(read("MAJOR_CANCER_RISK", [condition("cancer")])).toEqual(["not-met", "not-yet"]);
    expect(read("MAJOR_CANCER_RISK", [condition("cancer", "unconfirmed")])).toEqual([
      "unknown",
      "needs-information",
    ]);
    expect(read("MAJOR_CANCER_RISK", [condition("cancer", "resolved")])).toEqual([
      "met",
      "eligible",
    ]);
  });
});
