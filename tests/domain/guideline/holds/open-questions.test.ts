import { describe, expect, it } from "vitest";
import { aDrug, heldFor, listHolds, listShort, readHolds } from "@/tests/support/holds";
import { anEvidence, daysAgo, type EvidenceInput } from "@/tests/support/pictures";

const esi = "epidural-steroid-injection";
const mbb = "medial-branch-block";
const trial = "scs-trial";

const renal = (measure: string, value: number, more: object = {}): EvidenceInput =>
  anEvidence({
    id: `${measure}-${value}`,
    kind: "renal-function",
    on: daysAgo(9),
    measure,
    value,
    ...more,
  });

const missing = (...asked: Parameters<typeof readHolds>) =>
  readHolds(...asked)
    .filter(({ criterion }) => criterion.code.startsWith("ANTICOAG_HOLD"))
    .flatMap(({ criterion, requires }) => [
      criterion.phase,
      ...requires.part.missing.map(({ fact }) => fact),
    ]);

describe("renal function", () => {
  it("asks for the longer hold of dabigatran when it is impaired", () => {
    const at = (hours: number, value: number) =>
      listShort(esi, [heldFor("dabigatran", hours), renal("creatinine-clearance", value)]);
    expect(at(95, 50)).toEqual(["dabigatran:96h:intermediate not-met"]);
    expect(at(96, 50)).toEqual(["dabigatran:96h:intermediate met"]);
    expect(at(96, 49)).toEqual(["dabigatran:120h:high:renal not-met"]);
    expect(at(143, 49)).toEqual(["dabigatran:120h:high:renal not-met"]);
    expect(at(144, 49)).toEqual(["dabigatran:120h:high:renal met"]);
  });

  it("that nobody knows leaves dabigatran open, for the decision, where it makes a difference", () => {
    const at = (hours: number) => listShort(esi, [heldFor("dabigatran", hours)]);
    expect(at(95)).toEqual(["dabigatran:96h:intermediate not-met"]);
    expect(at(96)).toEqual(["dabigatran:96h:intermediate unknown"]);
    expect(at(143)).toEqual(["dabigatran:96h:intermediate unknown"]);
    expect(at(144)).toEqual(["dabigatran:96h:intermediate met"]);
    expect(missing(esi, [heldFor("dabigatran", 96)])).toEqual(["decide", "RENAL_FUNCTION"]);
  });

  it("that nobody knows is nothing to every other drug", () => {
    expect(missing(esi, [heldFor("apixaban", 100)])).toEqual(["book"]);
    expect(listShort(esi, [heldFor("apixaban", 72)])).toEqual(["apixaban:72h:intermediate met"]);
    expect(listHolds(mbb, [aDrug("warfarin"), aDrug("sertraline")])).toEqual([
      "SHARED_ASSESSMENT_LOW_RISK not-met",
    ]);
  });

  it("by eGFR alone may prove an impairment and never the opposite", () => {
    const at = (value: number) =>
      listShort(esi, [heldFor("dabigatran", 100), renal("egfr", value)]);
    expect(at(49)).toEqual(["dabigatran:120h:high:renal not-met"]);
    expect(at(50)).toEqual(["dabigatran:96h:intermediate unknown"]);
  });

  it("that is disputed, or measured twice with two answers, is not known", () => {
    const at = (...more: EvidenceInput[]) => listShort(esi, [heldFor("dabigatran", 100), ...more]);
    const normal = renal("creatinine-clearance", 80);
    expect(at({ ...normal, disputed: "other patient" })).toEqual([
      "dabigatran:96h:intermediate unknown",
    ]);
    expect(at(normal, renal("creatinine-clearance", 30))).toEqual([
      "dabigatran:96h:intermediate unknown",
    ]);
  });
});

describe("rows of one drug that the record does not tell apart", () => {
  it("leave the answer open only where they differ", () => {
    const heparin = (hours: number) => listShort(trial, [heldFor("heparin", hours)]);
    expect(heparin(5)).toEqual(["heparin:6h:high not-met"]);
    expect(heparin(6)).toEqual(["heparin:6h:high unknown"]);
    expect(heparin(24)).toEqual(["heparin:6h:high met"]);
    expect(listShort(esi, [heldFor("heparin", 6)])).toEqual(["heparin:6h:intermediate met"]);
    expect(missing(trial, [heldFor("heparin", 6)])).toContain("HEPARIN_ROUTE");
  });

  it("ask for the dose of a low molecular weight heparin", () => {
    const at = (hours: number) => listShort(esi, [heldFor("enoxaparin", hours)]);
    expect(at(11)).toEqual(["enoxaparin:12h:intermediate not-met"]);
    expect(at(12)).toEqual(["enoxaparin:12h:intermediate unknown"]);
    expect(at(24)).toEqual(["enoxaparin:12h:intermediate met"]);
    expect(missing(esi, [heldFor("enoxaparin", 12)])).toContain("HEPARIN_INTENSITY");
  });

  it("ask why aspirin is taken, unless a stent, a stroke or heart disease tells", () => {
    const aspirin = heldFor("aspirin", 12);
    expect(listShort(trial, [aspirin])).toEqual(["aspirin:144h:high unknown"]);
    expect(missing(trial, [aspirin])).toContain("ASPIRIN_INDICATION");
    for (const condition of ["coronary-stent", "stroke", "ischaemic-heart-disease"]) {
      const told = anEvidence({
        id: condition,
        kind: "condition",
        on: "2020",
        term: condition,
        condition,
        status: "active",
      });
      expect(listShort(trial, [aspirin, told])).toEqual([]);
    }
  });
});

describe("a last dose that nobody recorded", () => {
  it("is a fact of the booking: it is asked for and delays no decision", () => {
    expect(missing(esi, [aDrug("apixaban")])).toEqual(["book", "LAST_DOSE"]);
    expect(missing(esi, [aDrug("apixaban", { status: "on-hold" })])).toEqual(["book", "LAST_DOSE"]);
  });
});
