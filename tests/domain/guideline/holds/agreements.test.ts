import { describe, expect, it } from "vitest";
import { aDrug, heldFor, listHolds } from "@/tests/support/holds";
import { anEvidence, daysAgo, type EvidenceInput, facetPain } from "@/tests/support/pictures";

const esi = "epidural-steroid-injection";
const mbb = "medial-branch-block";

const answered = (about: string, answer: string, days = 1): EvidenceInput =>
  anEvidence({ id: about, kind: "readiness", on: daysAgo(days), about, answer });

const stent = (status = "active"): EvidenceInput =>
  anEvidence({
    id: "stent",
    kind: "condition",
    on: daysAgo(60),
    term: "drug-eluting stent",
    condition: "coronary-stent",
    status,
  });

const codes = (...asked: Parameters<typeof listHolds>) =>
  listHolds(...asked).filter((each) => !each.startsWith("ANTICOAG_HOLD_SHORT"));

describe("who agrees before a blood thinner is left off", () => {
  it("is the prescriber, with a plan that is asked for until it is on record", () => {
    const apixaban = aDrug("apixaban");
    expect(codes(esi, [apixaban])).toEqual(["ANTICOAG_PLAN_MISSING unknown"]);
    expect(codes(esi, [apixaban, answered("anticoagulant-plan", "yes")])).toEqual([
      "ANTICOAG_PLAN_MISSING met",
    ]);
    expect(codes(esi, [apixaban, answered("anticoagulant-plan", "no")])).toEqual([
      "ANTICOAG_PLAN_MISSING not-met",
    ]);
    expect(codes(esi, [apixaban, answered("anticoagulant-plan", "yes", 101)])).toEqual([
      "ANTICOAG_PLAN_MISSING unknown",
    ]);
  });

  it("is asked for aspirin too before an epidural: the table has it shared", () => {
    const aspirin = aDrug("aspirin", { indication: "secondary prevention" });
    expect(codes(esi, [aspirin])).toEqual(["ANTICOAG_PLAN_MISSING unknown"]);
    expect(codes(mbb, [aspirin])).toEqual([]);
  });

  it("is asked for a blood thinner that the table does not have, and no hours are made up", () => {
    for (const name of ["phenprocoumon", "ticlopidine", "dipyridamole"]) {
      expect(listHolds(esi, [aDrug(name)])).toEqual(["ANTICOAG_PLAN_MISSING unknown"]);
      expect(listHolds(mbb, [aDrug(name)])).toEqual(["SHARED_ASSESSMENT_LOW_RISK not-met"]);
    }
  });

  it("is nobody for an NSAID or an antidepressant", () => {
    expect(codes("scs-trial", [aDrug("naproxen"), aDrug("sertraline")])).toEqual([]);
  });

  it("before a low-class procedure is a shared assessment: a caution until it is recorded", () => {
    const warfarin = aDrug("warfarin");
    expect(codes(mbb, [warfarin])).toEqual(["SHARED_ASSESSMENT_LOW_RISK not-met"]);
    expect(codes(mbb, [warfarin, answered("anticoagulant-plan", "yes")])).toEqual([
      "SHARED_ASSESSMENT_LOW_RISK met",
    ]);
    expect(codes(mbb, [warfarin], { problem: { ...facetPain, region: "neck" } })).toEqual([
      "ANTICOAG_PLAN_MISSING unknown",
      "INR_NOT_NORMAL unknown",
    ]);
  });

  it("is nobody once every blood thinner was stopped", () => {
    expect(codes(esi, [aDrug("apixaban", { status: "stopped", ended: daysAgo(1) })])).toEqual([]);
  });
});

describe("a coronary stent", () => {
  const clopidogrel = heldFor("clopidogrel", 200);
  const withPlan = [clopidogrel, answered("anticoagulant-plan", "yes")];

  it("asks for cardiology before a drug is left off", () => {
    const of = (...more: EvidenceInput[]) => codes(esi, [...withPlan, ...more]);
    expect(of()).toEqual(["ANTICOAG_PLAN_MISSING met"]);
    expect(of(stent())).toContain("STENT_RECENT_CARDIOLOGY unknown");
    expect(of(stent(), answered("cardiology-agreement", "no"))).toContain(
      "STENT_RECENT_CARDIOLOGY not-met",
    );
    expect(of(stent(), answered("cardiology-agreement", "yes"))).toContain(
      "STENT_RECENT_CARDIOLOGY met",
    );
    expect(of(stent(), answered("cardiology-agreement", "yes", 101))).toContain(
      "STENT_RECENT_CARDIOLOGY unknown",
    );
  });

  it("is satisfied by a plan that a cardiologist agreed to", () => {
    const plan = anEvidence({ ...answered("anticoagulant-plan", "yes"), role: "cardiologist" });
    expect(codes(esi, [clopidogrel, stent(), plan])).toEqual([
      "ANTICOAG_PLAN_MISSING met",
      "STENT_RECENT_CARDIOLOGY met",
    ]);
  });

  it("that is only suspected asks, and a refuted one does not", () => {
    expect(codes(esi, [...withPlan, stent("unconfirmed")])).toContain(
      "STENT_RECENT_CARDIOLOGY unknown",
    );
    expect(codes(esi, [...withPlan, stent("refuted")])).toEqual(["ANTICOAG_PLAN_MISSING met"]);
  });

  it("asks nothing where nothing is left off", () => {
    expect(codes(mbb, [aDrug("clopidogrel"), stent()])).toEqual([
      "SHARED_ASSESSMENT_LOW_RISK not-met",
    ]);
  });
});

describe("the INR of warfarin", () => {
  const inr = (value: number, days: number): EvidenceInput =>
    anEvidence({
      id: `inr-${days}`,
      kind: "laboratory",
      on: daysAgo(days),
      test: "inr",
      value,
      unit: "ratio",
    });
  const truth = (...more: EvidenceInput[]) =>
    codes(esi, [heldFor("warfarin", 130), ...more]).find((each) => each.startsWith("INR"));

  it.each([
    [1.1, "met"],
    [1.2, "met"],
    [1.3, "not-met"],
  ])("of %f after the last dose is %s", (value, expected) => {
    expect(truth(inr(value, 0))).toBe(`INR_NOT_NORMAL ${expected}`);
  });

  it("is asked for, and a normal one from before the last dose says nothing", () => {
    expect(truth()).toBe("INR_NOT_NORMAL unknown");
    expect(truth(inr(1, 5))).toBe("INR_NOT_NORMAL unknown");
    expect(truth(inr(1, 4))).toBe("INR_NOT_NORMAL met");
    expect(truth(inr(2.5, 5), inr(1, 1))).toBe("INR_NOT_NORMAL met");
    expect(truth(inr(1, 3), inr(2, 1))).toBe("INR_NOT_NORMAL not-met");
  });

  it("is nothing to a drug of another row, nor to a low-class procedure", () => {
    expect(codes(esi, [heldFor("apixaban", 100), inr(3, 0)])).toEqual([
      "ANTICOAG_PLAN_MISSING unknown",
    ]);
    expect(codes(mbb, [heldFor("warfarin", 10), inr(3, 0)])).toEqual([
      "SHARED_ASSESSMENT_LOW_RISK not-met",
    ]);
  });
});
