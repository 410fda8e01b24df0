import { describe, expect, it } from "vitest";
import { aboutRuth } from "../support/bundles";
import { code, evidenceOf, outcomeOf, readOne } from "../support/fhir";

const loinc = "http://loinc.org";
const base = { resourceType: "Observation", status: "final", ...aboutRuth };
const dated = { ...base, effectiveDateTime: "2026-02-03" };

describe("the day of an observation", () => {
  const score = { ...base, code: code(loinc, "44261-6"), valueQuantity: { value: 9 } };
  it.each([
    ["2023", "2023"],
    ["2023-04", "2023-04"],
    ["2023-04-29", "2023-04-29"],
    ["2023-04-29T23:30:00-07:00", "2023-04-29"],
    ["2023-04-29T00:30:00+13:00", "2023-04-29"],
    ["2023-04-29T12:06:59.123Z", "2023-04-29"],
  ])("given as %s stays %s", (effectiveDateTime, on) => {
    expect(evidenceOf({ ...score, effectiveDateTime })).toMatchObject([{ on }]);
  });

  it.each(["2023-02-30", "29/04/2023", "2023-13", "today"])("given as %s is no day", (day) => {
    expect(outcomeOf({ ...score, effectiveDateTime: day })).toBe("kept");
  });

  it("is that of its issue only where nothing else is said, and the report says so", () => {
    const { outcome } = readOne({ ...score, issued: "2023-01-01T11:06:11.683Z" });
    expect(outcome).toMatchObject({
      kind: "taken",
      as: [{ evidence: { on: "2023-01-01" } }],
      notes: [{ path: "Bundle.entry[1].resource.issued" }],
    });
  });

  it("is not made up", () => {
    expect(outcomeOf(score)).toBe("kept");
  });

  it("that is a formula stays missing", () => {
    const formula = {
      extension: [{ url: "http://x", valueExpression: { expression: "Today()" } }],
    };
    expect(readOne({ ...score, _effectiveDateTime: formula }).outcome).toMatchObject({
      kind: "kept",
      path: "Bundle.entry[1].resource.effective[x]",
    });
  });
});

describe("units", () => {
  const read = (value: string, valueQuantity: unknown) =>
    readOne({ ...dated, code: code(loinc, value), valueQuantity }).outcome;

  it.each([
    ["38214-3", { value: 61, unit: "mm" }, "taken"],
    ["38214-3", { value: 6.1, unit: "cm" }, "kept"],
    ["38214-3", { value: 6.1 }, "kept"],
    ["38214-3", { value: 101, unit: "mm" }, "kept"],
    ["72514-3", { value: 10 }, "taken"],
    ["72514-3", { value: 0, unit: "{score}" }, "taken"],
    ["72514-3", { value: 11 }, "kept"],
    ["72514-3", { value: -1 }, "kept"],
    ["72514-3", { value: 60, unit: "mm" }, "kept"],
    ["97909-6", { value: 44, unit: "%" }, "taken"],
    ["97909-6", { value: 22 }, "kept"],
    ["44261-6", { value: 27 }, "taken"],
    ["44261-6", { value: 28 }, "kept"],
    ["44261-6", { value: 9, comparator: ">=" }, "kept"],
    ["44261-6", {}, "kept"],
    ["62238-1", { value: 54, unit: "mL/min/{1.73_m2}" }, "taken"],
    ["62238-1", { value: 60, unit: "mL/min/{1.73_m2}", comparator: ">" }, "kept"],
    ["62238-1", { value: 54, unit: "mL/s" }, "kept"],
    ["1988-5", { value: 12, unit: "mg/L" }, "taken"],
    ["1988-5", { value: 12 }, "kept"],
  ])("of %s as %j: %s", (loincCode, quantity, wanted) => {
    expect(read(loincCode, quantity).kind).toBe(wanted);
  });

  it("are never converted", () => {
    expect(
      evidenceOf({
        ...dated,
        code: code(loinc, "38214-3"),
        valueQuantity: { value: 61, unit: "mm" },
      }),
    ).toMatchObject([{ kind: "pain-score", scale: "vas", value: 61 }]);
    expect(
      evidenceOf({
        ...dated,
        code: code(loinc, "1988-5"),
        valueQuantity: { value: 1.2, unit: "mg/dL" },
      }),
    ).toMatchObject([{ kind: "laboratory", value: 1.2, unit: "mg/dL" }]);
  });
});

describe("code and words", () => {
  it("that disagree are read by neither", () => {
    const given = {
      ...dated,
      code: code(loinc, "44261-6", "Body weight"),
      valueQuantity: { value: 9 },
    };
    expect(readOne(given).outcome).toMatchObject({
      kind: "kept",
      path: "Bundle.entry[1].resource.code",
    });
  });

  it("in the wrong system are read by neither", () => {
    const given = {
      ...dated,
      code: code("http://snomed.info/sct", "44261-6"),
      valueQuantity: { value: 9 },
    };
    expect(outcomeOf(given)).toBe("kept");
  });
});

describe("answers that are no numbers", () => {
  it("are never turned into numbers", () => {
    const severe = { coding: [{ system: loinc, code: "LA6750-9", display: "Severe" }] };
    expect(
      outcomeOf({ ...dated, code: code(loinc, "75260-0"), valueCodeableConcept: severe }),
    ).toBe("kept");
  });

  it("on a faces scale are no numeric rating", () => {
    expect(
      outcomeOf({ ...dated, code: code(loinc, "38221-8"), valueQuantity: { value: 10 } }),
    ).toBe("kept");
  });

  it("that nothing was tried are no record that everything was asked", () => {
    const system = "http://fhir.org/guides/cqf/cds4cpm/CodeSystem/mypain-questionnaire-codes";
    expect(outcomeOf({ ...dated, code: code(system, "mpq-1080"), valueBoolean: true })).toBe(
      "kept",
    );
  });

  it.each([
    ["LA15173-0", "pregnant"],
    ["LA26683-5", "not-pregnant"],
    ["LA4489-6", "kept"],
  ])("on pregnancy: %s is %s", (answer, wanted) => {
    const given = {
      ...dated,
      code: code(loinc, "82810-3"),
      valueCodeableConcept: { coding: [{ system: loinc, code: answer }] },
    };
    const [evidence] = evidenceOf(given);
    expect(evidence?.kind === "pregnancy" ? evidence.state : outcomeOf(given)).toBe(wanted);
  });
});

it("a stated mean stands as it came, and the report says that its answers give another", () => {
  const part = (value: number) => ({
    code: code(loinc, "75893-8", "Pain severity in the past week"),
    valueQuantity: { value },
  });
  const interference = (value: number) => ({
    code: code(loinc, "91145-3"),
    valueQuantity: { value },
  });
  const { outcome } = readOne({
    ...dated,
    code: code(loinc, "91147-9", "Mean score [PEG]"),
    valueQuantity: { value: 5 },
    component: [part(7), interference(5), interference(4)],
  });
  expect(outcome).toMatchObject({
    as: [
      { evidence: { kind: "questionnaire-score", instrument: "peg", total: 5 } },
      { evidence: { kind: "pain-score", scale: "nrs", value: 7 } },
    ],
    notes: [{ words: expect.stringContaining("5.3") }],
  });
});
