import { describe, expect, it } from "vitest";
import { aboutRuth } from "../support/bundles";
import { code, evidenceOf, outcomeOf, readOne, status } from "../support/fhir";

const icd = "http://hl7.org/fhir/sid/icd-10-cm";
const snomed = "http://snomed.info/sct";
const base = {
  resourceType: "Condition",
  ...aboutRuth,
  clinicalStatus: status("active"),
  verificationStatus: status("confirmed"),
  recordedDate: "2016-06-02",
};

describe("a diagnosis that presupposes spinal surgery", () => {
  it.each([
    [icd, "M96.1", "Postlaminectomy syndrome, not elsewhere classified"],
    ["http://hl7.org/fhir/sid/icd-10", "M96.1", "Post-laminectomy syndrome"],
    [snomed, "202725007", "Lumbar post-laminectomy syndrome (disorder)"],
    [icd, "M96.1", undefined],
  ])("is known by %s %s, %s", (system, value, display) => {
    const given = {
      ...base,
      code: { ...code(system, value, display), text: display ?? "Postlaminectomy syndrome" },
    };
    expect(evidenceOf(given)).toMatchObject([{ presupposesSpinalSurgery: true, status: "active" }]);
  });

  it("is not read where code and words disagree", () => {
    expect(outcomeOf({ ...base, code: code(icd, "M96.1", "Chronic hip pain") })).toBe("kept");
    expect(outcomeOf({ ...base, code: code(icd, "M54.5", "Postlaminectomy syndrome") })).toBe(
      "kept",
    );
  });

  it("is not read from words alone; a person is asked", () => {
    const { outcome } = readOne({ ...base, code: { text: "Failed back surgery syndrome" } });
    expect(outcome).toMatchObject({
      kind: "taken",
      as: [{ evidence: { condition: "other" } }],
      notes: [{ words: expect.stringContaining("A person has to confirm it.") }],
    });
    expect(JSON.stringify(outcome)).not.toContain("presupposesSpinalSurgery");
  });

  it("says so even when it is refuted, and stays refuted", () => {
    const given = {
      ...base,
      verificationStatus: status("refuted"),
      code: code(icd, "M96.1", "Postlaminectomy syndrome"),
    };
    expect(evidenceOf(given)).toMatchObject([{ status: "refuted" }]);
  });
});

describe("code and words of a diagnosis", () => {
  it.each([
    ["a SNOMED CT code in ICD-10", code(icd, "278860009", "Chronic Lower Back Pain")],
    ["a code that ICD-10 cannot have", code(icd, "123456789", "Pain")],
    ["a low-back code with the words of a hip", code(icd, "M54.5", "Chronic Hip Pain")],
    ["an ICD-10 code in SNOMED CT", code(snomed, "M79.7", "Fibromyalgia")],
    [
      "two codes that differ",
      {
        coding: [
          { system: icd, code: "M79.7" },
          { system: snomed, code: "64859006" },
        ],
        text: "Fibromyalgia",
      },
    ],
  ])("are read by neither: %s", (_, concept) => {
    expect(readOne({ ...base, code: concept }).outcome).toMatchObject({
      kind: "kept",
      path: expect.stringContaining("Bundle.entry[1].resource.code"),
    });
  });

  it("that are not listed are shown as what they say and read by no rule", () => {
    expect(
      evidenceOf({ ...base, code: code(icd, "M25.519", "Pain in unspecified shoulder") }),
    ).toMatchObject([
      { term: "Pain in unspecified shoulder", condition: "other", code: `${icd}|M25.519` },
    ]);
  });

  it("of a depression are left for a person to weigh", () => {
    expect(
      evidenceOf({ ...base, code: code(snomed, "832007", "Moderate major depression (disorder)") }),
    ).toMatchObject([{ condition: "other" }]);
  });

  it.each([
    ["F11.20", "Opioid dependence, uncomplicated", "substance-use-disorder"],
    ["F11.21", "Opioid dependence, in remission", "other"],
    ["B02.9", "Zoster without complications", "acute-zoster"],
    ["C61", "Malignant neoplasm of prostate", "cancer"],
    ["E11.9", "Type 2 diabetes mellitus without complications", "diabetes"],
  ])("%s %s is %s", (value, display, condition) => {
    expect(evidenceOf({ ...base, code: code(icd, value, display) })).toMatchObject([{ condition }]);
  });
});

describe("the dates of a diagnosis", () => {
  const fibromyalgia = { ...base, code: code(icd, "M79.7", "Fibromyalgia") };
  it("stand side by side, as precise as they came", () => {
    expect(evidenceOf({ ...fibromyalgia, onsetDateTime: "2012" })).toMatchObject([
      { on: "2016-06-02", began: "2012" },
    ]);
  });

  it("that contradict each other both stand, and the report says so", () => {
    const { outcome } = readOne({ ...fibromyalgia, onsetDateTime: "2016-06-03" });
    expect(outcome).toMatchObject({
      notes: [{ words: expect.stringContaining("before the day") }],
    });
  });

  it("are not made up", () => {
    const { recordedDate: _, ...undated } = fibromyalgia;
    expect(outcomeOf(undated)).toBe("kept");
    expect(evidenceOf({ ...undated, onsetDateTime: "2012-05" })).toMatchObject([{ on: "2012-05" }]);
  });
});
