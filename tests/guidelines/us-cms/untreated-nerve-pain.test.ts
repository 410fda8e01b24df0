import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { usCms } from "@/lib/guidelines/us-cms/pack";
import {
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  men,
  nervePain,
  type ProblemInput,
  today,
} from "@/tests/support/pictures";
import { facetReady, findReason, given, judgeUs } from "@/tests/support/us-injections";

const mbb = "medial-branch-block";
const cyst = "facet-cyst-injection";

const stenosis: ProblemInput = {
  id: "canal",
  region: "leg",
  generator: {
    structure: "central-stenosis",
    mechanism: "unclear",
    levels: [],
    confidence: "likely",
  },
};
const arm: ProblemInput = { ...nervePain, id: "arm", region: "arm" };

/** What is said of the back of a patient with two pains. */
function judgeBack(other: ProblemInput, add: readonly EvidenceInput[]) {
  const picture = ClinicalPicture.parse({
    format: "psps-clinical-picture/1",
    patient: men,
    problems: [facetPain, other],
    evidence: changed(facetReady, { add }).map((each) =>
      each.kind === "imaging" ? { ...each, problem: facetPain.id } : each,
    ),
  });
  const verdict = evaluate(usCms, picture, today).treatments[mbb].byProblem.find(
    ({ problem }) => problem === facetPain.id,
  );
  if (verdict === undefined) throw new Error("the back has a verdict");
  return verdict;
}

const esi = (ending: "inadequate-response" | "did-not-attend" | "declined", problem?: string) =>
  given("esi", "epidural-steroid-injection", 90, {
    ending: { kind: ending },
    ...(problem === undefined ? {} : { problem }),
  });

describe("a block of the facet joints beside pain from a nerve", () => {
  it.each([
    ["nothing was given for the leg", nervePain, [], "not-met"],
    [
      "an epidural for the leg was not enough",
      nervePain,
      [esi("inadequate-response", "leg")],
      "met",
    ],
    ["an epidural for the leg was declined", nervePain, [esi("declined", "leg")], "met"],
    ["the patient did not come for it", nervePain, [esi("did-not-attend", "leg")], "not-met"],
    [
      "nobody says which pain the epidural was for",
      nervePain,
      [esi("inadequate-response")],
      "unknown",
    ],
    ["the nerve pain is in the arm", arm, [], "met"],
  ] as const)("UNTREATED_RADICULOPATHY: %s", (_name, other, add, truth) => {
    const verdict = judgeBack(other, add);
    expect(findReason(verdict, "UNTREATED_RADICULOPATHY")?.truth).toBe(truth);
    if (truth === "not-met") expect(verdict.word).toBe("not-indicated");
  });

  it.each([
    ["nothing was given for it", [], "not-met"],
    [
      "it was operated on",
      [
        given("op", "laminectomy", 400, {
          problem: "canal",
          ending: { kind: "inadequate-response" },
        }),
      ],
      "met",
    ],
  ] as const)("UNTREATED_CLAUDICATION: %s", (_name, add, truth) => {
    const verdict = judgeBack(stenosis, add);
    expect(findReason(verdict, "UNTREATED_CLAUDICATION")?.truth).toBe(truth);
  });
});

describe("an injection for a facet cyst", () => {
  const withCyst = changed(facetReady, {
    without: ["imaging"],
    add: [
      {
        id: "imaging",
        kind: "imaging",
        on: "2026-11-02",
        modality: "mri",
        findings: [{ finding: "facet-cyst", levels: ["L4", "L5"], concordant: "yes" }],
      },
    ],
  });

  it("is the exception: untreated pain from the root does not stand in its way", () => {
    const verdict = judgeUs(cyst, nervePain, withCyst);
    expect(verdict.word).toBe("eligible");
    expect(findReason(verdict, "FACET_CYST_EXCEPTION")?.truth).toBe("met");
    expect(findReason(verdict, "UNTREATED_RADICULOPATHY")).toBeUndefined();
    expect(judgeUs(mbb, nervePain, withCyst).word).toBe("not-indicated");
  });

  it("is not indicated without a cyst, and asks where there is no imaging", () => {
    expect(judgeUs(cyst, facetPain, facetReady).word).toBe("not-indicated");
    const verdict = judgeUs(cyst, facetPain, changed(facetReady, { without: ["imaging"] }));
    expect(verdict.word).toBe("needs-information");
    expect(findReason(verdict, "IMAGING_MISSING")?.truth).toBe("unknown");
  });
});

describe("acute zoster beside another pain", () => {
  const zoster = (problem?: string): EvidenceInput => ({
    id: "zoster",
    kind: "condition",
    on: daysAgo(5),
    term: "acute zoster",
    condition: "acute-zoster",
    status: "active",
    ...(problem === undefined ? {} : { problem }),
  });
  const chest: ProblemInput = { ...nervePain, id: "chest", region: "chest-wall" };

  it.each([
    ["it is the leg's", zoster("leg"), "met"],
    ["it is the chest's", zoster("chest"), "unknown"],
    ["nobody says whose it is", zoster(), "unknown"],
  ] as const)("waives imaging only for the pain it causes: %s", (_name, condition, truth) => {
    const picture = ClinicalPicture.parse({
      format: "psps-clinical-picture/1",
      patient: men,
      problems: [nervePain, chest],
      evidence: changed(facetReady, { without: ["imaging"], add: [condition] }),
    });
    const verdict = evaluate(usCms, picture, today, "reasons").treatments[
      "epidural-steroid-injection"
    ].byProblem.find(({ problem }) => problem === nervePain.id);
    if (verdict === undefined) throw new Error("the leg has a verdict");
    expect(findReason(verdict, "IMAGING_MISSING")?.truth).toBe(truth);
  });
});
