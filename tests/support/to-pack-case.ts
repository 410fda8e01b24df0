import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { addDays } from "@/lib/domain/shared/plain-date";
import type { TestCase } from "./test-patient-cases";
import { testCases } from "./test-patient-cases";
import { disputedCases } from "./test-patient-disputes";
import { toPicture, treatmentKeys, verdictWords } from "./test-patients";

/** The cases of the clinical material as they ship: one for each picture, with the packs it is for. */
export function toPackCases(): readonly PackCase[] {
  const grouped = Map.groupBy(
    testCases.filter(({ parameter }) => parameter === undefined),
    ({ name }) => toId(name),
  );
  return [...grouped].map(([id, cases]) => toPackCase(id, cases));
}

function toId(name: string): string {
  return name.split(" in ")[0] ?? name;
}

function toPackCase(id: string, cases: readonly TestCase[]): PackCase {
  const [first] = cases;
  if (first === undefined) throw new Error(`${id} has no case`);
  const { patient, asOf } = first;
  const { pathway, med_check: _, ...verdicts } = patient.expect;
  const disputed = disputedCases.flatMap(({ name, treatment, reason }) => {
    const found = cases.find((each) => each.name === name);
    return found === undefined
      ? []
      : [{ pack: found.pack, treatment: toTreatment(treatment), reason }];
  });
  const [timed] = Object.keys(verdicts);
  return {
    id,
    title: patient.title,
    packs: cases.map(({ pack }) => pack),
    asOf,
    picture: toPicture(patient, { withDefaults: true }),
    expect: Object.fromEntries(
      Object.entries(verdicts).map(([key, word]) => [toTreatment(key), toWords(word)]),
    ),
    why: toByTreatment(patient.why),
    missing: toByTreatment(patient.missing),
    shows: [],
    pathway: toLevel(pathway),
    ...(patient.next_eligible_d === undefined || timed === undefined
      ? {}
      : { earliest: { [toTreatment(timed)]: addDays(asOf, patient.next_eligible_d) } }),
    ...(disputed.length === 0 ? {} : { disputed }),
    cite: patient.cite,
  };
}

function toWords(word: string) {
  const words = verdictWords[word];
  if (words === undefined) throw new Error(`no verdict ${word}`);
  return [...words];
}

function toLevel(level: string | undefined): NonNullable<PackCase["pathway"]> {
  return level === "emergency" || level === "urgent" ? level : "none";
}

function toByTreatment(codes: Readonly<Record<string, readonly string[]>> | undefined) {
  return Object.fromEntries(
    Object.entries(codes ?? {})
      .filter(([key]) => key !== "pathway" && key !== "med_check")
      .map(([key, list]) => [toTreatment(key), [...list]]),
  );
}

function toTreatment(key: string) {
  const treatment = treatmentKeys[key];
  if (treatment === undefined) throw new Error(`no treatment ${key}`);
  return treatment;
}
