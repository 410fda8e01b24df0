import { z } from "zod";
import { CodeableConcept } from "./elements";

/** Finds the Medication that a reference points at, in the entry itself or in the same file. */
export type FindMedicine = (reference: string) => unknown;

type NamesMedicine = {
  readonly medicationCodeableConcept?: CodeableConcept | undefined;
  readonly medicationReference?: { readonly reference?: string | undefined } | undefined;
};

const Medication = z.object({
  resourceType: z.literal("Medication"),
  status: z.string().optional(),
  code: CodeableConcept.optional(),
});

/** The medicine an entry is about, named in it or by reference; undefined: it is not in the file. */
export function readMedicine(
  entry: NamesMedicine,
  find: FindMedicine,
): CodeableConcept | undefined {
  if (entry.medicationCodeableConcept) return entry.medicationCodeableConcept;
  const reference = entry.medicationReference?.reference;
  if (reference === undefined) return undefined;
  const medication = Medication.safeParse(find(reference));
  if (!medication.success || medication.data.status === "entered-in-error") return undefined;
  return medication.data.code;
}
