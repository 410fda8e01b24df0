import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import {
  altered,
  anEvidence,
  aPicture,
  daysAgo,
  type EvidenceInput,
  implantCandidate,
  nervePain,
  redFlagScreen,
  trialCandidate,
} from "@/tests/support/pictures";
import { truthOf, verdictOf } from "@/tests/support/verdicts";

const verdict = (treatment: TreatmentId, evidence: readonly EvidenceInput[]) =>
  verdictOf(treatment, aPicture(nervePain, evidence));
const word = (treatment: TreatmentId, evidence: readonly EvidenceInput[]) =>
  verdict(treatment, evidence).word;

const trial = (days: number, more: object = {}): EvidenceInput =>
  anEvidence({
    id: `trial-${days}`,
    kind: "treatment-given",
    on: daysAgo(days),
    ended: daysAgo(days),
    treatment: "scs-trial",
    provenance: { howKnown: "document-seen" },
    ...more,
  });
const implant = (days: number, state: string, device = "scs", more: object = {}): EvidenceInput =>
  anEvidence({
    id: `${state}-${days}`,
    kind: "implant",
    on: daysAgo(days),
    device,
    state,
    ...more,
  });
const results = { functionChange: "improved", baselineComplete: true, reportSeen: true };

describe("of several SCS trials", () => {
  it("only the latest is read, never the best of each", () => {
    const early = trial(300, { reliefPercent: 20, trial: results });
    const late = trial(30, { reliefPercent: 70 });
    const asked = implantCandidate.filter(({ id }) => id !== "trial");
    const answer = verdict("scs-permanent-implant", [...asked, early, late]);
    expect(answer.word).toBe("needs-information");
    expect(truthOf("TRIAL_NO_FUNCTION", answer)).toBe("unknown");
  });

  it("a later one known from the patient alone is not outvoted by an older report", () => {
    const told = trial(25, { reliefPercent: 10, provenance: { howKnown: "patient-account" } });
    expect(word("scs-permanent-implant", [...implantCandidate, told])).toBe("needs-information");
  });

  it("one that failed for technical reasons changes nothing, and alone is none", () => {
    const failed = trial(25, { ending: { kind: "technically-failed" } });
    expect(word("scs-permanent-implant", [...implantCandidate, failed])).toBe("eligible");
    expect(word("scs-permanent-implant", [...trialCandidate, failed])).toBe("not-yet");
    expect(word("scs-trial", [...trialCandidate, failed])).toBe("eligible");
  });

  it("a successful one after a failed one opens the implant, and the other way round closes it", () => {
    const failed = (days: number) =>
      trial(days, { reliefPercent: 10, trial: { ...results, functionChange: "unchanged" } });
    expect(word("scs-permanent-implant", [...implantCandidate, failed(200)])).toBe("eligible");
    expect(word("scs-permanent-implant", [...implantCandidate, failed(23)])).not.toMatch(
      /^eligible/,
    );
  });

  it("one of before the device was taken out is used up", () => {
    const evidence = [...implantCandidate, implant(29, "in-place"), implant(5, "removed")];
    expect(word("scs-permanent-implant", evidence)).toBe("not-yet");
    expect(verdict("scs-trial", evidence).word).not.toBe("completed");
  });
});

describe("a decision of the MDT", () => {
  it.each([
    [365, "eligible"],
    [366, "not-yet"],
  ])("that names no last day and is %i days old leaves the trial %s (D9)", (days, expected) => {
    const evidence = altered(trialCandidate, "mdt", { on: daysAgo(days) });
    expect(word("scs-trial", evidence)).toBe(expected);
  });

  it("opens nothing when nobody is named as present", () => {
    const nobody = altered(trialCandidate, "mdt", { attendees: [] });
    expect(word("scs-trial", nobody)).toBe("needs-information");
  });

  it("is for one time: the same operation again needs a new one", () => {
    const device = implant(900, "in-place", "scs", { lastCheck: daysAgo(1) });
    const changedBefore = (days: number) =>
      anEvidence({
        id: "battery",
        kind: "treatment-given",
        on: daysAgo(days),
        treatment: "scs-battery-change",
        ending: { kind: "inadequate-response" },
      });
    const base = [...trialCandidate, device];
    expect(word("scs-battery-change", [...base, changedBefore(600)])).toBe("eligible");
    expect(word("scs-battery-change", [...base, changedBefore(5)])).toBe("needs-information");
  });

  it("that turns it down after a go-ahead closes it", () => {
    const no = anEvidence({
      id: "no",
      kind: "mdt-decision",
      on: daysAgo(2),
      outcome: "not-advised",
      attendees: ["A. Chair, chair"],
    });
    expect(word("scs-trial", [...trialCandidate, no])).toBe("not-yet");
  });
});

describe("a device", () => {
  const infected = { "device-pocket-or-wound-infection": { state: "new-or-worse" } };
  const unlooked = { "device-pocket-or-wound-infection": { state: "not-asked" } };
  const screened = (answers: object) => [
    ...trialCandidate.filter(({ id }) => id !== "red-flags"),
    redFlagScreen("no", { ...answers }),
    implant(900, "in-place", "scs", { lastCheck: daysAgo(1) }),
  ];

  it("whose pocket nobody looked at is not taken for clean", () => {
    expect(word("scs-lead-revision", screened({}))).toBe("eligible");
    expect(word("scs-lead-revision", screened(unlooked))).toBe("needs-information");
  });

  it("is no longer infected once a clinician has cleared it", () => {
    const cleared = anEvidence({
      id: "c",
      kind: "red-flag-clearance",
      on: daysAgo(0),
      flag: "RF_DEVICE",
      clearedBy: "Dr A. Clinician",
      how: "Wound healed, swab negative",
    });
    expect(word("scs-lead-revision", screened(infected))).toBe("contraindicated");
    expect(word("scs-lead-revision", [...screened(infected), cleared])).toBe("eligible");
  });

  it("that is a pump has no stimulator steps", () => {
    const pump = implant(900, "in-place", "intrathecal-pump");
    for (const treatment of ["scs-explant", "scs-reprogramming", "scs-lead-revision"] as const)
      expect(word(treatment, [...trialCandidate, pump])).toBe("not-indicated");
  });

  it("that was taken out is no longer in place", () => {
    const out = [...trialCandidate, implant(900, "in-place"), implant(50, "removed")];
    expect(word("scs-explant", out)).toBe("not-indicated");
    expect(word("scs-trial", out)).toBe("eligible");
  });

  it.each(["partly", "no", "yes"] as const)("operated by the patient: %s", (answer) => {
    const operation = anEvidence({
      id: "op",
      kind: "readiness",
      on: daysAgo(1),
      about: "device-operation",
      answer,
    });
    const words = { partly: "needs-information", no: "contraindicated", yes: "eligible" };
    expect(word("scs-trial", [...trialCandidate, operation])).toBe(words[answer]);
  });

  it.each(["device-operation", "substance-use"])(
    "is not open while a worrying answer about %s is disputed",
    (about) => {
      const disputed = anEvidence({
        id: "r",
        kind: "readiness",
        on: daysAgo(1),
        about,
        answer: "no",
        disputed: "the patient disagrees",
      });
      expect(word("scs-trial", [...trialCandidate, disputed])).toBe("needs-information");
    },
  );
});
