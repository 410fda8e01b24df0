import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import {
  type HoldPlan,
  type HoldPlanOptions,
  type HoldPlanRow,
  toHoldPlan,
} from "@/lib/domain/guideline/holds/hold-plan";
import { addDays, daysBetween, PlainDate } from "@/lib/domain/shared/plain-date";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { aDrug } from "@/tests/support/holds";
import {
  anEvidence,
  aPicture,
  daysAgo,
  type EvidenceInput,
  facetPain,
  today,
} from "@/tests/support/pictures";
import { propertyRuns } from "@/tests/support/property-runs";

const day = PlainDate.parse("2026-12-14");

function plan(
  treatment: TreatmentId,
  evidence: readonly EvidenceInput[],
  options: Partial<HoldPlanOptions> = {},
  on = day,
) {
  const picture = aPicture(facetPain, evidence);
  return toHoldPlan(safetyCore, picture, treatment, on, { asOf: today, ...options });
}

function rowsOf(found: HoldPlan | undefined) {
  if (found?.known !== true) throw new Error("no plan");
  return found.rows;
}

function dates(found: HoldPlan | undefined) {
  return rowsOf(found).map((row) =>
    row.kind === "hold"
      ? [row.drug, row.lastDose, row.stop, row.restart, row.daysWithout]
      : [row.drug, row.kind],
  );
}

const esi = "epidural-steroid-injection";

describe("the plan for one procedure", () => {
  it("leaves the whole days off while the hour is open, and uses the longer end of a range", () => {
    expect(dates(plan(esi, [aDrug("apixaban"), aDrug("ibuprofen")]))).toEqual([
      ["apixaban", { day: "2026-12-11", hour: 0 }, "2026-12-11", { day: "2026-12-16", hour: 0 }, 5],
      ["ibuprofen", "consider"],
    ]);
    expect(dates(plan(esi, [aDrug("prasugrel")]))[0]?.[2]).toBe("2026-12-04");
  });

  it("counts by the hour where the hour is known", () => {
    expect(dates(plan(esi, [aDrug("apixaban")], { hour: 9 }))).toEqual([
      ["apixaban", { day: "2026-12-11", hour: 9 }, "2026-12-11", { day: "2026-12-15", hour: 9 }, 4],
    ]);
    const heparin = [aDrug("heparin", { dosage: "iv infusion" })];
    expect(dates(plan(esi, heparin, { hour: 3 }))[0]?.[1]).toEqual({ day: "2026-12-13", hour: 21 });
  });

  it("takes a trial as an interval, and names the total of days", () => {
    const booked = anEvidence({
      id: "b",
      kind: "planned-procedure",
      on: daysAgo(1),
      treatment: "scs-trial",
      leadDays: 7,
    });
    expect(dates(plan("scs-trial", [aDrug("clopidogrel"), booked], { hour: 9 }))).toEqual([
      [
        "clopidogrel",
        { day: "2026-12-07", hour: 9 },
        "2026-12-07",
        { day: "2026-12-23", hour: 0 },
        16,
      ],
    ]);
    const [row] = rowsOf(plan("scs-trial", [aDrug("clopidogrel")]));
    expect(row).toMatchObject({ kind: "unknown", missing: [{ fact: "LEAD_DAYS" }] });
  });

  it("has no date for dabigatran while renal function is unknown, and one for every other drug", () => {
    const found = rowsOf(plan(esi, [aDrug("warfarin"), aDrug("dabigatran")]));
    expect(found[0]).toMatchObject({ kind: "unknown", missing: [{ fact: "RENAL_FUNCTION" }] });
    expect(found[1]).toMatchObject({ kind: "hold", stop: "2026-12-09", normalInr: true });
  });

  it("makes up no date where the source has none", () => {
    expect(dates(plan("revision-surgery", [aDrug("apixaban")]))).toEqual([
      ["apixaban", "not-assessed"],
    ]);
    expect(dates(plan(esi, [aDrug("phenprocoumon")]))).toEqual([["phenprocoumon", "not-assessed"]]);
    expect(plan("conservative-care", [aDrug("apixaban")])).toBeUndefined();
  });

  it("says what is missing while the class is not known", () => {
    const picture = aPicture(facetPain, [aDrug("warfarin")], { recordedSex: "male" });
    expect(
      toHoldPlan(safetyCore, picture, "medial-branch-block", day, { asOf: today }),
    ).toMatchObject({ known: false, missing: [{ fact: "BIRTH_DATE" }] });
  });

  it("names cardiology beside the prescriber where a stent is on record", () => {
    const stent = anEvidence({
      id: "s",
      kind: "condition",
      on: "2020",
      term: "stent",
      condition: "coronary-stent",
      status: "active",
    });
    const who = (...more: EvidenceInput[]) => rowsOf(plan(esi, [aDrug("clopidogrel"), ...more]))[0];
    expect(who()).toMatchObject({ whoAgrees: ["prescriber"] });
    expect(who(stent)).toMatchObject({ whoAgrees: ["prescriber", "cardiology"] });
  });

  it.each([
    [undefined, "not-on-record"],
    [{ answer: "no" }, "not-agreed"],
    [{ answer: "yes" }, "agreed"],
    [{ answer: "yes", daysWithoutDrug: 4 }, "agreed-to-fewer-days"],
    [{ answer: "yes", daysWithoutDrug: 5 }, "agreed"],
  ])("the prescriber's word %o is %s", (said, expected) => {
    const agreed = { id: "p", kind: "readiness", on: daysAgo(1), about: "anticoagulant-plan" };
    const more = said === undefined ? [] : [anEvidence({ ...agreed, ...said })];
    expect(plan(esi, [aDrug("apixaban"), ...more])).toMatchObject({ agreement: expected });
  });
});

const drugs = [
  ...["apixaban", "clopidogrel", "dabigatran", "fondaparinux", "naproxen", "prasugrel"],
  ...["ticagrelor", "warfarin", "cilostazol", "alteplase"],
];
const someDrugs = fc.subarray(drugs, { minLength: 1 });
const someTreatment = fc.constantFrom<TreatmentId>(
  "medial-branch-block",
  "epidural-steroid-injection",
  "scs-trial",
  "scs-battery-change",
  "vertebral-augmentation",
);

function isShorter(row: HoldPlanRow, after: readonly HoldPlanRow[]): boolean {
  if (row.kind !== "hold") return false;
  const same = after.find(({ drug }) => drug === row.drug);
  if (same?.kind !== "hold") return true;
  const days = same.daysWithout ?? Number.POSITIVE_INFINITY;
  return same.stop > row.stop || days < (row.daysWithout ?? 0);
}

describe("every plan", () => {
  it("moves all its dates by as many days as the procedure moves", () => {
    fc.assert(
      fc.property(
        someDrugs,
        someTreatment,
        fc.integer({ min: -400, max: 400 }),
        (names, id, by) => {
          const evidence = names.map((name) => aDrug(name));
          const options = { leadDays: 7 };
          const before = rowsOf(plan(id, evidence, options));
          const after = rowsOf(plan(id, evidence, options, addDays(day, by)));
          before.forEach((row, index) => {
            const moved = after[index];
            expect(moved?.kind).toBe(row.kind);
            if (row.kind !== "hold" || moved?.kind !== "hold") return;
            expect(daysBetween(row.stop, moved.stop)).toBe(by);
            expect(daysBetween(row.lastDose.day, moved.lastDose.day)).toBe(by);
            expect(moved.lastDose.hour).toBe(row.lastDose.hour);
            expect(moved.daysWithout).toBe(row.daysWithout);
            if (typeof row.restart === "object" && typeof moved.restart === "object")
              expect(daysBetween(row.restart.day, moved.restart.day)).toBe(by);
          });
        },
      ),
      propertyRuns(60),
    );
  });

  it("is never shortened by one more antithrombotic", () => {
    const more = fc.constantFrom("aspirin", "rivaroxaban", "edoxaban", "ticlopidine");
    fc.assert(
      fc.property(someDrugs, someTreatment, more, (names, id, added) => {
        const evidence = names.map((name) => aDrug(name));
        const options = { leadDays: 7 };
        const before = rowsOf(plan(id, evidence, options));
        const after = rowsOf(plan(id, [...evidence, aDrug(added)], options));
        expect(before.filter((row) => isShorter(row, after))).toEqual([]);
      }),
      propertyRuns(60),
    );
  });
});
