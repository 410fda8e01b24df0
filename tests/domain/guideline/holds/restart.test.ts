import { describe, expect, it } from "vitest";
import { aDrug, listHolds } from "@/tests/support/holds";
import { anEvidence, daysAgo, type EvidenceInput } from "@/tests/support/pictures";

const given = (treatment: string, days: number, more: object = {}): EvidenceInput =>
  anEvidence({ id: "done", kind: "treatment-given", on: daysAgo(days), treatment, ...more });

function restart(
  treatment: "epidural-steroid-injection" | "scs-trial",
  evidence: readonly EvidenceInput[],
): string | undefined {
  return listHolds(treatment, evidence)
    .find((each) => each.startsWith("ANTICOAG_RESTART"))
    ?.split(" ")[1];
}

describe("a drug begun again", () => {
  const esi = (drug: string, lastDoseAt: string) =>
    restart("epidural-steroid-injection", [
      given("epidural-steroid-injection", 2),
      aDrug(drug, { lastDoseAt }),
    ]);

  it("before the time of the table is a warning", () => {
    expect(esi("apixaban", `${daysAgo(2)}T18:00`)).toBe("not-met");
    expect(esi("apixaban", `${daysAgo(1)}T10:00`)).toBe("unknown");
    expect(esi("apixaban", `${daysAgo(0)}T00:00`)).toBe("met");
    expect(esi("warfarin", `${daysAgo(2)}T05:00`)).toBe("not-met");
    expect(esi("warfarin", `${daysAgo(2)}T06:00`)).toBe("unknown");
    expect(esi("warfarin", `${daysAgo(1)}T06:00`)).toBe("met");
  });

  it("is nothing while the last dose was before the procedure, or no procedure is on record", () => {
    expect(esi("apixaban", `${daysAgo(5)}T10:00`)).toBeUndefined();
    expect(
      restart("epidural-steroid-injection", [aDrug("apixaban", { lastDoseHoursAgo: 2 })]),
    ).toBeUndefined();
  });

  it("after a thrombolytic is a specialist's question", () => {
    expect(esi("alteplase", `${daysAgo(0)}T10:00`)).toBe("unknown");
  });

  it("during a trial is too early, whatever the hour, and counts from the removal of the leads", () => {
    const dose = aDrug("apixaban", { lastDoseAt: `${daysAgo(0)}T00:00` });
    const trial = (more: object) => restart("scs-trial", [given("scs-trial", 9, more), dose]);
    expect(trial({ ongoing: true })).toBe("not-met");
    expect(trial({})).toBe("not-met");
    expect(trial({ ended: daysAgo(0) })).toBe("not-met");
    expect(trial({ ended: daysAgo(1) })).toBe("unknown");
    expect(trial({ ended: daysAgo(2) })).toBe("met");
  });
});
