import { describe, expect, it } from "vitest";
import type { EvidenceInput, ProblemInput } from "@/tests/support/pictures";
import { aPicture, daysAgo, nervePain } from "@/tests/support/pictures";
import {
  drugCourse,
  judgeUk,
  nervePicture,
  nrs,
  truthIn,
  ukTrialCandidate,
  vas,
  withIn,
} from "@/tests/support/uk-pictures";

const bare = ukTrialCandidate.filter(({ id }) => id !== "vas");
const withPain = (...scores: readonly EvidenceInput[]) =>
  judgeUk("scs-trial", nervePicture([...bare, ...scores]));
const observed = (severity: "none" | "mild" | "moderate" | "severe"): EvidenceInput => ({
  id: "observed",
  kind: "pain-score",
  on: daysAgo(0),
  scale: "observational",
  severity,
});

describe("an SCS trial under TA159", () => {
  it("is open when all is on record", () => {
    const verdict = judgeUk("scs-trial", nervePicture(ukTrialCandidate));
    expect([verdict.word, verdict.missing]).toEqual(["eligible", []]);
  });

  it.each([
    [49, "not-met", "not-yet"],
    [50, "met", "eligible"],
    [51, "met", "eligible"],
  ] as const)("asks for pain of 50 mm: %s mm is %s", (value, truth, word) => {
    const verdict = withPain(vas(value));
    expect([truthIn(verdict, "VAS_LT_50"), verdict.word]).toEqual([truth, word]);
  });

  it("asks for a score where none is on record", () => {
    const verdict = withPain();
    expect(verdict.word).toBe("needs-information");
    expect(verdict.missing.map(({ fact }) => fact)).toContain("PAIN_SCORE");
  });

  it("takes ten times the NRS only where no VAS is on record (F49)", () => {
    expect(truthIn(withPain(nrs(4)), "VAS_LT_50")).toBe("not-met");
    expect(truthIn(withPain(nrs(5)), "VAS_LT_50")).toBe("met");
    expect(truthIn(withPain(vas(45), nrs(9)), "VAS_LT_50")).toBe("not-met");
    expect(truthIn(withPain(vas(72), nrs(2)), "VAS_LT_50")).toBe("met");
  });

  it("takes the usual pain, not the worst or that of movement", () => {
    const worst: EvidenceInput = {
      id: "worst",
      kind: "pain-score",
      on: daysAgo(0),
      scale: "vas",
      value: 80,
      at: "worst",
    };
    expect(truthIn(withPain(worst), "VAS_LT_50")).toBe("unknown");
  });

  it("leaves nobody out who cannot use a scale, and sends that to the MDT (TA159 1.4)", () => {
    const severe = withPain(observed("severe"));
    expect([severe.word, truthIn(severe, "TA159_EQUALITY")]).toEqual([
      "eligible-with-caution",
      "not-met",
    ]);
    expect(withPain(observed("moderate")).word).toBe("needs-information");
    expect(truthIn(withPain(observed("severe"), vas(40)), "VAS_LT_50")).toBe("not-met");
    expect(truthIn(withPain(vas(60)), "TA159_EQUALITY")).toBe("met");
  });
});

describe("six months of conventional management", () => {
  const other = bare.filter(({ id }) => id !== "drugs" && id !== "rehab");
  const truthAfter = (...courses: readonly EvidenceInput[]) =>
    truthIn(judgeUk("scs-trial", nervePicture([...other, vas(70), ...courses])), "CMM_LT_6M");

  it.each([
    [179, "not-met"],
    [180, "met"],
    [181, "met"],
  ] as const)("are 180 days: %s days are %s", (days, truth) => {
    expect(truthAfter(drugCourse(days + 10, 10))).toBe(truth);
  });

  it("are put together from courses, and a day of two courses counts once", () => {
    expect(truthAfter(drugCourse(400, 300), drugCourse(200, 120, "second"))).toBe("met");
    expect(truthAfter(drugCourse(400, 300), drugCourse(390, 301, "second"))).toBe("not-met");
  });

  it("are unknown while nobody asked what was tried, and not met once somebody did", () => {
    expect(truthAfter()).toBe("not-met");
    const unasked = nervePicture([...other, vas(70)].filter(({ id }) => id !== "asked-past"));
    expect(truthIn(judgeUk("scs-trial", unasked), "CMM_LT_6M")).toBe("unknown");
  });

  it("never count procedures, and count a generic exercise programme", () => {
    const given = (
      treatment: "tens" | "epidural-steroid-injection" | "generic-exercise-programme",
    ) =>
      truthAfter({
        id: "given",
        kind: "treatment-given",
        on: daysAgo(400),
        ended: daysAgo(100),
        treatment,
        ending: { kind: "inadequate-response" },
      });
    expect(given("epidural-steroid-injection")).toBe("not-met");
    expect(given("tens")).toBe("not-met");
    expect(given("generic-exercise-programme")).toBe("met");
  });

  it("open by time alone while a course goes on", () => {
    const going: EvidenceInput = {
      id: "going",
      kind: "treatment-given",
      on: daysAgo(170),
      ongoing: true,
      treatment: "medication",
    };
    const verdict = judgeUk("scs-trial", nervePicture([...other, vas(70), going]));
    expect([truthIn(verdict, "CMM_LT_6M"), verdict.earliest]).toEqual(["not-met", daysAgo(-10)]);
  });

  it("ask that the pain itself is as old", () => {
    const since = (days: number) =>
      truthIn(
        judgeUk(
          "scs-trial",
          nervePicture(
            withIn(ukTrialCandidate, [{ id: "onset", kind: "onset", on: daysAgo(days) }]),
          ),
        ),
        "CMM_LT_6M",
      );
    expect([since(179), since(180), since(181)]).toEqual(["not-met", "met", "met"]);
  });
});

describe("whom TA159 means", () => {
  const ofPain = (generator: Partial<NonNullable<ProblemInput["generator"]>>, more = [vas(72)]) => {
    const { generator: own } = nervePain;
    if (own === undefined) throw new Error("the pain has a source");
    return judgeUk(
      "scs-trial",
      aPicture({ ...nervePain, generator: { ...own, ...generator } }, [...bare, ...more]),
    );
  };
  const dn4 = (total: number): EvidenceInput => ({
    id: "dn4",
    kind: "questionnaire-score",
    on: daysAgo(3),
    instrument: "dn4",
    total,
  });

  it("are people with neuropathic pain, and nobody else", () => {
    expect(ofPain({ mechanism: "neuropathic" }).word).toBe("eligible");
    expect(ofPain({ mechanism: "nociceptive" }).word).toBe("not-indicated");
  });

  it.each([
    [3, "not-met"],
    [4, "met"],
    [5, "met"],
  ] as const)("are read from a DN4 where the mechanism is unclear: %s is %s", (total, truth) => {
    const verdict = ofPain({ mechanism: "unclear" }, [vas(72), dn4(total)]);
    expect(truthIn(verdict, "NOT_NEUROPATHIC_TA159")).toBe(truth);
  });

  it("are asked about where mechanism and DN4 leave it open", () => {
    expect(truthIn(ofPain({ mechanism: "unclear" }), "NOT_NEUROPATHIC_TA159")).toBe("unknown");
  });

  it("are people with ischaemic pain only in research", () => {
    const study = (answer: "yes" | "no"): EvidenceInput => ({
      id: "study",
      kind: "readiness",
      on: daysAgo(3),
      about: "study-enrolment",
      answer,
    });
    const code = "NICE_ISCHAEMIC_RESEARCH_ONLY";
    const ischaemic = (...more: EvidenceInput[]) =>
      ofPain({ structure: "ischaemic" }, [vas(72), ...more]);
    expect([ischaemic().word, truthIn(ischaemic(), code)]).toEqual(["not-indicated", "not-met"]);
    expect(truthIn(ischaemic(study("no")), code)).toBe("not-met");
    expect(ischaemic(study("yes")).word).toBe("eligible");
  });

  it.each([
    ["2008-11-23", "not-met"],
    ["2008-11-22", "met"],
    ["2008-11-21", "met"],
    [undefined, "unknown"],
  ] as const)("are adults: born %s is %s", (birthDate, truth) => {
    const verdict = judgeUk(
      "scs-trial",
      aPicture(nervePain, ukTrialCandidate, {
        recordedSex: "male",
        ...(birthDate === undefined ? {} : { birthDate }),
      }),
    );
    expect(truthIn(verdict, "TA159_ADULT")).toBe(truth);
  });
});

describe("what the MDT is for", () => {
  it("is decided by an experienced team, and asked for without one", () => {
    const picture = nervePicture(withIn(ukTrialCandidate, [], ["mdt"]));
    expect(judgeUk("scs-trial", picture).word).toBe("needs-information");
  });

  it("psychology is shown: missing it denies nothing, and help first goes to the MDT", () => {
    const without = judgeUk(
      "scs-trial",
      nervePicture(withIn(ukTrialCandidate, [], ["psychology"])),
    );
    expect([without.word, without.warnings.map(({ code }) => code)]).toEqual([
      "eligible",
      expect.arrayContaining(["NO_PSYCH"]),
    ]);
    const first = judgeUk(
      "scs-trial",
      nervePicture(
        withIn(ukTrialCandidate, [
          {
            id: "psychology",
            kind: "psychological-evaluation",
            on: daysAgo(10),
            outcome: "help-first",
          },
        ]),
      ),
    );
    expect(first.word).toBe("eligible-with-caution");
  });
});
