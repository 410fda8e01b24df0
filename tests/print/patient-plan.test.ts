import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { toPatientPaper } from "@/lib/domain/plan/patient-paper";
import { findWordsToAvoid } from "@/lib/domain/plan/patient-words";
import { PlanContent } from "@/lib/domain/plan/plan";
import { printPatientPlan } from "@/lib/print/patient-plan";
import { aContent, paperFacts } from "../support/papers";
import { insist } from "../support/patients";
import { propertyRuns } from "../support/property-runs";
import { type ReadPdf, readPdf, squeeze } from "../support/read-pdf";

const paper = insist(toPatientPaper(paperFacts()));
const a4 = { paperSize: "a4", largePrint: false } as const;

const print = (
  parts: Partial<typeof paper> = {},
  look: Parameters<typeof printPatientPlan>[1] = a4,
) => insist(printPatientPlan({ ...paper, ...parts }, look));

describe("the patient's plan on paper", () => {
  let read: ReadPdf;
  let text: string;

  beforeAll(async () => {
    read = await readPdf(print().bytes);
    text = read.pages.join(" ");
  });

  it("is a tagged PDF/UA-1 in English that a screen reader can follow", () => {
    expect(read).toMatchObject({ isTagged: true, language: "en-GB", uaPart: "1" });
    for (const role of ["H1", "H2", "L", "LI", "Table", "TH", "TD"])
      expect(read.roles).toContain(role);
  });

  it("names nobody in its title, which a browser shows on its tab", () => {
    expect(read.title).toBe("Your plan");
  });

  it("has name, birth date, page number and version on each of at most two pages", () => {
    expect(read.pages.length).toBeLessThanOrEqual(2);
    for (const [index, page] of read.pages.entries()) {
      expect(squeeze(page)).toContain(squeeze("Jane Smith, born 7 September 1961"));
      expect(squeeze(page)).toContain(squeeze(`Page ${index + 1} of ${read.pages.length}`));
      expect(squeeze(page)).toContain(squeeze("Plan version 2. Rules: psps-stepwise 1.0.0."));
    }
  });

  it("has the box of new or worse signs on page one, in the words agreed", () => {
    const first = squeeze(read.pages[0] ?? "");
    for (const words of [
      "New or worse for you",
      "numb between the legs",
      "trouble passing urine or stool",
      "both legs weaker",
      "loss of sexual feeling",
      "fever with back pain",
      "after a procedure, growing weakness or severe back pain",
      "Go to emergency care now. Do not wait for us, do not drive.",
      "Emergency number: 999",
    ])
      expect(first).toContain(squeeze(words));
  });

  it("says that the pain is real and promises nothing", () => {
    expect(squeeze(text)).toContain(
      squeeze(
        "Your pain is real. It does not mean that anyone did something wrong. We may not be able to take it all away. We can often help you do more.",
      ),
    );
  });

  it("has each part that a patient needs", () => {
    for (const words of [
      "Your goal",
      "Now",
      "Next, if this is not enough",
      "What you told us",
      "Tell us if this is wrong.",
      "Do not cut your tablets to make the test succeed.",
      "Sister Ada Brook",
      "01632 960123",
      "14 January 2027",
    ])
      expect(squeeze(text)).toContain(squeeze(words));
  });

  it("has no word that hurts, no step of the ladder and no threshold", () => {
    expect(findWordsToAvoid(text)).toEqual([]);
    expect(text).not.toMatch(/ladder|conservative|50 ?%/i);
  });

  it("stays on two pages with as much as a plan usually holds", () => {
    const content = PlanContent.parse({
      ...aContent,
      rehabilitation: "Pace yourself. ".repeat(20),
    });
    const { version } = paperFacts();
    const full = insist(toPatientPaper(paperFacts({ version: { ...version, content } })));
    expect(printPatientPlan(full, a4)).toMatchObject({ ok: true, value: { pages: 2 } });
  });

  it("is refused rather than cut where it would take three pages", () => {
    const long = { ...paper, allTheTime: "Pace yourself and rest. ".repeat(300) };
    expect(printPatientPlan(long, a4)).toEqual({ ok: false, refusal: { kind: "too-long" } });
  });

  it("prints large, and on Letter paper", async () => {
    const large = await readPdf(print({}, { paperSize: "us-letter", largePrint: true }).bytes);
    expect(large.pages.length).toBeGreaterThan(read.pages.length);
    expect(squeeze(large.pages.join(""))).toContain(squeeze("Tell us if this is wrong."));
  });

  it("is refused when a letter of a name cannot be printed", () => {
    const refused = printPatientPlan({ ...paper, person: "王 Smith" }, a4);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "letters-not-printable" } });
  });
});

/** Everything that means something in Typst, in JSON or in a PDF string. */
const nasty = fc.stringMatching(/^[A-Za-z0-9 #$*_`@<>\\/"'~=+[\](){}.,:;!?%&|^-]{1,60}$/);

describe("whatever people type", () => {
  it("reaches the paper as it was typed, and is never markup", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (goal, soThat, told) => {
        const [now] = paper.now;
        const { bytes } = print({
          goal: `goal:${goal}:end`,
          now: now ? [{ ...now, soThat: `so:${soThat}:end` }] : [],
          toldUs: { ...paper.toldUs, tried: [`told:${told}:end`] },
        });
        const text = squeeze((await readPdf(bytes)).pages.join(""));
        expect(text).toContain(squeeze(`goal:${goal}:end`));
        expect(text).toContain(squeeze(`so:${soThat}:end`));
        expect(text).toContain(squeeze(`told:${told}:end`));
      }),
      propertyRuns(40),
    );
  });

  it.each([
    '#panic("no")',
    '#read("/etc/passwd")',
    "$ x^2 $",
    "= Heading",
    "*bold* _italic_ `code`",
    "\\u{202e} \\ \\\\",
    "<label> @ref // no comment /* none */",
    '"}] #let x = 1',
    "https://example.org --- ...",
    "Łódź, Ångström, Ζωή, Ольга, Nguyễn",
  ])("is printed as text: %s", async (goal) => {
    const text = squeeze((await readPdf(print({ goal }).bytes)).pages.join(""));
    expect(text).toContain(squeeze(goal));
  });
});
