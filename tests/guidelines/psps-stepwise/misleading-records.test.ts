import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  altered,
  anEvidence,
  aPicture,
  blockCandidate,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  implantCandidate,
  injectionCandidate,
  nervePain,
  today,
  trialCandidate,
} from "@/tests/support/pictures";
import { verdictOf } from "@/tests/support/verdicts";

const given = (treatment: string, more: object = {}): EvidenceInput =>
  anEvidence({
    id: `${treatment} ${JSON.stringify(more)}`,
    kind: "treatment-given",
    on: daysAgo(400),
    treatment,
    ...more,
  });

const word = (treatment: TreatmentId, evidence: readonly EvidenceInput[], problem = nervePain) =>
  verdictOf(treatment, aPicture(problem, evidence)).word;

describe("what ended only after the day that is asked about", () => {
  it("is still under way on that day", () => {
    const later = { kind: "inadequate-response", on: "2027-02-01" };
    const evidence = altered(injectionCandidate, "rehab", { ended: "2027-02-01", ending: later });
    expect(word("epidural-steroid-injection", evidence)).toBe("not-yet");
  });

  it("was still effective before its effect was lost", () => {
    const lost = given("nerve-block", {
      ending: { kind: "effective-then-lost", on: "2027-01-01" },
    });
    expect(word("scs-trial", [...trialCandidate, lost])).toBe("not-indicated");
  });

  it("does not make a course of care longer than it has lasted", () => {
    const course = given("medication", { on: daysAgo(50), ended: "2027-11-01" });
    const short = altered(trialCandidate, "rehab", { ended: daysAgo(480) });
    expect(word("scs-trial", changed(short, { without: ["esi"], add: [course] }))).not.toMatch(
      /^eligible/,
    );
  });

  it("is no check of a device that is still to come", () => {
    const device = anEvidence({
      id: "d",
      kind: "implant",
      on: daysAgo(900),
      device: "scs",
      state: "in-place",
      lastCheck: "2026-12-24",
    });
    expect(word("scs-battery-change", [...trialCandidate, device])).toBe("needs-information");
  });
});

describe("care that was offered and never given", () => {
  const withoutInjection = changed(altered(trialCandidate, "rehab", { ended: daysAgo(480) }), {
    without: ["esi"],
  });

  it.each(["not-available", "declined", "did-not-attend", "not-indicated", "contraindicated"])(
    "is no six months of conventional care when it ended %s after a year",
    (kind) => {
      const waited = given("cbt", { ending: { kind, on: daysAgo(30) } });
      expect(word("scs-trial", [...withoutInjection, waited])).toBe("not-yet");
    },
  );

  it("cannot have lasted longer than it is since it began", () => {
    const course = given("medication", { on: daysAgo(20), weeks: 40 });
    expect(word("scs-trial", [...withoutInjection, course])).toBe("not-yet");
  });
});

describe("a test that worked is an answer, not a cure", () => {
  it("opens ablation after a block that is recorded as effective", () => {
    const block = given("medial-branch-block", {
      reliefPercent: 80,
      ending: { kind: "effective" },
    });
    expect(word("radiofrequency-ablation", [...blockCandidate, block], facetPain)).toBe("eligible");
  });

  it("opens the implant after a trial that is recorded as effective", () => {
    const trial = altered(implantCandidate, "trial", { ending: { kind: "effective" } });
    expect(word("scs-permanent-implant", trial)).toBe("eligible");
  });

  it("leaves it open whether an effect holds when the dates cannot tell", () => {
    const effective = given("nerve-block", { ending: { kind: "effective", on: daysAgo(100) } });
    const lost = given("nerve-block", {
      on: "2025",
      ending: { kind: "effective-then-lost", on: "2026" },
    });
    expect(word("scs-trial", [...trialCandidate, effective, lost])).toBe("needs-information");
  });

  it("does not take a questionnaire for the result of a block (D17)", () => {
    const block = given("medial-branch-block", {
      reliefPercent: 90,
      provenance: { howKnown: "questionnaire" },
    });
    expect(word("radiofrequency-ablation", [...blockCandidate, block], facetPain)).toBe(
      "needs-information",
    );
  });
});

describe("an operation", () => {
  const imaging = anEvidence({
    id: "mri",
    kind: "imaging",
    on: daysAgo(1100),
    modality: "mri",
    findings: [
      { finding: "disc-herniation", concordant: "yes", correctable: "yes", seriousDeficit: true },
    ],
  });

  it.each(["revision-surgery", "microdiscectomy", "spinal-fusion"])(
    "that is recorded as the treatment %s counts as one",
    (treatment) => {
      const recent = given(treatment, { on: daysAgo(20), ended: daysAgo(20) });
      expect(word("scs-trial", [...trialCandidate, recent])).toBe("not-yet");
    },
  );

  it("that the patient declined is none", () => {
    const declined = given("spinal-fusion", { on: daysAgo(20), ending: { kind: "declined" } });
    expect(word("scs-trial", [...trialCandidate, declined])).toBe("eligible");
  });

  it("that is disputed may still have been the last one", () => {
    const disputed = anEvidence({
      id: "op2",
      kind: "spinal-surgery",
      on: daysAgo(20),
      procedure: "fusion",
      levels: [],
      disputed: "another patient?",
    });
    expect(word("scs-trial", [...trialCandidate, disputed])).toBe("needs-information");
  });

  it("ends what imaging of before it says against stimulation", () => {
    expect(word("scs-trial", [...trialCandidate, imaging])).toBe("eligible");
    const since = altered([...trialCandidate, imaging], "mri", { on: daysAgo(900) });
    expect(word("scs-trial", since)).toBe("contraindicated");
  });

  it("ends what a surgeon offered, and what imaging showed, before it", () => {
    const offered = { correctableCause: "yes", surgery: "offered" };
    const since = altered([...trialCandidate, imaging], "mri", { on: daysAgo(70) });
    const ready = altered(since, "surgeon", offered);
    expect(word("revision-surgery", ready)).toBe("eligible");
    expect(word("revision-surgery", altered(ready, "surgeon", { on: daysAgo(1050) }))).toBe(
      "needs-information",
    );
    expect(word("revision-surgery", altered(ready, "mri", { on: daysAgo(1050) }))).toBe(
      "needs-information",
    );
  });
});

describe("evidence that names none of two pains", () => {
  const offered = { correctableCause: "yes", surgery: "offered" };
  const mri = (more: object = {}) =>
    anEvidence({
      id: "mri",
      kind: "imaging",
      on: daysAgo(30),
      modality: "mri",
      findings: [
        { finding: "recurrent-herniation", concordant: "yes", correctable: "yes" },
        { finding: "facet-cyst", concordant: "yes" },
      ],
      ...more,
    });
  const words = (treatment: TreatmentId, evidence: readonly EvidenceInput[]) => {
    const problems = [nervePain, facetPain];
    const picture = ClinicalPicture.parse({ ...aPicture(undefined, []), problems, evidence });
    return evaluate(pspsStepwise, picture, today).treatments[treatment].byProblem.map((each) => [
      each.problem,
      each.word,
    ]);
  };

  it("opens no operation until the surgeon's word and the study name one", () => {
    const shared = [...altered(trialCandidate, "surgeon", offered), mri()];
    expect(words("revision-surgery", shared).map(([, each]) => each)).toEqual([
      "needs-information",
      "needs-information",
    ]);
    const named = altered(altered(shared, "surgeon", { problem: "leg" }), "mri", {
      problem: "leg",
    });
    expect(words("revision-surgery", named)[0]).toEqual(["leg", "eligible"]);
    expect(words("revision-surgery", named)[1]).not.toEqual(["back", "eligible"]);
  });

  it("shows no facet cyst at a pain that no study names", () => {
    const evidence = [...injectionCandidate, mri()];
    expect(words("facet-cyst-injection", evidence).map(([, each]) => each)).toEqual([
      "needs-information",
      "needs-information",
    ]);
  });
});
