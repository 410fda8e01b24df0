import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import {
  altered,
  anEvidence,
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  injectionCandidate,
  men,
  nervePain,
  redFlagScreen,
  trialCandidate,
} from "@/tests/support/pictures";
import { verdictOf } from "@/tests/support/verdicts";

const condition = (name: string, status: string, days = 5, more: object = {}): EvidenceInput =>
  anEvidence({
    id: `${name} ${status} ${days}`,
    kind: "condition",
    on: daysAgo(days),
    term: name,
    condition: name,
    status,
    ...more,
  });
const verdict = (
  treatment: TreatmentId,
  evidence: readonly EvidenceInput[],
  patient: typeof men = men,
) => verdictOf(treatment, aPicture(nervePain, evidence, patient));
const injection = (...more: EvidenceInput[]) =>
  verdict("epidural-steroid-injection", [...injectionCandidate, ...more]).word;

describe("an illness that protects", () => {
  it.each(["active-infection", "coagulopathy", "immunosuppression", "substance-use-disorder"])(
    "holds an implant open while %s is only suspected (D5)",
    (name) => {
      const suspected = [...trialCandidate, condition(name, "unconfirmed")];
      expect(verdict("scs-trial", suspected).word).toBe("needs-information");
    },
  );

  it("denies nothing while widespread pain is only suspected", () => {
    expect(injection(condition("fibromyalgia", "unconfirmed"))).toBe("eligible");
  });

  it("is over when a later record of it says so, and back when a later one says that", () => {
    const infection = condition("active-infection", "active", 60);
    const over = condition("active-infection", "resolved", 10);
    expect(injection(infection)).toBe("contraindicated");
    expect(injection(infection, over)).toBe("eligible");
    expect(injection(infection, over, condition("active-infection", "active", 2))).toBe(
      "contraindicated",
    );
    expect(injection(infection, { ...over, disputed: "other patient" })).toBe("contraindicated");
  });

  it("counts whichever pain the record names", () => {
    const elsewhere = condition("active-infection", "active", 5, { problem: "leg" });
    const both = { ...nervePain, id: "arm", region: "arm" } as const;
    const picture = { ...aPicture(nervePain, [...injectionCandidate, elsewhere]) };
    const two = { ...picture, problems: [...picture.problems, ...aPicture(both, []).problems] };
    expect(verdictOf("epidural-steroid-injection", two).word).toBe("contraindicated");
  });

  it("is seen on imaging, until a later study no longer shows it", () => {
    const mri = (days: number, finding: string) =>
      anEvidence({
        id: `mri-${days}`,
        kind: "imaging",
        on: daysAgo(days),
        modality: "mri",
        findings: [{ finding }],
      });
    expect(injection(mri(20, "infection"))).toBe("contraindicated");
    expect(injection({ ...mri(20, "infection"), disputed: "artefact?" })).toBe("needs-information");
    expect(injection(mri(20, "infection"), mri(3, "disc-degeneration"))).toBe("eligible");
  });
});

describe("self-harm", () => {
  it.each([
    ["disputed", [{ total: 2, disputed: "another patient?" }]],
    ["contradicted on the same day", [{ total: 2 }, { total: 0 }]],
  ])("holds the step while a positive answer is %s", (_case, answers) => {
    const items = answers.map((each, index) =>
      anEvidence({
        id: `i-${index}`,
        kind: "questionnaire-score",
        instrument: "phq-9-item-9",
        on: daysAgo(1),
        ...each,
      }),
    );
    expect(verdict("scs-trial", [...trialCandidate, ...items]).word).toBe("needs-information");
  });
});

describe("a pregnancy on record", () => {
  const state = (name: string, days: number): EvidenceInput =>
    anEvidence({ id: `${name}-${days}`, kind: "pregnancy", on: daysAgo(days), state: name });

  it("counts whatever sex and age are recorded", () => {
    expect(injection(state("pregnant", 20))).toBe("not-yet");
  });

  it("holds elective surgery too, and an unknown one asks", () => {
    const cause = altered(trialCandidate, "surgeon", {
      correctableCause: "yes",
      surgery: "offered",
    });
    const mri = anEvidence({
      id: "mri",
      kind: "imaging",
      on: daysAgo(9),
      modality: "mri",
      findings: [{ finding: "recurrent-herniation", concordant: "yes", correctable: "yes" }],
    });
    const woman = { birthDate: "1990", recordedSex: "female" } as const;
    const word = (...more: EvidenceInput[]) =>
      verdict("revision-surgery", [...cause, mri, ...more], woman).word;
    expect(word()).toBe("needs-information");
    expect(word(state("pregnant", 20))).toBe("not-yet");
    expect(word(state("not-pregnant", 2))).toBe("eligible");
    expect(word(state("not-pregnant", 2), condition("active-infection", "active"))).toBe("not-yet");
  });

  it("is over when a later record says so, even one that has lapsed", () => {
    const woman = { birthDate: "1990", recordedSex: "female" } as const;
    const evidence = [...injectionCandidate, state("pregnant", 200), state("not-pregnant", 40)];
    expect(verdict("epidural-steroid-injection", evidence, woman).word).toBe("needs-information");
  });
});

describe("blood thinners", () => {
  const medicine = (more: object): EvidenceInput =>
    anEvidence({
      id: JSON.stringify(more),
      kind: "medicine",
      on: daysAgo(100),
      name: "warfarin",
      status: "taking",
      ...more,
    });
  const plan = (days: number): EvidenceInput =>
    anEvidence({
      id: "plan",
      kind: "readiness",
      on: daysAgo(days),
      about: "anticoagulant-plan",
      answer: "yes",
    });
  const asked = (days: number): EvidenceInput =>
    anEvidence({ id: "asked", kind: "history-asked", on: daysAgo(days), about: "anticoagulants" });

  it.each([
    ["Xarelto 20 mg", {}],
    ["acetylsalicylic acid", {}],
    ["warfarin", { antithrombotic: false }],
    ["warfarin", { status: "planned" }],
    ["a medicine nobody here knows", {}],
  ])("%s %o needs an answer before an injection", (name, more) => {
    expect(injection(medicine({ name, ...more }))).toBe("needs-information");
  });

  it("a medicine nobody here knows is none once blood thinners were asked about", () => {
    const unknown = medicine({ name: "a medicine nobody here knows" });
    expect(injection(unknown, asked(200))).toBe("needs-information");
    expect(injection(unknown, asked(100))).toBe("eligible");
  });

  it("a plan agreed before the medicine began was about another one", () => {
    expect(injection(medicine({}), plan(101))).toBe("needs-information");
    expect(injection(medicine({}), plan(100))).toBe("eligible");
    expect(injection(medicine({}), plan(5))).toBe("eligible");
  });
});

describe("an urgent operation", () => {
  const compression = anEvidence({
    id: "mri",
    kind: "imaging",
    on: daysAgo(0),
    modality: "mri",
    findings: [{ finding: "recurrent-herniation", concordant: "yes", correctable: "yes" }],
  });
  const deficit = redFlagScreen("no", {
    "motor-deficit": { state: "new-or-worse", mrcGrade: 2, previousMrcGrade: 4 },
  });
  const emergency = changed(trialCandidate, {
    without: ["red-flags", "mdt", "rehab", "surgeon"],
    add: [deficit, compression],
  });

  it("is delayed by no clock, step or meeting, and shows what endangers", () => {
    const warfarin = anEvidence({
      id: "w",
      kind: "medicine",
      on: daysAgo(50),
      name: "warfarin",
      status: "taking",
    });
    const noPlan = anEvidence({
      id: "plan",
      kind: "readiness",
      on: daysAgo(1),
      about: "anticoagulant-plan",
      answer: "no",
    });
    const infection = condition("active-infection", "active");
    const urgent = verdict("revision-surgery", [...emergency, warfarin, noPlan, infection]);
    expect(urgent.word).toBe("eligible-urgent");
    expect(urgent.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["ANTICOAG_PLAN_MISSING", "ACTIVE_INFECTION"]),
    );
  });

  it("is urgent for the named cause only", () => {
    const word = (parts: readonly EvidenceInput[]) => verdict("revision-surgery", parts).word;
    expect(word(emergency)).toBe("eligible-urgent");
    expect(word(changed(emergency, { without: ["mri"] }))).toBe("suspended");
    const elsewhere = altered(emergency, "mri", {
      findings: [{ finding: "recurrent-herniation", concordant: "no" }],
    });
    expect(word(elsewhere)).toBe("suspended");
  });
});
