import { toKnownPicture } from "@/lib/domain/guideline/known-picture";
import { checkMedicines } from "@/lib/domain/medicine/check-medicines";
import type { MedicineRules } from "@/lib/domain/medicine/medicine-rules";
import type { MedicinesCheck } from "@/lib/domain/medicine/medicines-check";
import { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { coreMedicines } from "@/lib/guidelines/medicines/medicines";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { daysAgo, type ProblemInput, today } from "./pictures";

/** A medicine as a test writes it: `oxycodone 20 mg TID`, or with fields of its own. */
export type Taken = string | ({ readonly name: string } & Readonly<Record<string, unknown>>);

export type Medicated = {
  readonly takes: readonly Taken[];
  /** Completed years; absent: the birth date is not recorded. */
  readonly age?: number;
  readonly sex?: "female" | "male";
  readonly problems?: readonly ProblemInput[];
  readonly evidence?: readonly Readonly<Record<string, unknown>>[];
  /** Whether somebody asked if the list is whole. */
  readonly isAsked?: boolean;
};

/** A picture of somebody who takes these. All that nobody mentions is not recorded. */
export function toMedicated(patient: Medicated): ClinicalPicture {
  const { takes, age, sex, problems = [], evidence = [], isAsked = true } = patient;
  const asked = { id: "asked", kind: "history-asked", on: daysAgo(0), about: "medicines" };
  return ClinicalPicture.parse({
    format: "psps-clinical-picture/1",
    patient: {
      ...(age === undefined ? {} : { birthDate: `${2026 - age}-11-22` }),
      ...(sex === undefined ? {} : { recordedSex: sex }),
    },
    problems,
    evidence: [
      ...takes.map(toMedicine),
      ...evidence.map((each, index) => ({ id: `other-${index}`, on: daysAgo(0), ...each })),
      ...(isAsked ? [asked] : []),
    ],
  });
}

export function checkOf(patient: Medicated, rules: MedicineRules = coreMedicines): MedicinesCheck {
  return checkPicture(toMedicated(patient), rules);
}

export function checkPicture(picture: ClinicalPicture, rules = coreMedicines): MedicinesCheck {
  return checkMedicines(rules, {
    picture: toKnownPicture(picture, today),
    asOf: today,
    parameters: safetyCore.parameters,
  });
}

/** The alerts as the test patients write them: `RENAL_DOSE:gabapentin 1800>1400`. */
export function toCodes({ alerts }: MedicinesCheck): readonly string[] {
  return alerts.map(({ code, detail }) => (detail === undefined ? code : `${code} ${detail}`));
}

export const renal = (measure: "egfr" | "creatinine-clearance", value: number) => ({
  kind: "renal-function",
  measure,
  value,
});

export const ill = (condition: string, others: Readonly<Record<string, unknown>> = {}) => ({
  kind: "condition",
  condition,
  term: condition,
  status: "active",
  ...others,
});

function toMedicine(taken: Taken, index: number): Readonly<Record<string, unknown>> {
  const fields = typeof taken === "string" ? toFields(taken) : taken;
  return { id: `medicine-${index}`, kind: "medicine", on: daysAgo(0), status: "taking", ...fields };
}

function toFields(text: string) {
  const [name = "", ...dosage] = text.split(" ");
  return { name, ...(dosage.length > 0 ? { dosage: dosage.join(" ") } : {}) };
}
