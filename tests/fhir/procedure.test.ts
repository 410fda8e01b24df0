import { describe, expect, it } from "vitest";
import { toLevels } from "@/lib/fhir/procedure";
import { aboutRuth } from "../support/bundles";
import { code, evidenceOf, outcomeOf } from "../support/fhir";

const snomed = "http://snomed.info/sct";
const cpt = "http://www.ama-assn.org/go/cpt";
const base = {
  resourceType: "Procedure",
  status: "completed",
  performedDateTime: "2019-06",
  ...aboutRuth,
};

describe("what was done", () => {
  it.each([
    ["308449000", "Referral to chiropractor (procedure)"],
    ["444831000124102", "Referral for physical therapy (procedure)"],
    ["81294000", "Patient referral for psychotherapy (procedure)"],
    ["387731002", "Referral for laminectomy"],
  ])("is not done by referring: %s %s", (value, display) => {
    expect(outcomeOf({ ...base, code: code(snomed, value, display) })).toBe("kept");
  });

  it("is an operation where code and words say so, with what is known of its date and level", () => {
    const given = {
      ...base,
      code: code(snomed, "387731002", "Laminectomy"),
      bodySite: [{ text: "L4/5" }],
    };
    expect(evidenceOf(given)).toMatchObject([
      { kind: "spinal-surgery", procedure: "laminectomy", on: "2019-06", levels: ["L4", "L5"] },
    ]);
  });

  it.each([
    [
      "a physical therapy that does not say what it was",
      snomed,
      "91251008",
      "Physical therapy procedure",
    ],
    [
      "a facet injection that may be a test or a treatment",
      cpt,
      "64493",
      "Injection, paravertebral facet joint",
    ],
    [
      "an electrode that may be a trial or for good",
      cpt,
      "63650",
      "Percutaneous implantation of electrode array",
    ],
    [
      "an epidural injection that does not say of what",
      cpt,
      "64483",
      "Injection, transforaminal epidural",
    ],
    ["a code with the words of something else", snomed, "387731002", "Appendicectomy"],
  ])("is not guessed: %s", (_, system, value, display) => {
    expect(outcomeOf({ ...base, code: code(system, value, display) })).toBe("kept");
  });

  it("is a treatment where the words name the one that is meant", () => {
    const display = "Injection of anesthetic and steroid, transforaminal epidural";
    expect(evidenceOf({ ...base, code: code(cpt, "64483", display) })).toMatchObject([
      {
        kind: "treatment-given",
        treatment: "epidural-steroid-injection",
        approach: "transforaminal",
      },
    ]);
  });

  it("has no date when none was given", () => {
    const { performedDateTime: _, ...undated } = base;
    expect(outcomeOf({ ...undated, code: code(snomed, "387731002", "Laminectomy") })).toBe("kept");
  });
});

describe("levels", () => {
  it.each([
    ["L4", ["L4"]],
    ["L4/5", ["L4", "L5"]],
    ["L5-S1", ["L5", "S1"]],
    ["Fusion L4-L5", ["L4", "L5"]],
    ["L2-S1", []],
    ["L9", []],
    ["T12/L1", ["T12", "L1"]],
    ["spine", []],
  ])("of %s are %j", (text, levels) => {
    expect(toLevels([text])).toEqual(levels);
  });
});
