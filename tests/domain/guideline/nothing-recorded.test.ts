import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import {
  aPicture,
  type EvidenceInput,
  facetPain,
  nervePain,
  today,
} from "@/tests/support/pictures";
import { truthOf, verdictOf } from "@/tests/support/verdicts";

const closedForGood = ["not-indicated", "contraindicated", "not-yet", "suspended", "completed"];

describe("a record in which nothing is written", () => {
  const empty = aPicture(undefined, [], {});

  it.each(TreatmentId.options)("never closes %s for lack of evidence", (treatment) => {
    expect(closedForGood).not.toContain(verdictOf(treatment, empty).word);
  });

  it.each(TreatmentId.options.filter((id) => id !== "conservative-care"))(
    "never opens %s",
    (treatment) => {
      expect(verdictOf(treatment, empty).word).toBe("needs-information");
    },
  );

  it("asks for imaging before a facet cyst is said to be absent", () => {
    const imaging: EvidenceInput = {
      id: "mri",
      kind: "imaging",
      on: today,
      modality: "mri",
      findings: [{ finding: "disc-degeneration" }],
    };
    const verdict = (evidence: EvidenceInput[]) =>
      verdictOf("facet-cyst-injection", aPicture(facetPain, evidence));

    expect(truthOf("FACET_CYST_EXCEPTION", verdict([]))).toBe("unknown");
    expect(truthOf("FACET_CYST_EXCEPTION", verdict([imaging]))).toBe("not-met");
  });
});

/** A criterion that does not apply is not among the reasons: its truth reads undefined. */
describe("blood thinners on record", () => {
  const medicine = (rest: Record<string, unknown>): EvidenceInput => ({
    id: `medicine-${JSON.stringify(rest)}`,
    kind: "medicine",
    on: "2026-05-01",
    name: "warfarin",
    status: "taking",
    ...rest,
  });
  const truth = (...evidence: EvidenceInput[]) =>
    truthOf(
      "ANTICOAG_PLAN_MISSING",
      verdictOf("epidural-steroid-injection", aPicture(nervePain, evidence)),
    );

  it.each([
    ["warfarin without a mark, by its name", medicine({}), "unknown"],
    ["on hold", medicine({ status: "on-hold" }), "unknown"],
    ["of which nobody knows whether it is taken", medicine({ status: "unknown" }), "unknown"],
    ["stopped", medicine({ status: "stopped" }), undefined],
    ["paracetamol", medicine({ name: "paracetamol" }), undefined],
  ])("ask for the prescriber's plan when %s", (_what, evidence, expected) => {
    expect(truth(evidence)).toBe(expected);
  });

  it("follow the latest record of each medicine", () => {
    const stopped = medicine({ status: "stopped", on: "2026-06-01" });
    expect(truth(medicine({}), stopped)).toBe(undefined);
    expect(truth(stopped, medicine({ on: "2026-07-01" }))).toBe("unknown");
  });
});
