import { describe, expect, it } from "vitest";
import { previewVerdicts } from "@/components/record/preview-verdicts";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { listTurnedVerdicts } from "@/lib/domain/guideline/turned-verdicts";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { anEvidence, aPicture, nervePain, today, trialCandidate } from "../support/pictures";

const picture = aPicture(nervePain, trialCandidate);
const setting = (kind: EvidenceKind, replaces?: string) => ({
  picture,
  asOf: today,
  dates: { order: "day-first" as const, thisYear: 2026 },
  kind,
  replaces,
});
const typed = {
  on: "22-Nov-2026",
  term: "Fibromyalgia",
  condition: "fibromyalgia",
  status: "active",
  "provenance.howKnown": "document-seen",
};

describe("what the verdicts would read with what is typed", () => {
  it("is what the server says once it is saved", () => {
    const saved = aPicture(nervePain, [
      ...trialCandidate,
      anEvidence({
        id: "typed",
        kind: "condition",
        on: today,
        term: "Fibromyalgia",
        condition: "fibromyalgia",
        status: "active",
      }),
    ]);
    const expected = listTurnedVerdicts(
      evaluate(pspsStepwise, picture, today),
      evaluate(pspsStepwise, saved, today),
    ).map(({ treatment, now }) => [treatment, now.word]);
    const read = previewVerdicts(pspsStepwise, typed, setting("condition"));
    expect(expected).toContainEqual(["scs-trial", "not-indicated"]);
    expect(
      read.kind === "read" && read.turned.map((each) => [each.treatment, each.now.word]),
    ).toEqual(expected);
  });

  it("says nothing of what is not yet a piece of evidence", () => {
    const { on: _, ...undated } = typed;
    expect(previewVerdicts(pspsStepwise, undated, setting("condition"))).toEqual({
      kind: "unfinished",
    });
    const tomorrow = { ...typed, on: "23-Nov-2026" };
    expect(previewVerdicts(pspsStepwise, tomorrow, setting("condition"))).toEqual({
      kind: "unfinished",
    });
  });

  it("reads a piece of evidence in place of the one that it replaces", () => {
    const read = previewVerdicts(
      pspsStepwise,
      { ...typed, on: "22-Nov-2026", outcome: "advises-against" },
      setting("psychological-evaluation", "psychology"),
    );
    expect(read).toMatchObject({ kind: "read" });
    expect(
      read.kind === "read" && read.turned.find(({ treatment }) => treatment === "scs-trial"),
    ).toMatchObject({ before: { word: "eligible" }, now: { word: "not-yet" } });
  });
});
