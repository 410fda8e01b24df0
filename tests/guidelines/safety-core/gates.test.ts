import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
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

describe("gates that protect", () => {
  const condition = (name: string, status = "active"): EvidenceInput =>
    anEvidence({
      id: "c",
      kind: "condition",
      on: daysAgo(3),
      term: name,
      condition: name,
      status,
    });

  it("an active infection forbids injections and implants until it has resolved", () => {
    const word = (status: string) =>
      read(aPicture(nervePain, [...trialCandidate, condition("active-infection", status)])).word(
        "scs-trial",
      );
    expect(word("active")).toBe("contraindicated");
    expect(word("resolved")).toBe("eligible");
    expect(word("refuted")).toBe("eligible");
  });

  it("nobody who can operate the device forbids it; a carer is enough", () => {
    const operation = (answer: "yes" | "no"): EvidenceInput => ({
      id: "d",
      kind: "readiness",
      on: daysAgo(3),
      about: "device-operation",
      answer,
    });
    const word = (...more: EvidenceInput[]) =>
      read(aPicture(nervePain, [...trialCandidate, ...more])).word("scs-trial");
    expect(word(operation("no"))).toBe("contraindicated");
    expect(word(operation("yes"), condition("cognitive-impairment"))).toBe("eligible");
    expect(word(condition("cognitive-impairment"))).toBe("needs-information");
  });

  it("a blood thinner asks for the prescriber's plan, and is a caution for a low-risk block", () => {
    const warfarin: EvidenceInput = {
      id: "w",
      kind: "medicine",
      on: daysAgo(100),
      name: "warfarin",
      status: "taking",
      antithrombotic: true,
    };
    const plan: EvidenceInput = {
      id: "p",
      kind: "readiness",
      on: daysAgo(1),
      about: "anticoagulant-plan",
      answer: "yes",
    };
    const injection = (...more: EvidenceInput[]) =>
      read(aPicture(nervePain, [...injectionCandidate, warfarin, ...more])).word(
        "epidural-steroid-injection",
      );
    expect(injection()).toBe("needs-information");
    expect(injection(plan)).toBe("eligible");
    expect(
      read(aPicture(facetPain, [...blockCandidate, warfarin])).word("medial-branch-block"),
    ).toBe("eligible-with-caution");
    const neck = { ...facetPain, region: "neck" } as const;
    expect(read(aPicture(neck, [...blockCandidate, warfarin])).word("medial-branch-block")).toBe(
      "needs-information",
    );
  });

  it.each([
    ["1970-11-23", "female", "needs-information"],
    ["1970-11-22", "female", "eligible"],
    ["2014-11-22", "female", "needs-information"],
    ["2014-11-23", "female", "eligible"],
    ["1990", "male", "eligible"],
    ["1990", undefined, "needs-information"],
    [undefined, "female", "needs-information"],
  ] as const)(
    "born %s, recorded %s: pregnancy unknown makes an injection %s (D11)",
    (birthDate, recordedSex, word) => {
      const patient = {
        ...(birthDate === undefined ? {} : { birthDate }),
        ...(recordedSex === undefined ? {} : { recordedSex }),
      };
      expect(
        read(aPicture(nervePain, injectionCandidate, patient)).word("epidural-steroid-injection"),
      ).toBe(word);
    },
  );

  it.each([
    [{ state: "not-pregnant", on: daysAgo(30) }, "eligible", "eligible"],
    [{ state: "not-pregnant", on: daysAgo(31) }, "needs-information", "needs-information"],
    [{ state: "could-not-be", on: daysAgo(900) }, "eligible", "eligible"],
    [{ state: "pregnant", on: daysAgo(10) }, "not-yet", "not-yet"],
  ])("pregnancy %o makes injection %s and SCS trial %s", (state, injection, trial) => {
    const evidence = [...trialCandidate, anEvidence({ id: "preg", kind: "pregnancy", ...state })];
    const answer = read(
      aPicture(nervePain, evidence, { birthDate: "1990", recordedSex: "female" }),
    );
    expect(answer.word("epidural-steroid-injection")).toBe(injection);
    expect(answer.word("scs-trial")).toBe(trial);
  });

  it("thoughts of self-harm hold invasive steps only, and unasked they hold nothing (D6)", () => {
    const item = (total: number): EvidenceInput => ({
      id: "i9",
      kind: "questionnaire-score",
      on: daysAgo(0),
      instrument: "phq-9-item-9",
      total,
    });
    const answer = (total: number) => read(aPicture(nervePain, [...trialCandidate, item(total)]));
    expect(answer(0).word("scs-trial")).toBe("eligible");
    expect(answer(1).word("scs-trial")).toBe("suspended");
    expect(answer(1).word("conservative-care")).toBe("eligible");
  });
});

describe("what has worked, and what is in place", () => {
  it("an effective treatment closes escalation until its loss is recorded (D15)", () => {
    const ended = (kind: string, on: string, id = "x"): EvidenceInput =>
      anEvidence({
        id,
        kind: "treatment-given",
        on: daysAgo(200),
        treatment: "nerve-block",
        ending: { kind, on },
      });
    const word = (...more: EvidenceInput[]) =>
      read(aPicture(nervePain, [...trialCandidate, ...more])).word("scs-trial");
    expect(word(ended("effective", daysAgo(100)))).toBe("not-indicated");
    expect(
      word(ended("effective", daysAgo(100)), ended("effective-then-lost", daysAgo(5), "y")),
    ).toBe("eligible");
    expect(
      word(ended("effective", daysAgo(5)), ended("effective-then-lost", daysAgo(100), "y")),
    ).toBe("not-indicated");
  });

  const device = (more = {}): EvidenceInput => ({
    id: "scs",
    kind: "implant",
    on: daysAgo(700),
    device: "scs",
    state: "in-place",
    ...more,
  });

  it("explant is open with a device in place, urgent when it is infected (D17)", () => {
    expect(read(aPicture(nervePain, [...implantCandidate, device()])).word("scs-explant")).toBe(
      "eligible",
    );
    const infected = withAnswers({ "device-pocket-or-wound-infection": fresh }, [
      ...implantCandidate,
      device(),
    ]);
    expect(read(infected).word("scs-explant")).toBe("eligible-urgent");
    expect(read(infected).word("scs-lead-revision")).toBe("contraindicated");
    expect(read(infected).codes).toContain("RF_DEVICE");
  });

  it("loss of effect asks for a check of the device first, never for a new implant (D19)", () => {
    const lost: EvidenceInput = {
      id: "lost",
      kind: "treatment-given",
      on: daysAgo(700),
      treatment: "scs-permanent-implant",
      ending: { kind: "effective-then-lost", on: daysAgo(30) },
    };
    const word = (treatment: TreatmentId, check?: string) =>
      read(
        aPicture(nervePain, [
          ...trialCandidate,
          lost,
          device(check === undefined ? {} : { lastCheck: check }),
        ]),
      ).word(treatment);
    expect(word("scs-lead-revision")).toBe("needs-information");
    expect(word("scs-lead-revision", daysAgo(31))).toBe("not-yet");
    expect(word("scs-lead-revision", daysAgo(30))).toBe("eligible");
    expect(word("scs-trial", daysAgo(31))).toBe("not-yet");
  });

  it("device steps are not indicated where devices were asked about and none is there", () => {
    expect(read(aPicture(nervePain, trialCandidate)).word("scs-reprogramming")).toBe(
      "not-indicated",
    );
    expect(read(aPicture(nervePain, [])).word("scs-reprogramming")).toBe("needs-information");
  });

  it("a generator that nobody has named asks for one before any treatment of pain", () => {
    const { generator: _, ...problem } = nervePain;
    const answer = read(aPicture(problem, trialCandidate));
    expect(answer.word("epidural-steroid-injection")).toBe("needs-information");
    expect(answer.word("scs-trial")).toBe("needs-information");
  });

  it("evidence of a later day is not read (D17, as-of)", () => {
    const later = altered(trialCandidate, "mdt", { on: "2026-11-23" });
    expect(read(aPicture(nervePain, later)).word("scs-trial")).toBe("needs-information");
  });
});
