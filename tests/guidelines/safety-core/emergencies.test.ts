import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import {
  anEvidence,
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  injectionCandidate,
  nervePain,
  redFlagScreen,
  today,
} from "@/tests/support/pictures";

const fresh = { state: "new-or-worse" };
const quiet = changed(injectionCandidate, { without: ["red-flags"] });

/** A patient with two pains whose screen, about one of them, found something new. */
function twoPains(
  answers: Record<string, unknown>,
  about: "leg" | "back",
  more: readonly EvidenceInput[] = [],
) {
  const leg = aPicture(nervePain, []);
  const picture = ClinicalPicture.parse({
    ...leg,
    problems: [...leg.problems, ...aPicture(facetPain, []).problems],
    evidence: [
      ...quiet,
      redFlagScreen("no"),
      anEvidence({ ...redFlagScreen("no", answers), id: "found", problem: about }),
      ...more,
    ],
  });
  return evaluate(safetyCore, picture, today);
}

const words = (evaluation: ReturnType<typeof twoPains>, treatment: TreatmentId) =>
  evaluation.treatments[treatment].byProblem.map(({ word }) => word === "suspended");

describe("an emergency of the patient holds new invasive steps for every pain", () => {
  it.each([
    ["saddle-numbness", "RF_CES"],
    ["fever", "RF_SPINAL_INFECTION"],
    ["gait-unsteadiness", "RF_MYELOPATHY"],
    ["new-deficit-or-severe-pain-after-neuraxial-procedure", "RF_EPIDURAL_HAEMATOMA"],
  ])("%s (%s), whichever pain the screen names", (item, code) => {
    for (const about of ["leg", "back"] as const) {
      const found = twoPains({ [item]: fresh }, about);
      expect(words(found, "epidural-steroid-injection")).toEqual([true, true]);
      expect(found.pathway.flags.map((flag) => flag.code)).toContain(code);
      expect(words(found, "conservative-care")).toEqual([false, false]);
    }
  });

  it.each([
    ["night-pain", "RF_MALIGNANCY"],
    ["significant-trauma", "RF_FRACTURE"],
    ["motor-deficit", "RF_PROGRESSIVE_MOTOR"],
  ])("%s (%s) holds the pain that it is about, and no other", (item) => {
    expect(words(twoPains({ [item]: fresh }, "leg"), "epidural-steroid-injection")).toEqual([
      true,
      false,
    ]);
    expect(words(twoPains({ [item]: fresh }, "back"), "medial-branch-block")).toEqual([
      false,
      true,
    ]);
  });

  it("falls for every pain with one clearance", () => {
    const cleared = anEvidence({
      id: "cleared",
      kind: "red-flag-clearance",
      on: daysAgo(0),
      flag: "RF_CES",
      clearedBy: "Dr A. Clinician",
      how: "MRI, no compression",
      problem: "leg",
    });
    const found = twoPains({ "saddle-numbness": fresh }, "leg", [cleared]);
    expect(words(found, "epidural-steroid-injection")).toEqual([false, false]);
  });

  it("reads how fast cord signs go on, whichever pain the screen names", () => {
    const level = (since: string, about: "leg" | "back") =>
      twoPains({ "gait-unsteadiness": { ...fresh, since } }, about).pathway.level;
    expect(level(daysAgo(7), "back")).toBe("emergency");
    expect(level(daysAgo(8), "back")).toBe("urgent");
    expect(level(daysAgo(7), "leg")).toBe("emergency");
  });
});

describe("cauda equina", () => {
  const exam = (postVoidResidualMl: number): EvidenceInput =>
    anEvidence({ id: "exam", kind: "examination", on: daysAgo(0), postVoidResidualMl });

  it.each([0, 199, 200, 201, 600])("asks for emergency imaging with a residual of %i ml", (ml) => {
    const picture = aPicture(nervePain, [
      ...quiet,
      redFlagScreen("no", { "bladder-change": fresh }),
      exam(ml),
    ]);
    const { level, flags } = evaluate(safetyCore, picture, today).pathway;
    expect(level).toBe("emergency");
    const mri = flags.find(({ code }) => code === "CES_EMERGENCY_MRI");
    expect(mri?.evidence.map(({ value }) => value)).toContain(`residual volume ${ml} ml`);
  });

  it("is not raised by a residual volume alone", () => {
    const picture = aPicture(nervePain, [...injectionCandidate, exam(600)]);
    expect(evaluate(safetyCore, picture, today).pathway.level).toBe("none");
  });
});

describe("a tumour that imaging shows", () => {
  const mri = (days: number, finding: string, more: object = {}): EvidenceInput =>
    anEvidence({
      id: `mri-${days}`,
      kind: "imaging",
      on: daysAgo(days),
      modality: "mri",
      findings: [{ finding }],
      ...more,
    });
  const read = (...more: EvidenceInput[]) => {
    const evaluation = evaluate(
      safetyCore,
      aPicture(nervePain, [...injectionCandidate, ...more]),
      today,
    );
    const codes = evaluation.pathway.flags.map(({ code }) => code);
    return [codes, evaluation.treatments["medial-branch-block"].best.word === "suspended"];
  };
  const cleared = (days: number): EvidenceInput =>
    anEvidence({
      id: "cleared",
      kind: "red-flag-clearance",
      on: daysAgo(days),
      flag: "RF_MALIGNANCY",
      clearedBy: "Dr A. Clinician",
      how: "haemangioma",
    });

  it("raises RF_MALIGNANCY as new, although every question was answered no", () => {
    expect(read(mri(5, "tumour"))).toEqual([["RF_MALIGNANCY"], true]);
    expect(read(mri(5, "disc-degeneration"))).toEqual([[], false]);
  });

  it("stands until a clinician has dealt with it, or a later study of the kind shows none", () => {
    expect(read(mri(5, "tumour"), cleared(6))).toEqual([["RF_MALIGNANCY"], true]);
    expect(read(mri(5, "tumour"), mri(1, "disc-degeneration"))).toEqual([[], false]);
    const xray = mri(1, "disc-degeneration", { modality: "x-ray" });
    expect(read(mri(5, "tumour"), xray)).toEqual([["RF_MALIGNANCY"], true]);
    expect(read(mri(5, "tumour"), cleared(0))).toEqual([[], false]);
  });

  it("is not read from a disputed study", () => {
    expect(read(mri(5, "tumour", { disputed: "other patient" }))).toEqual([[], false]);
  });
});
