import { describe, expect, it } from "vitest";
import { aBundle, aboutRuth } from "../support/bundles";
import { code, evidenceOf, outcomeOf, readGood, readOne } from "../support/fhir";

const rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
const request = {
  resourceType: "MedicationRequest",
  status: "active",
  intent: "order",
  authoredOn: "2026-02-03",
  ...aboutRuth,
};
const medicine = (value: string, display: string) => ({
  ...request,
  medicationCodeableConcept: code(rxnorm, value, display),
});

describe("the name of a medicine", () => {
  it.each([
    [
      "1049593",
      "12 HR Oxycodone Hydrochloride 60 MG Extended Release Oral Tablet",
      "oxycodone",
      true,
      false,
    ],
    ["197696", "72 HR Fentanyl 0.075 MG/HR Transdermal System", "fentanyl", true, false],
    [
      "1010600",
      "buprenorphine 2 MG / naloxone 0.5 MG Sublingual Film",
      "buprenorphine and naloxone",
      true,
      false,
    ],
    ["1191212", "Naloxone Hydrochloride 0.02 MG/ML Injectable Solution", "naloxone", false, false],
    [
      "999999",
      "acetaminophen 325 MG / hydrocodone bitartrate 5 MG Oral Tablet",
      "acetaminophen and hydrocodone",
      true,
      false,
    ],
    ["999998", "clopidogrel 75 MG Oral Tablet", "clopidogrel", false, true],
  ])("%s, %s", (value, display, name, opioid, antithrombotic) => {
    expect(evidenceOf(medicine(value, display))).toMatchObject([{ name, opioid, antithrombotic }]);
  });

  it("with an unknown ingredient leaves undecided what it is", () => {
    const [evidence] = evidenceOf(medicine("861007", "frobnizole 500 MG Oral Tablet"));
    expect(evidence).toMatchObject({ name: "frobnizole 500 MG Oral Tablet" });
    expect(evidence).not.toHaveProperty("opioid", expect.anything());
    expect(evidence).not.toHaveProperty("antithrombotic", expect.anything());
  });

  it("with one known opioid and one unknown ingredient is an opioid", () => {
    expect(evidenceOf(medicine("7", "codeine 8 MG / frobnizole 500 MG Oral Tablet"))).toMatchObject(
      [{ opioid: true }],
    );
  });

  it.each([
    "Physical Therapy and Acupuncture recommendation",
    "increasing the dose of the non-opioid pain medication",
  ])("that contradicts its code is read by neither: %s", (display) => {
    expect(outcomeOf(medicine("1010600", display))).toBe("kept");
  });

  it("that names no medicine is not read as one", () => {
    expect(outcomeOf(medicine("5", "Physical therapy"))).toBe("kept");
  });

  it("may stand in another entry of the file", () => {
    const drug = {
      resourceType: "Medication",
      id: "m1",
      code: code(rxnorm, "197806", "Ibuprofen 600 MG Oral Tablet"),
    };
    const bundle = aBundle(drug, {
      ...request,
      medicationReference: { reference: "Medication/m1" },
    });
    expect(readGood(bundle).entries[2]?.outcome).toMatchObject({
      as: [{ evidence: { name: "ibuprofen" } }],
    });
    expect(outcomeOf({ ...request, medicationReference: { reference: "Medication/m2" } })).toBe(
      "kept",
    );
  });
});

describe("a dose", () => {
  const dosed = (dosage: unknown, display = "Oxycodone Hydrochloride 10 MG Oral Tablet") => {
    const { outcome } = readOne({ ...medicine("5", display), dosageInstruction: [dosage].flat() });
    const became = outcome.kind === "taken" ? outcome.as[0] : undefined;
    if (became?.what !== "evidence") throw new Error("the medicine was not taken");
    return became.evidence;
  };
  const tablet = [{ doseQuantity: { value: 1, unit: "tablet" } }];
  const every = (frequency: number, period: number, periodUnit: string) => ({
    repeat: { frequency, period, periodUnit },
  });

  it.each([
    [3, 1, "d", 3],
    [1, 12, "h", 2],
    [1, 1, "wk", 1 / 7],
  ])("%i times in %i %s is %f a day", (frequency, period, unit, timesPerDay) => {
    const given = { doseAndRate: tablet, timing: every(frequency, period, unit) };
    expect(dosed(given)).toMatchObject({ dose: 1, unit: "tablet", timesPerDay });
  });

  it("whose words contradict its numbers gives the words and no number", () => {
    const text = "1 tablet 3 times a day as directed.";
    const evidence = dosed({ text, doseAndRate: tablet, timing: every(3, 3, "d") });
    expect(evidence).toMatchObject({ dosage: text, dose: 1 });
    expect(evidence).not.toHaveProperty("timesPerDay");
  });

  it("in words alone gives no number", () => {
    const evidence = dosed({ text: "2 tablets at night" });
    expect(evidence).toMatchObject({ dosage: "2 tablets at night" });
    expect(evidence).not.toHaveProperty("dose");
  });

  it("in patches of an injection is no dose", () => {
    const evidence = dosed(
      { doseAndRate: [{ doseQuantity: { value: 4, unit: "patch" } }] },
      "Naloxone Hydrochloride 0.02 MG/ML Injectable Solution",
    );
    expect(evidence).not.toHaveProperty("dose");
    expect(evidence).toMatchObject({ dosage: expect.stringContaining("4 patch") });
  });

  it("less often than a long-acting product lasts is not believed", () => {
    const given = { doseAndRate: tablet, timing: every(2, 3, "d") };
    const evidence = dosed(
      given,
      "12 HR Oxycodone Hydrochloride 60 MG Extended Release Oral Tablet",
    );
    expect(evidence).not.toHaveProperty("timesPerDay");
  });

  it("in several steps gives the words of all and no number", () => {
    const evidence = dosed([
      { text: "1 in the morning", doseAndRate: tablet },
      { text: "2 at night" },
    ]);
    expect(evidence).toMatchObject({ dosage: "1 in the morning; 2 at night" });
    expect(evidence).not.toHaveProperty("dose");
  });

  it("says as needed only when the source does", () => {
    expect(dosed({ asNeededBoolean: true })).toMatchObject({ asNeeded: true });
    expect(dosed({ asNeededBoolean: false })).toMatchObject({ asNeeded: false });
    expect(dosed({ text: "one daily" })).not.toHaveProperty("asNeeded");
  });
});
