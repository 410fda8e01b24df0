import type { ClinicianId } from "../shared/ids";
import type { PainGenerator, PainProblem } from "./pain-problem";

/** A pain problem as it stood at one revision. */
export type PainProblemVersion = {
  readonly problem: PainProblem;
  readonly revision: number;
  /** Undefined: it was there before versions were kept. */
  readonly by: ClinicianId | undefined;
  readonly at: Date;
};

const problemFields = [
  "label",
  "region",
  "side",
  "goal",
] as const satisfies readonly (keyof PainProblem)[];

const generatorFields = [
  "structure",
  "mechanism",
  "levels",
  "side",
  "confidence",
  "basis",
] as const satisfies readonly (keyof PainGenerator)[];

/** The names of the fields in which two versions differ, never what stands in them. */
export function listChangedFields(
  before: Partial<PainProblem>,
  after: PainProblem,
): readonly string[] {
  const own = problemFields.filter((field) => before[field] !== after[field]);
  const generator = generatorFields
    .filter((field) => toText(before.generator?.[field]) !== toText(after.generator?.[field]))
    .map((field) => `generator.${field}`);
  return [...own, ...generator];
}

function toText(value: string | readonly string[] | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
