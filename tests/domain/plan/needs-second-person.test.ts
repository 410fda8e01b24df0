import { describe, expect, it } from "vitest";
import { type TreatmentId, treatments } from "@/lib/domain/catalogue/treatment";
import { needsSecondPerson, type SigningFacts } from "@/lib/domain/plan/needs-second-person";
import { aStep, someContent, stepId } from "../../support/plan-values";

const allOpen: SigningFacts = {
  drafterIsConsultant: true,
  openSteps: new Set([stepId(0)]),
  urgentSteps: new Set(),
};

const plan = (treatment: TreatmentId) => someContent([aStep(treatment)]);

describe("who signs", () => {
  it("is a second person for every treatment that a consultant did not draft", () => {
    for (const { id } of treatments)
      expect(needsSecondPerson(plan(id), { ...allOpen, drafterIsConsultant: false })).toBe(true);
  });

  it("is a second person for stimulation, pumps and surgery, whoever drafted", () => {
    const needing = treatments.filter(({ id }) => needsSecondPerson(plan(id), allOpen));
    expect(needing.map(({ id }) => id)).toEqual(
      treatments.filter(({ approval }) => approval === "mdt").map(({ id }) => id),
    );
  });

  it("is the consultant alone for conservative care, open or not", () => {
    expect(needsSecondPerson(plan("conservative-care"), { ...allOpen, openSteps: new Set() })).toBe(
      false,
    );
  });

  it("is the consultant alone for an injection only while it is open", () => {
    const injection = plan("epidural-steroid-injection");
    expect(needsSecondPerson(injection, allOpen)).toBe(false);
    expect(needsSecondPerson(injection, { ...allOpen, openSteps: new Set() })).toBe(true);
  });

  it("is a second person for all when one treatment asks for it", () => {
    const mixed = someContent([
      aStep("conservative-care"),
      aStep("scs-trial", { conditional: "If no better, then" }, stepId(1)),
    ]);
    expect(needsSecondPerson(mixed, allOpen)).toBe(true);
  });

  it("is the consultant alone for an urgent operation that a surgeon answers for", () => {
    const urgent = { ...allOpen, urgentSteps: new Set([stepId(0)]) };
    expect(needsSecondPerson(plan("index-decompression"), urgent)).toBe(false);
  });
});
