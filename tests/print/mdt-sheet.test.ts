import { describe, expect, it } from "vitest";
import { type SheetFacts, toMdtSheet } from "@/lib/domain/plan/mdt-sheet";
import { PartialDate, PlainDate } from "@/lib/domain/shared/plain-date";
import { printMdtSheet } from "@/lib/print/mdt-sheet";
import { anEvaluation, aReason, aVerdict } from "../support/evaluations";
import { aContent, aPicture, leftLeg } from "../support/papers";
import { insist } from "../support/patients";
import { readPdf, squeeze } from "../support/read-pdf";

const on = PartialDate.parse("2026-10-21");

const psychology = aReason("PSYCH_EVAL", {
  words: "psychological evaluation is on record",
  confidential: true,
  evidence: [
    {
      evidenceId: "1",
      value: "advises against",
      on,
      by: "Dr Ode",
      howKnown: undefined,
      disputed: false,
    },
  ],
});

const onset = aReason("SCS_CHRONIC", {
  words: "pain persists beyond recovery",
  evidence: [
    {
      evidenceId: "2",
      value: "40 months",
      on,
      by: "Dr Adler",
      howKnown: "letter",
      disputed: false,
    },
  ],
});

function facts(reasons = [psychology, onset]): SheetFacts {
  const trial = aVerdict("scs-trial", { problem: leftLeg, word: "not-yet", reasons });
  return {
    patient: {
      givenName: "Jane",
      familyName: "Smith",
      birthDate: PartialDate.parse("1961-09-07"),
      identifiers: [{ system: "nhs-number", value: "9434765919" }],
    },
    standing: "DRAFT, not approved (revision 3)",
    question: "Is a trial of stimulation right for her?",
    content: aContent,
    states: new Map(),
    evaluation: anEvaluation([trial]),
    picture: aPicture,
    decisions: [],
    printedOn: PlainDate.parse("2026-11-22"),
    printedBy: "Dr Adler",
  };
}

const textOf = async (sheet: SheetFacts) => {
  const read = await readPdf(insist(printMdtSheet(sheet, "a4")).bytes);
  return { ...read, text: squeeze(read.pages.join("")) };
};

describe("the sheet for a meeting", () => {
  it("is one tagged page with identity, standing, question, reasons and sources", async () => {
    const { isTagged, uaPart, pages, text } = await textOf(facts());
    expect({ isTagged, uaPart, pages: pages.length }).toEqual({
      isTagged: true,
      uaPart: "1",
      pages: 1,
    });
    for (const words of [
      "SMITH, Jane",
      "born 07-Sep-1961",
      "DRAFT, not approved",
      "Is a trial of stimulation right for her?",
      "SCS trial: Not yet",
      "pain persists beyond recovery",
      "40 months (21-Oct-2026, Dr Adler)",
      "[1] 1.2, unverified",
      "Sources: [1] Test guideline.",
    ])
      expect(text).toContain(squeeze(words));
  });

  it("leaves what a psychologist found in the record", async () => {
    const { text } = await textOf(facts());
    expect(text).not.toContain(squeeze("advises against"));
    expect(text).not.toContain(squeeze("psychological evaluation"));
    expect(text).toContain(squeeze("discussed, see record"));
  });

  it("says that nobody has asked about red flags instead of none", async () => {
    expect((await textOf(facts())).text).toContain(squeeze("Red flags: never asked."));
  });

  it("lists what was tried worst to best, unmeasured first", async () => {
    const { text } = await textOf(facts());
    expect(text.indexOf("duloxetine")).toBeLessThan(text.indexOf(squeeze("Physical therapy")));
  });

  it("lists no psychological treatment", async () => {
    expect((await textOf(facts())).text).not.toMatch(/cbt|cognitive/i);
  });

  it("keeps the reason that decides when it has room for no other", () => {
    const [one, other] = [
      aReason("UNKNOWN", { truth: "unknown", words: "Something is so." }),
      aReason("DECIDES", { truth: "not-met", verification: "V", words: "This decides." }),
    ];
    const sheet = insist(toMdtSheet(facts([one, other]), { open: 0, met: 0 }));
    expect(sheet.options[0]).toMatchObject({
      reasons: [{ state: "Not met", words: "This decides." }],
      more: 1,
    });
  });

  it("never says of what nobody knows that it is so", () => {
    const open = aReason("UNKNOWN", { truth: "unknown", words: "Something is so." });
    const sheet = insist(toMdtSheet(facts([open]), { open: 9, met: 9 }));
    expect(sheet.options[0]?.reasons[0]).toMatchObject({
      state: "Missing",
      words: "not known whether: Something is so.",
    });
  });

  it("stays on one page with sixty reasons, and counts those it left out", async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      aReason(`CODE_${index}`, {
        words: `criterion number ${index} that takes a whole line to say`,
      }),
    );
    const { pages, text } = await textOf(facts(many));
    expect(pages).toHaveLength(1);
    expect(text).toMatch(/And\d+morereasonsintheplanner/);
  });

  it("is not printed without a birth date", () => {
    const { patient, ...rest } = facts();
    const nameless = { ...rest, patient: { ...patient, birthDate: undefined } };
    expect(printMdtSheet(nameless, "a4")).toEqual({
      ok: false,
      refusal: { kind: "no-birth-date" },
    });
  });
});
