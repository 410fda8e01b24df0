import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { addDays } from "@/lib/domain/shared/plain-date";
import { aDrug, heldFor, listHolds, listShort } from "@/tests/support/holds";
import {
  anEvidence,
  daysAgo,
  type EvidenceInput,
  facetPain,
  nervePain,
  today,
} from "@/tests/support/pictures";

/** Heparin into a vein has a hold in every class, so its code tells the class. */
const heparin = heldFor("heparin", 1, { dosage: "iv infusion" });

function classOf(
  treatment: TreatmentId,
  evidence: readonly EvidenceInput[] = [],
  asked: Parameters<typeof listShort>[2] = {},
): string | undefined {
  const [answer] = listShort(treatment, [heparin, ...evidence], asked);
  return answer?.split(/[: ]/)[2];
}

const mbb = "medial-branch-block";
const condition = (name: string, status = "active"): EvidenceInput =>
  anEvidence({
    id: `${name}-${status}`,
    kind: "condition",
    on: daysAgo(3),
    term: name,
    condition: name,
    status,
  });

describe("the bleeding class of a procedure", () => {
  const high: readonly TreatmentId[] = [
    ...(["scs-trial", "scs-permanent-implant", "drg-stimulation"] as const),
    ...(["intrathecal-drug-delivery", "scs-lead-revision", "vertebral-augmentation"] as const),
    ...(["mild", "epidural-balloon-neuroplasty"] as const),
  ];
  const low: readonly TreatmentId[] = [
    ...(["medial-branch-block", "radiofrequency-ablation", "sacroiliac-block"] as const),
    ...(["sacroiliac-joint-injection", "sacroiliac-rfa", "peripheral-nerve-stimulation"] as const),
    "scs-battery-change",
  ];
  const notListed: readonly TreatmentId[] = [
    ...(["facet-cyst-injection", "basivertebral-nerve-ablation", "revision-surgery"] as const),
    ...(["index-decompression", "index-fusion", "interspinous-spacer"] as const),
    "sacroiliac-joint-fusion",
  ];

  it("is the one of the table, and none is made up", () => {
    for (const id of high) expect([id, classOf(id)]).toEqual([id, "high"]);
    for (const id of low) expect([id, classOf(id)]).toEqual([id, "low"]);
    for (const id of notListed) expect([id, classOf(id)]).toEqual([id, undefined]);
    expect(classOf("epidural-steroid-injection")).toBe("intermediate");
  });

  it("of a procedure that is not listed still asks for the prescriber's plan", () => {
    for (const id of notListed)
      expect(listHolds(id, [aDrug("warfarin")])).toEqual(["ANTICOAG_PLAN_MISSING unknown"]);
  });

  it("is no question of what does not bleed", () => {
    const quiet = TreatmentId.options.filter(
      (id) => listHolds(id, [aDrug("warfarin")]).length === 0,
    );
    expect(quiet).toEqual([
      ...["conservative-care", "scs-reprogramming", "scs-explant"],
      ...["pump-refill", "pump-explant"],
    ]);
  });

  it.each(["neck", "arm"] as const)(
    "of a facet block for a pain of the %s is intermediate",
    (region) => {
      const problem = { ...facetPain, region };
      expect(classOf(mbb, [], { problem })).toBe("intermediate");
      expect(classOf("radiofrequency-ablation", [], { problem })).toBe("intermediate");
    },
  );

  it("follows the levels of the booking into the neck", () => {
    const booking = anEvidence({
      id: "b",
      kind: "planned-procedure",
      on: daysAgo(1),
      treatment: mbb,
      levels: ["C4", "C5"],
    });
    expect(classOf(mbb, [booking])).toBe("intermediate");
  });

  const booked = (treatment: TreatmentId, approach: string) =>
    anEvidence({ id: "b", kind: "planned-procedure", on: daysAgo(1), treatment, approach });

  it("of adhesiolysis is high with an epiduroscope, and open while nobody said how", () => {
    const id = "epidural-adhesiolysis";
    const problem = nervePain;
    expect(classOf(id, [booked(id, "Epiduroscopic")], { problem })).toBe("high");
    expect(classOf(id, [booked(id, "caudal catheter")], { problem })).toBe("intermediate");
    const cilostazol = heldFor("cilostazol", 1);
    expect(listShort(id, [cilostazol], { problem })).toEqual(["cilostazol:48h:high unknown"]);
  });

  it("of a pocket revision is low, of a lead revision high", () => {
    expect(classOf("scs-lead-revision", [booked("scs-lead-revision", "pocket revision")])).toBe(
      "low",
    );
  });
});

describe("what about the patient raises the class one step", () => {
  it.each([
    ["1951-11-23", "low"],
    ["1951-11-22", "intermediate"],
    ["1951-11-21", "intermediate"],
  ])("born %s: %s (75 or over)", (birthDate, expected) => {
    const patient = { birthDate, recordedSex: "male" } as const;
    expect(classOf(mbb, [], { patient })).toBe(expected);
  });

  it("turns on the birthday, and a birth year that straddles it leaves it open", () => {
    const patient = { birthDate: "1951-11-23", recordedSex: "male" } as const;
    expect(classOf(mbb, [], { patient, asOf: addDays(today, 1) })).toBe("intermediate");
    const year = { birthDate: "1951", recordedSex: "male" } as const;
    const warfarin = heldFor("warfarin", 1);
    expect(listShort(mbb, [warfarin], { patient: year })).toEqual([
      "warfarin:120h:intermediate unknown",
    ]);
    const unrecorded = { recordedSex: "male" } as const;
    expect(listShort(mbb, [warfarin], { patient: unrecorded })).toEqual([
      "warfarin:120h:intermediate unknown",
    ]);
  });

  it.each(["liver-disease", "renal-disease"])("%s counts while it is active", (name) => {
    expect(classOf(mbb, [condition(name)])).toBe("intermediate");
    expect(classOf(mbb, [condition(name, "resolved")])).toBe("low");
  });

  it.each(["bleeding-history", "spinal-radiation"])("%s counts for ever", (name) => {
    expect(classOf(mbb, [condition(name, "resolved")])).toBe("intermediate");
    expect(classOf(mbb, [condition(name, "refuted")])).toBe("low");
    expect(listShort(mbb, [heldFor("warfarin", 1), condition(name, "unconfirmed")])).toEqual([
      "warfarin:120h:intermediate unknown",
    ]);
  });

  it.each([
    [49, "intermediate"],
    [50, "low"],
  ])("a measured creatinine clearance of %i makes it %s", (value, expected) => {
    const measured = anEvidence({
      id: "k",
      kind: "renal-function",
      on: daysAgo(3),
      measure: "creatinine-clearance",
      value,
    });
    expect(classOf(mbb, [measured])).toBe(expected);
  });

  it("two antithrombotics do, and one under two names or an NSAID beside it does not", () => {
    const warfarin = heldFor("warfarin", 1);
    expect(listShort(mbb, [warfarin])).toEqual([]);
    expect(listShort(mbb, [warfarin, aDrug("Coumadin")])).toEqual([]);
    expect(listShort(mbb, [warfarin, aDrug("ibuprofen")])).toEqual([]);
    const aspirin = aDrug("aspirin", { indication: "secondary prevention" });
    const former = aDrug("aspirin", { indication: "secondary prevention", status: "stopped" });
    expect(listShort(mbb, [warfarin, aspirin])).toEqual(["warfarin:120h:intermediate not-met"]);
    expect(listShort(mbb, [warfarin, former])).toEqual([]);
  });

  const operation = (levels: readonly string[]): EvidenceInput =>
    anEvidence({ id: "op", kind: "spinal-surgery", on: "2020", procedure: "fusion", levels });

  it("an operation at the level does, one elsewhere does not, one without a level leaves it open", () => {
    expect(classOf(mbb, [operation(["L5", "S1"])])).toBe("intermediate");
    expect(classOf(mbb, [operation(["C5", "C6"])])).toBe("low");
    const warfarin = heldFor("warfarin", 1);
    expect(listShort(mbb, [warfarin, operation([])])).toEqual([
      "warfarin:120h:intermediate unknown",
    ]);
    expect(classOf("sacroiliac-block", [operation(["L5", "S1"])])).toBe("low");
    expect(classOf("scs-battery-change", [operation(["L5", "S1"])])).toBe("low");
  });

  it("raises one step and not two, and high is the highest", () => {
    const much = [condition("liver-disease"), condition("bleeding-history")];
    expect(classOf(mbb, much)).toBe("intermediate");
    expect(classOf("epidural-steroid-injection", much)).toBe("high");
    expect(classOf("scs-trial", much)).toBe("high");
  });
});
