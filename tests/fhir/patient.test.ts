import { describe, expect, it } from "vitest";
import { mapPatient } from "@/lib/fhir/patient";

const ruth = { resourceType: "Patient", id: "p1", name: [{ family: "Ashdown", given: ["Ruth"] }] };

function draftOf(resource: unknown) {
  const outcome = mapPatient(resource);
  const became = outcome.kind === "taken" ? outcome.as[0] : undefined;
  if (became?.what !== "patient") throw new Error(`not taken: ${JSON.stringify(outcome)}`);
  return became.draft;
}

describe("a birth date", () => {
  it.each(["1961", "1961-10", "1961-10-23"])("stays as precise as %s", (birthDate) => {
    expect(draftOf({ ...ruth, birthDate })).toMatchObject({ birthDate });
  });

  it("stays missing when it is missing", () => {
    expect(draftOf(ruth).birthDate).toBeUndefined();
  });

  it("that is a formula stays missing", () => {
    const _birthDate = { extension: [{ valueExpression: { expression: "Today() - 8 years" } }] };
    expect(draftOf({ ...ruth, _birthDate }).birthDate).toBeUndefined();
  });

  it("that is no date refuses the patient", () => {
    expect(mapPatient({ ...ruth, birthDate: "23.10.1961" })).toMatchObject({
      kind: "refused",
      path: "birthDate",
    });
  });
});

describe("a name", () => {
  it("in use goes before an old one", () => {
    const name = [
      { use: "old", family: "Merrow" },
      { use: "official", family: "Ashdown", given: ["Ruth", "Ann"], prefix: ["Mrs"] },
    ];
    expect(draftOf({ ...ruth, name })).toMatchObject({
      familyName: "Ashdown",
      givenName: "Ruth Ann",
      title: "Mrs",
    });
  });

  it("that is missing refuses the patient", () => {
    expect(mapPatient({ resourceType: "Patient", id: "p1" }).kind).toBe("refused");
    expect(mapPatient({ ...ruth, name: [{ given: ["Ruth"] }] }).kind).toBe("refused");
  });
});

describe("sex", () => {
  it.each([
    ["female", "female"],
    ["male", "male"],
    ["other", "other"],
    ["unknown", undefined],
    [undefined, undefined],
  ])("%s is %s", (gender, wanted) => {
    expect(draftOf({ ...ruth, gender }).recordedSex).toBe(wanted);
  });
});

describe("numbers", () => {
  const nhs = "https://fhir.nhs.uk/Id/nhs-number";
  it("are taken with the system that gave them, once", () => {
    const identifier = [
      { system: nhs, value: "943 476 5919" },
      { system: nhs, value: "9434765919" },
      { system: "urn:hospital", value: "H1" },
    ];
    expect(draftOf({ ...ruth, identifier }).identifiers).toEqual([
      { system: "nhs-number", value: "9434765919" },
      { system: "urn:hospital", value: "H1" },
    ]);
  });

  it("without a system, or failing their own check, stay in the entry", () => {
    const identifier = [{ value: "H1" }, { system: nhs, value: "9434765918" }];
    expect(draftOf({ ...ruth, identifier }).identifiers).toEqual([]);
  });
});
