import { z } from "zod";
import { type ClinicianId, PatientId } from "../shared/ids";
import { PartialDate } from "../shared/plain-date";
import { writtenText } from "../shared/written-text";

/** The four states of the NHS banner. "Not recorded" must never look like "none known". */
export const AllergyState = z.enum(["known", "none-known", "not-recorded", "unavailable"]);
export type AllergyState = z.infer<typeof AllergyState>;

export const Allergy = z
  .object({
    id: z.uuid(),
    substance: writtenText(200).min(1),
    reaction: writtenText(500).optional(),
    status: z.enum(["active", "inactive", "refuted"]),
  })
  .readonly();
export type Allergy = z.infer<typeof Allergy>;

export const RecordedSex = z.enum(["female", "male", "other"]);
export type RecordedSex = z.infer<typeof RecordedSex>;

/** A number by which some system knows the patient, stored without spaces. */
export const PatientIdentifier = z
  .object({
    /** `nhs-number`, `hospital-number`, or the address of the system that gave it. */
    system: writtenText(200).min(1, "Say which system gave this number."),
    value: writtenText(64).min(1, "Type the number."),
  })
  .readonly();
export type PatientIdentifier = z.infer<typeof PatientIdentifier>;

/** What is typed about a person. What is absent was not recorded. */
export const PatientDraft = z
  .object({
    familyName: writtenText(120).min(1, "Type the family name."),
    givenName: writtenText(120).describe("empty: the person has one name only"),
    title: writtenText(30).optional(),
    preferredName: writtenText(120).optional(),
    birthDate: PartialDate.optional().describe("absent: not recorded"),
    recordedSex: RecordedSex.optional(),
    identifiers: z.array(PatientIdentifier).max(12),
    language: writtenText(60).optional(),
    interpreter: z.boolean().optional(),
    largePrint: z.boolean().optional(),
    deceasedOn: PartialDate.optional(),
  })
  .readonly();
export type PatientDraft = z.infer<typeof PatientDraft>;

/** The person receiving care, as the clinic knows them. */
export const PatientRecord = z
  .object({
    ...PatientDraft.unwrap().shape,
    id: PatientId,
    allergyState: AllergyState,
    allergies: z.array(Allergy),
    revision: z.int().positive(),
    evidenceRevision: z.int().min(0),
  })
  .readonly();
export type PatientRecord = z.infer<typeof PatientRecord>;

/** What was typed about a person until somebody amended it. */
export type PatientVersion = {
  readonly draft: PatientDraft;
  /** The revision that it was. */
  readonly revision: number;
  readonly amendedBy: ClinicianId;
  readonly amendedAt: Date;
};

/** What a list of patients shows of each, and no more: it crosses the wire. */
export type ListedPatient = Pick<
  PatientRecord,
  | "id"
  | "familyName"
  | "givenName"
  | "title"
  | "preferredName"
  | "birthDate"
  | "recordedSex"
  | "identifiers"
  | "deceasedOn"
>;

/** A patient that a search found; `foundAs` names the merged record that led there. */
export type FoundListed = ListedPatient & { readonly foundAs?: string | undefined };

export function toListedPatient(patient: ListedPatient): ListedPatient {
  const { id, familyName, givenName, title, preferredName } = patient;
  const { birthDate, recordedSex, identifiers, deceasedOn } = patient;
  return {
    id,
    familyName,
    givenName,
    title,
    preferredName,
    birthDate,
    recordedSex,
    identifiers,
    deceasedOn,
  };
}
