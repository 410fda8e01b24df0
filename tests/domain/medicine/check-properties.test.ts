import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRank, type MedicinesCheck } from "@/lib/domain/medicine/medicines-check";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { coreMedicines, ukMedicines } from "@/lib/guidelines/medicines/medicines";
import { checkPicture, renal, type Taken, toMedicated } from "@/tests/support/medicines";
import { facetPain, nervePain } from "@/tests/support/pictures";
import { propertyRuns } from "@/tests/support/property-runs";

const names = [
  "oxycodone",
  "tramadol",
  "buprenorphine",
  "diazepam",
  "gabapentin",
  "duloxetine",
  "amitriptyline",
  "cyclobenzaprine",
  "methocarbamol",
  "baclofen",
  "phenelzine",
  "ibuprofen",
  "naproxen",
  "aspirin",
  "apixaban",
  "lisinopril",
  "furosemide",
  "paracetamol",
  "prednisolone",
  "COX-3 inhibitor",
  "wonderdrug",
];

const aDose = fc.record(
  {
    dose: fc.constantFrom(5, 50, 300, 600, 1500),
    unit: fc.constantFrom("mg", "mg", "tablet"),
    timesPerDay: fc.constantFrom(1, 2, 4),
    asNeeded: fc.boolean(),
    courseDays: fc.constantFrom(2, 21, 40),
    prescribed: fc.boolean(),
  },
  { requiredKeys: [] },
);

const status = fc.constantFrom("taking", "taking", "on-hold", "planned", "unknown", "stopped");

const someTaken = (of: readonly string[]): fc.Arbitrary<Taken> =>
  fc
    .tuple(fc.constantFrom(...of), status, aDose)
    .map(([name, state, dose]) => ({ name, status: state, ...dose }));

const aPatient = fc.record({
  takes: fc.uniqueArray(someTaken(names), { maxLength: 6, selector: toName }),
  age: fc.option(fc.constantFrom(30, 64, 65, 80), { nil: undefined }),
  sex: fc.option(fc.constantFrom("female", "male"), { nil: undefined }),
  egfr: fc.option(fc.constantFrom(9, 29, 30, 90), { nil: undefined }),
  clearance: fc.option(fc.constantFrom(14, 29, 59, 90), { nil: undefined }),
  isAsked: fc.boolean(),
});

function toName(taken: Taken): string {
  return typeof taken === "string" ? taken : taken.name;
}

type Patient = typeof aPatient extends fc.Arbitrary<infer Of> ? Of : never;

function toPicture({ takes, age, sex, egfr, clearance, isAsked }: Patient): ClinicalPicture {
  return toMedicated({
    takes,
    isAsked,
    ...(age === undefined ? {} : { age }),
    ...(sex === undefined ? {} : { sex }),
    problems: [facetPain, nervePain],
    evidence: [
      ...(egfr === undefined ? [] : [renal("egfr", egfr)]),
      ...(clearance === undefined ? [] : [renal("creatinine-clearance", clearance)]),
    ],
  });
}

const rank = (word: MedicinesCheck["check"]) => checkRank.indexOf(word);
const codes = ({ alerts }: MedicinesCheck) => alerts.map(({ code }) => code.replace(/:.*/, ""));

describe.each([coreMedicines, ukMedicines])("the medicines check of $id", (rules) => {
  const check = (patient: Patient) => checkPicture(toPicture(patient), rules);

  it("is never lowered by one more medicine", () => {
    fc.assert(
      fc.property(aPatient, someTaken(names), (patient, more) => {
        fc.pre(!patient.takes.some((each) => toName(each) === toName(more)));
        const before = check(patient);
        const after = check({ ...patient, takes: [...patient.takes, more] });
        expect(rank(after.check)).toBeGreaterThanOrEqual(rank(before.check));
        expect(rank(after.atWorst)).toBeGreaterThanOrEqual(rank(before.atWorst));
        expect(after.mme.atLeast ?? 0).toBeGreaterThanOrEqual(before.mme.atLeast ?? 0);
      }),
      propertyRuns(200),
    );
  });

  it("is the same whatever the order of the record", () => {
    fc.assert(
      fc.property(aPatient, fc.infiniteStream(fc.nat()), (patient, keys) => {
        const picture = toPicture(patient);
        const evidence = picture.evidence
          .map((each) => ({ each, key: keys.next().value }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ each }) => each);
        expect(checkPicture({ ...picture, evidence }, rules)).toEqual(checkPicture(picture, rules));
      }),
      propertyRuns(200),
    );
  });

  it("never hides behind a fact that nobody recorded: what may be is at least what is", () => {
    const gaps = fc.constantFrom("age", "egfr", "clearance", "dose", "unit", "status");
    fc.assert(
      fc.property(aPatient, gaps, (patient, gap) => {
        // One measure of the kidneys settles it; a second one is then a new event, not a gap (F47).
        fc.pre(patient.egfr === undefined || patient.clearance === undefined);
        const known = check(patient);
        const unknown = check(forget(patient, gap));
        expect(rank(unknown.atWorst)).toBeGreaterThanOrEqual(rank(known.check));
        if (known.check !== "ok") expect(unknown.check).not.toBe("ok");
      }),
      propertyRuns(200),
    );
  });

  it("alleges only what holds for every value of the fact that is not known (D47)", () => {
    fc.assert(
      fc.property(aPatient, (patient) => {
        const { clearance: _clearance, ...rest } = patient;
        const unknown = codes(check({ ...rest, clearance: undefined }));
        for (const clearance of [14, 29, 59, 90] as const)
          expect(codes(check({ ...rest, clearance }))).toEqual(expect.arrayContaining(unknown));
      }),
      propertyRuns(200),
    );
  });

  it("is ok only when nothing could make it more", () => {
    fc.assert(
      fc.property(aPatient, (patient) => {
        const { check: word, atWorst } = check(patient);
        expect(word === "ok").toBe(atWorst === "ok");
      }),
      propertyRuns(200),
    );
  });
});

function forget(patient: Patient, gap: string): Patient {
  const takes = patient.takes.map((each): Taken => {
    if (typeof each === "string") return each;
    if (gap === "status")
      return each["status"] === "stopped" ? each : { ...each, status: "unknown" };
    const kept = Object.entries(each).filter(([key]) => key !== gap);
    return { name: each.name, ...Object.fromEntries(kept) };
  });
  return {
    ...patient,
    takes,
    age: gap === "age" ? undefined : patient.age,
    egfr: gap === "egfr" ? undefined : patient.egfr,
    clearance: gap === "clearance" ? undefined : patient.clearance,
  };
}
