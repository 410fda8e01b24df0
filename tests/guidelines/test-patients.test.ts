import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { type Evaluation, isOpen } from "@/lib/domain/guideline/verdict";
import { addDays } from "@/lib/domain/shared/plain-date";
import { getPack } from "@/lib/guidelines/registry";
import { withSetting } from "@/tests/support/pack-settings";
import { type TestCase, testCases } from "@/tests/support/test-patient-cases";
import { disputedCases } from "@/tests/support/test-patient-disputes";
import { toPicture, treatmentKeys, verdictWords } from "@/tests/support/test-patients";

const cases = testCases.flatMap((each) => {
  const pack = getPack(each.pack);
  return pack === undefined ? [] : [{ ...each, pack: withSetting(pack, each.parameter) }];
});

function judge({ pack, patient, asOf }: (typeof cases)[number], withDefaults: boolean) {
  return evaluate(pack, toPicture(patient, { withDefaults }), asOf);
}

/** A code that names more than its row (a drug, hours) is one of the answer's when it begins so. */
function isAmong(code: string, codes: readonly string[]): boolean {
  return codes.some((each) => each === code || each.startsWith(`${code}:`));
}

function toPackCodes(pack: GuidelinePack): ReadonlySet<string> {
  return new Set(
    Object.values(pack.treatments).flatMap(({ criteria }) => criteria.map(({ code }) => code)),
  );
}

/** A verdict that is the same in all packs is asserted with those codes that the pack has. */
function toExpectedCodes({ pack, patient }: (typeof cases)[number], key: string) {
  const codes = patient.why?.[key] ?? [];
  if (patient.profile !== "ANY") return codes;
  const own = toPackCodes(pack);
  return codes.filter((code) => own.has(code) || code.includes(":"));
}

function findAnswer(evaluation: Evaluation, key: string) {
  const treatment = treatmentKeys[key];
  if (treatment === undefined) throw new Error(`no treatment ${key}`);
  return evaluation.treatments[treatment].best;
}

describe.each(cases)("test patient $name", (each) => {
  const { patient, asOf } = each;
  const evaluation = judge(each, true);
  const { pathway, med_check: check, ...treatments } = patient.expect;
  const asserted = Object.entries(treatments).filter(([key]) => !isDisputed(each, key));

  it.each(asserted)(`"${patient.title}": %s is %s`, (key, word) => {
    const answer = findAnswer(evaluation, key);
    expect(
      verdictWords[word],
      answer.reasons
        .filter(({ truth }) => truth !== "met")
        .map(({ code, truth }) => `${code} ${truth}`)
        .join(", "),
    ).toContain(answer.word);
    const codes = answer.reasons.map(({ code }) => code);
    for (const code of toExpectedCodes(each, key)) expect(isAmong(code, codes), code).toBe(true);
    const missing = answer.missing.map(({ fact }) => fact);
    expect(missing).toEqual(expect.arrayContaining(patient.missing?.[key] ?? []));
  });

  it("raises the emergency it describes, and no other", () => {
    expect(evaluation.pathway.level).toBe(pathway ?? "none");
    const raised = evaluation.pathway.flags.map(({ code }) => code);
    expect(raised).toEqual(expect.arrayContaining(patient.why?.["pathway"] ?? []));
  });

  it("has nothing open, without the default table, that only the table opened", () => {
    const bare = judge(each, false);
    for (const [treatment, { best }] of Object.entries(bare.treatments)) {
      const filled = Object.entries(evaluation.treatments).find(([id]) => id === treatment);
      // Done is not closed: more care on record may complete it.
      const word = filled?.[1].best.word ?? "not-yet";
      if (isOpen(best.word)) expect(isOpen(word) || word === "completed").toBe(true);
    }
  });

  it("shows the alerts that are named", () => {
    const shown = toAlerts(evaluation);
    for (const code of patient.alerts ?? []) expect(isAmong(code, shown), code).toBe(true);
  });

  it("checks the medicines as it says, where it says so", () => {
    for (const word of check === undefined ? [] : [check])
      expect(evaluation.medicines?.check).toBe(word.replace("_", "-"));
    for (const { mme } of patient.compute === undefined ? [] : [patient.compute])
      expect(evaluation.medicines?.mme.total).toBe(mme);
  });

  it("opens on the day that is named, where one is", () => {
    for (const days of patient.next_eligible_d === undefined ? [] : [patient.next_eligible_d]) {
      const [key = ""] = Object.keys(treatments);
      expect(findAnswer(evaluation, key).earliest).toBe(addDays(asOf, days));
    }
  });
});

/** Every code that is shown anywhere: banners, flags, medicines, and the reasons of any treatment. */
function toAlerts({ banners, pathway, medicines, treatments }: Evaluation): readonly string[] {
  return [
    ...(medicines?.alerts ?? []).map(({ code, detail }) =>
      detail === undefined || !code.includes(":") ? code : `${code} ${detail}`,
    ),
    ...banners.map(({ code }) => code),
    ...pathway.flags.map(({ code }) => code),
    ...Object.values(treatments).flatMap(({ best }) => best.reasons.map(({ code }) => code)),
  ];
}

function isDisputed({ name }: Pick<TestCase, "name">, key: string): boolean {
  return disputedCases.some((each) => each.name === name && each.treatment === key);
}

describe("the list of cases held to be wrong", () => {
  it("names cases that exist, each with its reason", () => {
    const names = new Set(testCases.map(({ name }) => name));
    for (const { name, reason } of disputedCases) {
      expect(names).toContain(name);
      expect(reason.length).toBeGreaterThan(40);
    }
  });
});
