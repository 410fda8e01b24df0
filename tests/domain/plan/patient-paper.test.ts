import { describe, expect, it } from "vitest";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { EndingKind } from "@/lib/domain/picture/ending";
import { toPatientPaper } from "@/lib/domain/plan/patient-paper";
import {
  endingForPatient,
  findWordsToAvoid,
  whyNotForPatient,
} from "@/lib/domain/plan/patient-words";
import { PlanContent } from "@/lib/domain/plan/plan";
import { PlanStepId, VerdictId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { anEvaluation, aReason, aVerdict } from "../../support/evaluations";
import {
  aContent,
  aPicture,
  implantStep,
  leftLeg,
  paperFacts,
  trialStep,
} from "../../support/papers";
import { insist } from "../../support/patients";

const paper = (parts: Parameters<typeof paperFacts>[0] = {}) =>
  insist(toPatientPaper(paperFacts(parts)));
const trial = PlanStepId.parse(trialStep);

describe("the patient's paper", () => {
  it("has what is intended under Now and what is conditional under Next", () => {
    const { now, next } = paper();
    expect(now.map(({ name }) => name)).toEqual(["Trial of spinal cord stimulation"]);
    expect(next.map(({ name }) => name)).toEqual(["Implant for spinal cord stimulation"]);
  });

  it("prints no threshold, neither of the condition nor of success", () => {
    expect(JSON.stringify(paper())).not.toContain("50");
  });

  it("prints no score and no psychological care", () => {
    const words = JSON.stringify(paper());
    expect(words).not.toMatch(/phq|17|cognitive|CBT/i);
  });

  it("says what is under way", () => {
    const states = new Map([
      [trial, { state: "active", verdictId: VerdictId.parse(implantStep) } as const],
    ]);
    expect(paper({ states }).now[0]?.standing).toContain("Under way.");
  });

  it.each([
    ["eligible", "Planned."],
    [
      "needs-information",
      "Planned. Before it can start, we still have things to find out or to agree.",
    ],
    ["suspended", "We have to check something new first."],
  ] as const)("tells what is planned from what is on its way: %s", (word, standing) => {
    const evaluation = anEvaluation([aVerdict("scs-trial", { word, problem: leftLeg })]);
    expect(paper({ evaluation }).now[0]?.standing).toBe(standing);
  });

  it.each([
    ["2027-01-14", "We look at this plan again with you by 14 January 2027."],
    [
      "2027-01-15",
      "We should have looked at this plan again by 14 January 2027. Please ring us about it.",
    ],
  ])("printed on %s says of the review: %s", (day, words) => {
    expect(paper({ printedOn: PlainDate.parse(day) }).review).toBe(words);
  });

  it("moves what has ended to Not for you, with why in the patient's words", () => {
    const ending = { kind: "inadequate-response" } as const;
    const { now, notNow } = paper({ states: new Map([[trial, { state: "ended", ending }]]) });
    expect(now).toEqual([]);
    expect(notNow).toContainEqual({
      name: "Trial of spinal cord stimulation",
      because: "it did not help enough",
    });
  });

  it("lists what helped nowhere as refused", () => {
    const ending = { kind: "effective" } as const;
    expect(paper({ states: new Map([[trial, { state: "ended", ending }]]) }).notNow).toEqual([]);
  });

  it("tells back what was tried, what was said no to and which medicines are taken", () => {
    const { tried, saidNoTo, medicines } = paper().toldUs;
    expect(tried).toEqual([
      "duloxetine: it did not help enough",
      "Physiotherapy: it helped at first and then wore off",
    ]);
    expect(saidNoTo).toEqual(['Another operation on the spine: "never again"']);
    expect(medicines).toEqual(["amitriptyline, 25 mg at night"]);
  });

  const toldUs = (...evidence: readonly Readonly<Record<string, unknown>>[]) => {
    const picture = ClinicalPicture.parse({
      format: "psps-clinical-picture/1",
      patient: { birthDate: "1961-09-07" },
      problems: [],
      evidence: evidence.map((each, index) => ({ id: String(index), on: "2025-09", ...each })),
    });
    return paper({ picture }).toldUs;
  };
  const given = (rest: object) => ({
    kind: "treatment-given",
    treatment: "physical-therapy",
    ...rest,
  });

  it.each([
    "Failed back clinic programme: not cleared by psych",
    "Inadequate physiotherapy",
    "Physio for red flags",
    "CBT-informed physiotherapy",
    "Physiotherapy beside alcohol service",
  ])("calls a treatment by its plain name when somebody typed: %s", (name) => {
    const { tried } = toldUs(given({ name, ending: { kind: "inadequate-response" } }));
    expect(tried).toEqual(["Physiotherapy: it did not help enough"]);
  });

  it.each([
    [
      "as the patient's words when it is named who heard them",
      "Not now",
      "Dr Adler",
      ': "Not now"',
    ],
    ["not when nobody is named: it may be a clinician's", "Poor motivation", undefined, ""],
    ["not when the name is blank", "Poor motivation", " ", ""],
    ["not when it holds words that hurt", "Would have failed", "Dr Adler", ""],
    ["not when it was said in confidence", "Alcohol dependence", "Dr Adler", ""],
  ])("prints a reason for a no: %s", (_when, reason, heardBy, printed) => {
    const { saidNoTo } = toldUs(given({ ending: { kind: "declined", reason, heardBy } }));
    expect(saidNoTo).toEqual([`Physiotherapy${printed}`]);
  });

  it("leaves no medicine out, and no note about it in", () => {
    const medicine = { kind: "medicine", status: "taking" };
    const { medicines } = toldUs(
      { ...medicine, name: "tramadol", dosage: "50 mg, other opioids failed" },
      { ...medicine, name: "contraindicated NSAID", dosage: "twice a day" },
    );
    expect(medicines).toEqual(["tramadol", "Medicine, twice a day"]);
  });

  it("never prints a matter of funding, or what nobody has asked, as a no", () => {
    const evaluation = anEvaluation([
      aVerdict("radiofrequency-ablation", { word: "not-yet", notYetKind: "coverage" }),
      aVerdict("epidural-steroid-injection", { word: "needs-information" }),
    ]);
    expect(paper({ evaluation }).notNow).toEqual([]);
  });

  it("speaks of another operation only to who had one", () => {
    const verdicts = [aVerdict("revision-surgery", { word: "not-indicated" })];
    const operated = anEvaluation(verdicts);
    const never = anEvaluation(verdicts, { psps: { ...operated.psps, type: "type-1" } });
    expect(paper({ evaluation: operated }).notNow).toHaveLength(1);
    expect(paper({ evaluation: never }).notNow).toEqual([]);
  });

  it("is not made without a birth date", () => {
    const { patient } = paperFacts();
    const nameless = toPatientPaper(paperFacts({ patient: { ...patient, birthDate: undefined } }));
    expect(nameless).toEqual({ ok: false, refusal: { kind: "no-birth-date" } });
  });

  it("is not made with a clinician's words that hurt, and says which", () => {
    const content = PlanContent.parse({ ...aContent, rehabilitation: "Physiotherapy failed." });
    const { version } = paperFacts();
    const made = toPatientPaper(paperFacts({ version: { ...version, content } }));
    expect(made).toEqual({ ok: false, refusal: { kind: "words-to-avoid", words: ["failed"] } });
  });

  it("quotes the patient's own words as they are", () => {
    const content = PlanContent.parse({ ...aContent, goal: "My back failed me. I want to walk." });
    const { version } = paperFacts();
    expect(paper({ version: { ...version, content } }).goal).toContain("failed me");
  });

  it.each([
    ["English", undefined, false],
    ["Polish", undefined, true],
    [undefined, true, true],
    [undefined, undefined, false],
  ])(
    "offers an interpreter to who speaks %s or needs one (%s): %s",
    (language, interpreter, shown) => {
      const { patient } = paperFacts();
      expect(paper({ patient: { ...patient, language, interpreter } }).interpreter).toBe(shown);
    },
  );

  it("names version, pack and the beginning of the hash in its footer", () => {
    expect(paper().footer).toBe(
      "Plan version 2. Rules: psps-stepwise 1.0.0. Check: 0123456789abcdef. Printed 22 November 2026.",
    );
  });
});

describe("words for the patient", () => {
  it.each(EndingKind.options)("say the ending %s without a word that hurts", (kind) => {
    expect(findWordsToAvoid(endingForPatient[kind])).toEqual([]);
  });

  it.each([
    "failed",
    "Failure",
    "not cleared",
    "inadequate",
    "contraindicated",
    "red flag",
    "red-flag",
    "crippled",
  ])("are told apart from: %s", (word) => {
    expect(findWordsToAvoid(`It was ${word} then.`)).toEqual([word]);
  });

  it("name no substance use and no state of mind as the reason", () => {
    const verdict = aVerdict("scs-trial", {
      word: "contraindicated",
      reasons: [aReason("ACTIVE_SUD", { truth: "not-met" })],
    });
    expect(whyNotForPatient(verdict)).toBe(
      "it is not safe for you now, because of your health at the moment. Please ask us to explain",
    );
  });

  it("say why something is not safe where that can be said on paper", () => {
    const verdict = aVerdict("scs-trial", {
      word: "contraindicated",
      reasons: [aReason("ACTIVE_INFECTION", { truth: "not-met" })],
    });
    expect(whyNotForPatient(verdict)).toContain("because you have an infection");
  });

  it("do not call an unknown infection an infection", () => {
    const verdict = aVerdict("scs-trial", {
      word: "contraindicated",
      reasons: [aReason("ACTIVE_INFECTION", { truth: "unknown" })],
    });
    expect(whyNotForPatient(verdict)).not.toContain("infection");
  });
});

it("reads the synthetic picture that these tests rest on", () => {
  expect(aPicture.evidence).toHaveLength(7);
});
