import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/shared/plain-date";
import { aDrug, heldFor, listShort } from "@/tests/support/holds";
import { daysAgo, today } from "@/tests/support/pictures";

const esi = "epidural-steroid-injection";

describe("how old the last dose is", () => {
  it("grows by a day each day while the drug is on hold", () => {
    const held = [heldFor("apixaban", 20)];
    const on = (days: number) => listShort(esi, held, { asOf: addDays(today, days) });
    expect(on(2)).toEqual(["apixaban:72h:intermediate not-met"]);
    expect(on(3)).toEqual(["apixaban:72h:intermediate met"]);
  });

  it("does not grow while the drug is taken: nothing reassuring is read into an old answer", () => {
    const taken = [aDrug("apixaban", { lastDoseHoursAgo: 12 })];
    const on = (days: number) => listShort(esi, taken, { asOf: addDays(today, days) });
    expect(on(0)).toEqual(["apixaban:72h:intermediate not-met"]);
    expect(on(30)).toEqual(["apixaban:72h:intermediate not-met"]);
  });

  it("of a short hold that was met is asked again the day after, while the drug is taken", () => {
    const taken = [aDrug("heparin", { dosage: "iv infusion", lastDoseHoursAgo: 8 })];
    expect(listShort(esi, taken)).toEqual(["heparin:6h:intermediate met"]);
    expect(listShort(esi, taken, { asOf: addDays(today, 1) })).toEqual([
      "heparin:6h:intermediate unknown",
    ]);
  });

  it.each([
    [47, "not-met"],
    [48, "met"],
  ])("%i hours ago and still called taken: a day later it is %s", (hours, truth) => {
    const [answer] = listShort(esi, [aDrug("apixaban", { lastDoseHoursAgo: hours })], {
      asOf: addDays(today, 1),
    });
    expect(answer).toBe(`apixaban:72h:intermediate ${truth}`);
  });

  it("counts from the day it was asked about, and from the day of entry", () => {
    const held = (more: object) => listShort(esi, [heldFor("apixaban", 24, { ...more })]);
    const entered = (recordedOn: string) => ({
      provenance: { howKnown: "observed-here", recordedOn },
    });
    expect(held({ lastDoseAskedOn: daysAgo(1) })).toEqual(["apixaban:72h:intermediate not-met"]);
    expect(held({ lastDoseAskedOn: daysAgo(2) })).toEqual(["apixaban:72h:intermediate met"]);
    expect(held(entered(daysAgo(1)))).toEqual(["apixaban:72h:intermediate not-met"]);
    expect(held(entered(daysAgo(2)))).toEqual(["apixaban:72h:intermediate met"]);
  });

  it("by the clock counts to the beginning of the day: the procedure may be in the morning", () => {
    const at = (lastDoseAt: string) =>
      listShort(esi, [aDrug("apixaban", { status: "on-hold", lastDoseAt })]);
    expect(at(`${daysAgo(3)}T00:00`)).toEqual(["apixaban:72h:intermediate met"]);
    expect(at(`${daysAgo(3)}T00:01`)).toEqual(["apixaban:72h:intermediate not-met"]);
    expect(at(`${daysAgo(0)}T07:00`)).toEqual(["apixaban:72h:intermediate not-met"]);
  });

  it("of a drug that was stopped counts from the end of its last day", () => {
    const stopped = (ended?: string) =>
      listShort(esi, [
        aDrug("clopidogrel", { status: "stopped", ...(ended === undefined ? {} : { ended }) }),
      ]);
    expect(stopped(daysAgo(6))).toEqual(["clopidogrel:168h:intermediate not-met"]);
    expect(stopped(daysAgo(7))).toEqual(["clopidogrel:168h:intermediate unknown"]);
    expect(stopped(daysAgo(8))).toEqual(["clopidogrel:168h:intermediate met"]);
    expect(stopped("2026-11")).toEqual(["clopidogrel:168h:intermediate unknown"]);
    expect(stopped("2026-10")).toEqual(["clopidogrel:168h:intermediate met"]);
    expect(stopped()).toEqual([]);
  });

  it("is the youngest where the same drug stands in the record under two names", () => {
    const both = [heldFor("Eliquis 5 mg", 200), heldFor("apixaban", 20)];
    expect(listShort(esi, both)).toEqual(["apixaban:72h:intermediate not-met"]);
  });

  it("is the one that was asked about last, whatever day the medicine began", () => {
    const entered = (recordedOn: string) => ({
      provenance: { howKnown: "observed-here", recordedOn },
    });
    const taken = aDrug("apixaban", { lastDoseHoursAgo: 12, ...entered(daysAgo(5)) });
    const held = heldFor("apixaban", 80, entered(daysAgo(0)));
    expect(listShort(esi, [taken, held])).toEqual(["apixaban:72h:intermediate met"]);
    const again = aDrug("apixaban", { lastDoseHoursAgo: 2, ...entered(daysAgo(0)) });
    expect(listShort(esi, [held, again])).toEqual(["apixaban:72h:intermediate not-met"]);
    const before = heldFor("apixaban", 80, entered(daysAgo(5)));
    const resumed = aDrug("apixaban", entered(daysAgo(0)));
    expect(listShort(esi, [before, resumed])).toEqual(["apixaban:72h:intermediate unknown"]);
  });

  it("of a disputed record is not read", () => {
    expect(listShort(esi, [heldFor("apixaban", 200, { disputed: "other patient" })])).toEqual([]);
  });
});
