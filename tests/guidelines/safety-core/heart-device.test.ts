import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import {
  anEvidence,
  aPicture,
  daysAgo,
  type EvidenceInput,
  nervePain,
  trialCandidate,
} from "@/tests/support/pictures";
import { truthOf, verdictOf } from "@/tests/support/verdicts";

const device = (kind: string, state = "in-place"): EvidenceInput =>
  anEvidence({ id: kind, kind: "implant", on: "2020", device: kind, state });

const answered = (about: string, answer: string): EvidenceInput =>
  anEvidence({ id: about, kind: "readiness", on: daysAgo(1), about, answer });

function read(code: string, treatment: TreatmentId, ...more: EvidenceInput[]) {
  const verdict = verdictOf(treatment, aPicture(nervePain, [...trialCandidate, ...more]));
  return [truthOf(code, verdict), verdict.word];
}

describe("a pacemaker or defibrillator before a stimulator", () => {
  it.each(["pacemaker", "icd"])("%s: cardiology checks both devices first", (kind) => {
    const of = (...more: EvidenceInput[]) =>
      read("CARDIOLOGY_DEVICE_CHECK", "scs-trial", device(kind), ...more);
    expect(of()).toEqual(["unknown", "needs-information"]);
    expect(of(answered("cardiology-device-check", "no"))).toEqual(["not-met", "not-yet"]);
    expect(of(answered("cardiology-device-check", "yes"))).toEqual([
      "met",
      "eligible-with-caution",
    ]);
  });

  it("that was taken out, or was never there, asks for nothing", () => {
    expect(read("CARDIOLOGY_DEVICE_CHECK", "scs-trial")).toEqual([undefined, "eligible"]);
    const out = [device("pacemaker"), { ...device("pacemaker", "removed"), id: "out", on: "2024" }];
    expect(read("CARDIOLOGY_DEVICE_CHECK", "scs-trial", ...out)).toEqual([undefined, "eligible"]);
  });

  it("is no question of an injection", () => {
    expect(
      read("CARDIOLOGY_DEVICE_CHECK", "epidural-steroid-injection", device("pacemaker")),
    ).toEqual([undefined, "eligible"]);
  });
});

describe("MRI needs before a stimulator", () => {
  it("that were not asked delay no decision, and unsettled ones warn", () => {
    expect(read("MRI_CONDITIONAL", "scs-trial")).toEqual(["unknown", "eligible"]);
    expect(read("MRI_CONDITIONAL", "scs-trial", answered("mri-plans", "yes"))).toEqual([
      "met",
      "eligible",
    ]);
    expect(read("MRI_CONDITIONAL", "scs-trial", answered("mri-plans", "no"))).toEqual([
      "not-met",
      "eligible-with-caution",
    ]);
  });
});
