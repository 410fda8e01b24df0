import { describe, expect, it } from "vitest";
import { joinAllergyStates, listMergeConflicts } from "@/lib/domain/patient/patient-merge";
import { PartialDate } from "@/lib/domain/shared/plain-date";

describe("what two records of one person may say differently", () => {
  it.each([
    ["1961-09-07", "1961-09-07", []],
    ["1961-09-07", "1961-09", []],
    ["1961-09-07", "1961", []],
    ["1961", "1961-09-07", []],
    ["1961-09-07", undefined, []],
    [undefined, undefined, []],
    ["1961-09-07", "1961-09-08", ["birth-date"]],
    ["1961-09-30", "1961-10", ["birth-date"]],
    ["1961-09-07", "1962", ["birth-date"]],
  ])("born %s and %s: %j", (one, other, conflicts) => {
    const born = (text: string | undefined) =>
      text === undefined ? {} : { birthDate: PartialDate.parse(text) };
    expect(listMergeConflicts(born(one), born(other))).toEqual(conflicts);
  });

  it.each([
    ["female", "female", []],
    ["female", undefined, []],
    ["female", "male", ["sex"]],
    ["female", "other", ["sex"]],
  ] as const)("recorded as %s and %s: %j", (one, other, conflicts) => {
    const sex = (recordedSex: typeof one | typeof other) => (recordedSex ? { recordedSex } : {});
    expect(listMergeConflicts(sex(one), sex(other))).toEqual(conflicts);
  });
});

describe("the banner's allergies of two records", () => {
  const penicillin = (status: "active" | "refuted") => [
    { id: "019377a0-0000-7000-8000-000000000001", substance: "Penicillin", status },
  ];

  it.each([
    ["none-known", "not-recorded", "none-known"],
    ["not-recorded", "none-known", "none-known"],
    ["unavailable", "not-recorded", "unavailable"],
    ["not-recorded", "not-recorded", "not-recorded"],
    ["known", "not-recorded", "not-recorded"],
  ] as const)("%s and %s, without an allergy that stands: %s", (one, other, joined) => {
    const states = [one, other].map((allergyState) => ({ allergyState, allergies: [] }));
    expect(joinAllergyStates(states)).toBe(joined);
  });

  it("an allergy that stands on either is known, whatever the other says", () => {
    const none = { allergyState: "none-known" as const, allergies: [] };
    const allergic = { allergyState: "known", allergies: penicillin("active") } as const;
    expect(joinAllergyStates([none, allergic])).toBe("known");
    expect(joinAllergyStates([allergic, none])).toBe("known");
    const refuted = { allergyState: "known", allergies: penicillin("refuted") } as const;
    expect(joinAllergyStates([refuted, none])).toBe("none-known");
  });
});
