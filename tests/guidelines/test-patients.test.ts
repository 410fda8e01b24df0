import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { isOpen } from "@/lib/domain/guideline/verdict";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { today } from "@/tests/support/pictures";
import type { TestPatient } from "@/tests/support/test-patient";
import {
  getTestPatient,
  toPicture,
  treatmentKeys,
  verdictWords,
} from "@/tests/support/test-patients";

/** Cases whose verdict holds in every pack, and those whose emergency does. */
const ids = ["V19", "V38", "V41", "V43", "V49", "V53", "V57", "V59", "V61", "V77"].concat([
  "N78",
  "N80",
  "N82",
  "N89",
  "N90",
]);

const packCodes = new Set(
  Object.values(pspsStepwise.treatments).flatMap(({ criteria }) =>
    criteria.map(({ code }) => code),
  ),
);

function judge(patient: TestPatient, withDefaults: boolean) {
  return evaluate(pspsStepwise, toPicture(patient, { withDefaults }), today);
}

describe.each(ids)("test patient %s", (id) => {
  const patient = getTestPatient(id);
  const evaluation = judge(patient, true);
  const { pathway, ...treatments } = patient.expect;

  it.each(Object.entries(treatments))(`"${patient.title}": %s is %s`, (key, word) => {
    const treatment = treatmentKeys[key];
    if (treatment === undefined) throw new Error(`no treatment ${key}`);
    const { best } = evaluation.treatments[treatment];
    expect(verdictWords[word]).toContain(best.word);
    const codes = best.reasons.map(({ code }) => code);
    const expected = (patient.why?.[key] ?? []).filter((code) => packCodes.has(code));
    expect(codes).toEqual(expect.arrayContaining(expected));
  });

  it("raises the emergency it describes, and no other", () => {
    expect(evaluation.pathway.level).toBe(pathway ?? "none");
    const raised = evaluation.pathway.flags.map(({ code }) => code);
    expect(raised).toEqual(expect.arrayContaining(patient.why?.["pathway"] ?? []));
  });

  it("has nothing open, without the default table, that only the table opened", () => {
    const bare = judge(patient, false);
    for (const [treatment, { best }] of Object.entries(bare.treatments)) {
      const filled = Object.entries(evaluation.treatments).find(([each]) => each === treatment);
      if (isOpen(best.word)) expect(isOpen(filled?.[1].best.word ?? "not-yet")).toBe(true);
    }
  });
});

describe("without the default table", () => {
  it.each([
    ["V77", "epidural-adhesiolysis"],
    ["V43", "scs-permanent-implant"],
  ] as const)("%s: %s, which the table helped to open, stays closed", (id, treatment) => {
    expect(isOpen(judge(getTestPatient(id), true).treatments[treatment].best.word)).toBe(true);
    const bare = judge(getTestPatient(id), false).treatments[treatment].best;
    expect(isOpen(bare.word)).toBe(false);
  });
});
