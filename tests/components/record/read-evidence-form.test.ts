import { describe, expect, it } from "vitest";
import { evidenceForms, findEvidenceKind } from "@/components/record/evidence-forms";
import { readEvidenceForm } from "@/components/record/read-evidence-form";
import { toTyped } from "@/components/record/to-typed";
import { Evidence } from "@/lib/domain/picture/evidence";
import { RedFlagItem } from "@/lib/domain/picture/red-flag";

const dates = { order: "day-first", thisYear: 2026 } as const;
const common = { on: "22-Nov-2026", "provenance.howKnown": "observed-here" };

const draftOf = (kind: string, typed: Readonly<Record<string, string>>) => {
  const known = findEvidenceKind(kind);
  if (!known) throw new Error(`no kind ${kind}`);
  const read = readEvidenceForm(known, { ...common, ...typed }, dates);
  if (read.kind === "problems") throw new Error(JSON.stringify(read.problems));
  return Evidence.parse({ ...read.draft, id: "id" });
};

describe("an evidence form", () => {
  it("leaves out what was not answered: it is no zero, no 'no' and no 'normal'", () => {
    const draft = draftOf("treatment-given", {
      treatment: "cbt",
      reliefPercent: "",
      ongoing: "",
      sessions: " ",
    });
    expect(Object.keys(draft).filter((key) => key !== "id")).toEqual([
      "kind",
      "on",
      "provenance",
      "treatment",
    ]);
  });

  it.each([
    ["yes", true],
    ["no", false],
    ["", undefined],
  ])("keeps the answer %j apart as %s", (answer, reduced) => {
    expect(draftOf("quality-of-life", { reduced: answer })).toEqual(
      expect.objectContaining(reduced === undefined ? {} : { reduced }),
    );
    expect("reduced" in draftOf("quality-of-life", { reduced: answer })).toBe(
      reduced !== undefined,
    );
  });

  it.each([
    ["7", 7],
    ["5,5", 5.5],
    ["-20", -20],
    ["0", 0],
  ])("reads the number %s", (typed, reliefPercent) => {
    expect(draftOf("treatment-given", { treatment: "cbt", reliefPercent: typed })).toMatchObject({
      reliefPercent,
    });
  });

  it.each([
    ["about 5", "a number"],
    ["1e3", "a number"],
    ["", "Type the total"],
  ])("asks again for %j instead of guessing", (total, words) => {
    const read = readEvidenceForm("function-score", { ...common, instrument: "odi", total }, dates);
    expect(read).toMatchObject({
      kind: "problems",
      problems: [{ field: "total", words: expect.stringContaining(words) }],
      typed: { instrument: "odi", total },
    });
  });

  it("reads a date back in words when day and month could be swapped, and takes it the second time (D40)", () => {
    const first = readEvidenceForm("onset", { ...common, on: "7/9/2025" }, dates);
    expect(first).toMatchObject({
      kind: "problems",
      problems: [{ field: "on", words: expect.stringContaining("7 September 2025") }],
      typed: { on: "07-Sep-2025" },
    });
    const typed = first.kind === "problems" ? first.typed : {};
    expect(readEvidenceForm("onset", typed, dates)).toMatchObject({
      kind: "read",
      draft: { on: "2025-09-07" },
    });
  });

  it.each(["25/9/2025", "sep 2025", "2025"])("takes %s at once", (on) => {
    expect(readEvidenceForm("onset", { ...common, on }, dates).kind).toBe("read");
  });
});

describe("the pain problem", () => {
  const typed = { ...common, scale: "nrs", value: "7", problemAsked: "yes" };

  it("is never guessed: where the form asked, one answer has to be chosen (D12)", () => {
    expect(readEvidenceForm("pain-score", typed, dates)).toMatchObject({
      kind: "problems",
      problems: [{ field: "problem" }],
    });
  });

  it.each([
    ["leg", "leg"],
    ["whole", undefined],
  ])("chosen as %s is kept as %s", (problem, kept) => {
    expect(draftOf("treatment-given", { ...typed, problem, treatment: "cbt" }).problem).toBe(kept);
  });
});

describe("the red-flag questions", () => {
  it("record four different answers, and nothing for a question that was not asked", () => {
    const draft = draftOf("red-flag-screen", {
      "bladder-change": "new-or-worse",
      "bladder-change.since": "20-Nov-2026",
      "bladder-change.finding": "retention",
      "saddle-numbness": "no",
      "night-pain": "long-standing",
      "bowel-change": "",
    });
    expect(draft).toMatchObject({
      answers: {
        "bladder-change": { state: "new-or-worse", since: "2026-11-20", finding: "retention" },
        "saddle-numbness": { state: "no" },
        "night-pain": { state: "long-standing" },
      },
    });
    const asked = draft.kind === "red-flag-screen" ? Object.keys(draft.answers) : [];
    expect(asked).toHaveLength(3);
    expect(RedFlagItem.options.length).toBeGreaterThan(30);
  });
});

describe("correcting evidence", () => {
  const pieces = [
    { kind: "pain-score", scale: "nrs", value: 0, at: "worst" },
    { kind: "quality-of-life", reduced: false },
    {
      kind: "treatment-given",
      treatment: "scs-trial",
      levels: ["T8", "T9"],
      ongoing: false,
      ended: "2026-09",
      ending: { kind: "declined", reason: "no more metal", heardBy: "Dr A" },
      trial: { days: 7, baselineComplete: true },
    },
    {
      kind: "red-flag-screen",
      answers: {
        fever: { state: "no" },
        "motor-deficit": {
          state: "new-or-worse",
          since: "2026-10",
          mrcGrade: 3,
          previousMrcGrade: 5,
        },
      },
    },
    {
      kind: "imaging",
      modality: "mri",
      findings: [
        { finding: "compression", levels: ["L5", "S1"], concordant: "yes", seriousDeficit: false },
        { finding: "other", words: "haemangioma" },
        {
          finding: "vertebral-fracture",
          levels: ["L1"],
          marrowOedema: true,
          heightLossPercent: 38.5,
          heightLossProgressing: false,
          kyphosis: false,
          retropulsion: true,
        },
      ],
    },
    {
      kind: "readiness",
      about: "smoking",
      answer: "yes",
      since: "2026-09",
      role: "specialist-nurse",
    },
    {
      kind: "mdt-decision",
      treatment: "scs-trial",
      outcome: "go-ahead",
      attendees: ["Dr A, chair"],
      implantIfTrialPasses: true,
    },
    { kind: "mdt-decision", outcome: "not-now", attendees: ["Dr A, consultant", "B, nurse"] },
  ];

  it.each(pieces)("starts from all that was said and loses nothing: $kind", (piece) => {
    const evidence = Evidence.parse({
      ...piece,
      id: "id",
      on: "2026-11-01",
      provenance: { howKnown: "document-seen", where: "elsewhere" },
    });
    const typed = Object.fromEntries(
      Object.entries(toTyped(evidence)).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, text]],
      ),
    );
    const again = draftOf(evidence.kind, typed);
    expect(again).toEqual(evidence);
  });
});

it("has a form for every kind of evidence", () => {
  const kinds = Evidence.options.map((option) => option.def.innerType.def.type);
  expect(Object.keys(evidenceForms)).toHaveLength(kinds.length);
});
