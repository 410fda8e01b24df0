import { describe, expect, it } from "vitest";
import { aboutRuth } from "../support/bundles";
import { code, evidenceOf, outcomeOf, readOne, status } from "../support/fhir";

const rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
const warfarin = {
  medicationCodeableConcept: code(rxnorm, "855332", "warfarin sodium 5 MG Oral Tablet"),
};

/** What a medicine of this status became: its status, or kept. */
function medicineStatus(resource: Readonly<Record<string, unknown>>): string {
  const [evidence] = evidenceOf(resource);
  return evidence?.kind === "medicine" ? evidence.status : outcomeOf(resource);
}

describe("MedicationRequest", () => {
  const request = {
    resourceType: "MedicationRequest",
    ...aboutRuth,
    intent: "order",
    authoredOn: "2026-02-03",
    ...warfarin,
  };
  it.each([
    ["active", "taking"],
    ["on-hold", "on-hold"],
    ["cancelled", "not-taken"],
    ["completed", "unknown"],
    ["entered-in-error", "kept"],
    ["stopped", "stopped"],
    ["draft", "planned"],
    ["unknown", "unknown"],
    ["made-up", "kept"],
    [undefined, "kept"],
  ])("with status %s is %s", (given, wanted) => {
    expect(medicineStatus({ ...request, status: given })).toBe(wanted);
  });

  it.each([
    ["proposal", "planned"],
    ["plan", "planned"],
    ["option", "planned"],
    ["order", "taking"],
    ["original-order", "taking"],
    ["reflex-order", "taking"],
    ["filler-order", "taking"],
    ["instance-order", "taking"],
    ["made-up", "kept"],
    [undefined, "kept"],
  ])("with intent %s is %s", (intent, wanted) => {
    expect(medicineStatus({ ...request, status: "active", intent })).toBe(wanted);
  });

  it("that says not to give the medicine is no medicine", () => {
    expect(outcomeOf({ ...request, status: "active", doNotPerform: true })).toBe("kept");
  });

  it("is known to thin the blood", () => {
    expect(evidenceOf({ ...request, status: "active" })).toMatchObject([
      { name: "warfarin", antithrombotic: true, opioid: false },
    ]);
  });
});

describe("MedicationStatement", () => {
  const statement = {
    resourceType: "MedicationStatement",
    ...aboutRuth,
    effectivePeriod: { start: "2024-05", end: "2025" },
    ...warfarin,
  };
  it.each([
    ["active", "taking"],
    ["completed", "stopped"],
    ["entered-in-error", "kept"],
    ["intended", "planned"],
    ["stopped", "stopped"],
    ["on-hold", "on-hold"],
    ["unknown", "unknown"],
    ["not-taken", "not-taken"],
    ["made-up", "kept"],
    [undefined, "kept"],
  ])("with status %s is %s", (given, wanted) => {
    expect(medicineStatus({ ...statement, status: given })).toBe(wanted);
  });

  it("keeps a month a month and a year a year", () => {
    expect(evidenceOf({ ...statement, status: "active" })).toMatchObject([
      { on: "2024-05", ended: "2025" },
    ]);
  });
});

describe("Condition", () => {
  const condition = {
    resourceType: "Condition",
    ...aboutRuth,
    recordedDate: "2025-01-02",
    code: code("http://hl7.org/fhir/sid/icd-10-cm", "M79.7", "Fibromyalgia"),
  };
  const read = (clinical: string | undefined, verification: string | undefined) => {
    const resource = {
      ...condition,
      ...(clinical === undefined ? {} : { clinicalStatus: status(clinical) }),
      ...(verification === undefined ? {} : { verificationStatus: status(verification) }),
    };
    const [evidence] = evidenceOf(resource);
    return evidence?.kind === "condition" ? evidence.status : outcomeOf(resource);
  };
  it.each([
    ["active", "confirmed", "active"],
    ["recurrence", "confirmed", "active"],
    ["relapse", "confirmed", "active"],
    ["inactive", "confirmed", "kept"],
    ["remission", "confirmed", "kept"],
    ["resolved", "confirmed", "resolved"],
    ["active", "unconfirmed", "unconfirmed"],
    ["active", "provisional", "unconfirmed"],
    ["active", "differential", "unconfirmed"],
    ["active", "refuted", "refuted"],
    ["active", "entered-in-error", "kept"],
    [undefined, "refuted", "refuted"],
    [undefined, "entered-in-error", "kept"],
    [undefined, "confirmed", "kept"],
    ["active", undefined, "unconfirmed"],
    ["made-up", "confirmed", "kept"],
    ["active", "made-up", "kept"],
  ])("that is %s and %s is %s", (clinical, verification, wanted) => {
    expect(read(clinical, verification)).toBe(wanted);
  });

  it("that is called active and given an end is read by neither", () => {
    const ended = {
      ...condition,
      clinicalStatus: status("active"),
      abatementDateTime: "2026-01-01",
    };
    expect(outcomeOf({ ...ended, verificationStatus: status("confirmed") })).toBe("kept");
  });
});

describe("Procedure", () => {
  const procedure = {
    resourceType: "Procedure",
    ...aboutRuth,
    performedDateTime: "2019-06",
    code: code("http://snomed.info/sct", "387731002", "Laminectomy"),
  };
  it.each([
    ["preparation", "kept"],
    ["in-progress", "kept"],
    ["not-done", "kept"],
    ["on-hold", "kept"],
    ["stopped", "kept"],
    ["completed", "taken"],
    ["entered-in-error", "kept"],
    ["unknown", "kept"],
    ["made-up", "kept"],
    [undefined, "kept"],
  ])("with status %s is %s", (given, wanted) => {
    expect(outcomeOf({ ...procedure, status: given })).toBe(wanted);
  });
});

describe("Observation", () => {
  const observation = {
    resourceType: "Observation",
    ...aboutRuth,
    effectiveDateTime: "2026-02-03",
    code: code("http://loinc.org", "44261-6", "PHQ-9 total score"),
    valueQuantity: { value: 12 },
  };
  it.each([
    ["registered", "kept"],
    ["preliminary", "kept"],
    ["final", "taken"],
    ["amended", "taken"],
    ["corrected", "taken"],
    ["cancelled", "kept"],
    ["entered-in-error", "kept"],
    ["unknown", "kept"],
    ["made-up", "kept"],
    [undefined, "kept"],
  ])("with status %s is %s", (given, wanted) => {
    expect(outcomeOf({ ...observation, status: given })).toBe(wanted);
  });
});

describe("QuestionnaireResponse", () => {
  const response = {
    resourceType: "QuestionnaireResponse",
    ...aboutRuth,
    authored: "2026-02-03",
    questionnaire: "http://loinc.org/q/44249-1",
    item: [
      { linkId: "/44261-6", text: "PHQ-9 total score", answer: [{ valueDecimal: 12 }] },
      {
        linkId: "/44260-8",
        text: "Thoughts that you would be better off dead, or of hurting yourself",
        answer: [{ valueCoding: { code: "LA6569-3", display: "Several days" } }],
      },
    ],
  };
  it.each([
    ["in-progress", "kept"],
    ["completed", "taken"],
    ["amended", "taken"],
    ["entered-in-error", "kept"],
    ["stopped", "kept"],
    ["made-up", "kept"],
    [undefined, "kept"],
  ])("with status %s is %s", (given, wanted) => {
    expect(outcomeOf({ ...response, status: given })).toBe(wanted);
  });

  it("gives its total and the answer to item 9, and no other answer", () => {
    expect(evidenceOf({ ...response, status: "completed" })).toMatchObject([
      { instrument: "phq-9", total: 12, on: "2026-02-03" },
      { instrument: "phq-9-item-9", total: 1 },
    ]);
  });

  it("of another questionnaire is shown and never guessed at", () => {
    const other = { ...response, status: "completed", questionnaire: "http://clinic.example/q" };
    expect(outcomeOf(other)).toBe("kept");
  });
});

describe("AllergyIntolerance", () => {
  const allergy = {
    resourceType: "AllergyIntolerance",
    patient: { reference: "Patient/p1" },
    code: { text: "Penicillin" },
  };
  const read = (clinical: string | undefined, verification: string | undefined) => {
    const { outcome } = readOne({
      ...allergy,
      ...(clinical === undefined ? {} : { clinicalStatus: status(clinical) }),
      ...(verification === undefined ? {} : { verificationStatus: status(verification) }),
    });
    const became = outcome.kind === "taken" ? outcome.as[0] : undefined;
    return became?.what === "allergy"
      ? [became.allergy.status, became.allergy.reaction]
      : [outcome.kind];
  };
  it.each([
    ["active", "confirmed", ["active", undefined]],
    ["inactive", "confirmed", ["inactive", undefined]],
    ["resolved", "confirmed", ["inactive", "resolved, says the source"]],
    ["active", "unconfirmed", ["active", "not confirmed"]],
    ["active", "refuted", ["refuted", undefined]],
    [undefined, "refuted", ["refuted", undefined]],
    ["active", "entered-in-error", ["kept"]],
    [undefined, "entered-in-error", ["kept"]],
    [undefined, "confirmed", ["active", "the source does not say whether it still holds"]],
    ["active", undefined, ["active", "the source does not say whether it is confirmed"]],
    ["made-up", "confirmed", ["kept"]],
    ["active", "made-up", ["kept"]],
  ])("that is %s and %s is %j", (clinical, verification, wanted) => {
    expect(read(clinical, verification)).toEqual(wanted);
  });
});
