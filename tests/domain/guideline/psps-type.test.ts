import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { aPicture, daysAgo, type EvidenceInput, nervePain, today } from "@/tests/support/pictures";

function psps(...evidence: readonly EvidenceInput[]) {
  return evaluate(safetyCore, aPicture(nervePain, evidence), today).psps;
}

const operation: EvidenceInput = {
  id: "op",
  kind: "spinal-surgery",
  on: "2019",
  procedure: "fusion",
  levels: ["L4", "L5"],
};
const asked: EvidenceInput = {
  id: "a",
  kind: "history-asked",
  on: daysAgo(3),
  about: "spinal-surgery",
};
const postLaminectomy = (status: "active" | "refuted" | "unconfirmed"): EvidenceInput => ({
  id: "c",
  kind: "condition",
  on: "2021-02-03",
  term: "Postlaminectomy syndrome",
  condition: "other",
  status,
  presupposesSpinalSurgery: true,
});

describe("PSPS type", () => {
  it("is type 2 after an operation on the spine, and says which", () => {
    const { type, basis, missing } = psps(operation);
    expect(type).toBe("type-2");
    expect(basis[0]).toBe("Type 2, because of: fusion L4/L5 (2019).");
    expect(missing.map(({ fact }) => fact)).not.toContain("SPINAL_SURGERY_DATE");
  });

  it("is type 2 on a diagnosis that presupposes an operation, with the operation missing (D58)", () => {
    const { type, basis, missing } = psps(postLaminectomy("active"));
    expect(type).toBe("type-2");
    expect(basis[0]).toContain("Postlaminectomy syndrome");
    expect(missing.map(({ fact }) => fact)).toContain("SPINAL_SURGERY_DATE");
  });

  it("is type 1 only once somebody asked, and unknown before", () => {
    expect(psps(asked).type).toBe("type-1");
    expect(psps().type).toBe("unknown");
    expect(psps().missing.map(({ fact }) => fact)).toContain("SPINAL_SURGERY");
  });

  it("does not rest on a refuted, unconfirmed or disputed record", () => {
    expect(psps(postLaminectomy("refuted")).type).toBe("unknown");
    expect(psps(postLaminectomy("unconfirmed")).type).toBe("unknown");
    expect(psps({ ...operation, disputed: "another patient" }, asked).type).toBe("unknown");
  });
});

describe("longer than three months", () => {
  it.each([
    [daysAgo(90), "not-met"],
    [daysAgo(91), "met"],
    ["2026-08", "unknown"],
    ["2026-06", "met"],
    ["2026-09", "not-met"],
  ])("with pain since %s it is %s", (on, truth) => {
    expect(psps({ id: "o", kind: "onset", on }).longerThanThreeMonths).toBe(truth);
  });

  it("is unknown without an onset", () => {
    expect(psps().longerThanThreeMonths).toBe("unknown");
    expect(psps().missing.map(({ fact }) => fact)).toContain("ONSET");
  });
});
