import { z } from "zod";
import { PatientDraft, type RecordedSex } from "@/lib/domain/patient/patient";
import { isNhsNumber } from "@/lib/domain/patient/patient-words";
import { type PartialDate, toInterval } from "@/lib/domain/shared/plain-date";
import { CodeableConcept, readElements, toPath } from "./elements";
import { type Note, type Outcome, refused, taken } from "./outcome";
import { toPartialDate } from "./partial-date";

const HumanName = z.object({
  use: z.string().optional(),
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
  prefix: z.array(z.string()).optional(),
});
type HumanName = z.infer<typeof HumanName>;

const PatientElements = z.object({
  active: z.boolean().optional(),
  name: z.array(HumanName).optional(),
  gender: z.string().optional(),
  birthDate: z.string().optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: z.string().optional(),
  identifier: z
    .array(z.object({ system: z.string().optional(), value: z.string().optional() }))
    .optional(),
  communication: z
    .array(z.object({ language: CodeableConcept.optional(), preferred: z.boolean().optional() }))
    .optional(),
  link: z.array(z.object({ type: z.string().optional() })).optional(),
});
type PatientElements = z.infer<typeof PatientElements>;

/** The demographics of a patient. What is missing or given as a formula stays "not recorded". */
export function mapPatient(resource: unknown): Outcome {
  const read = readElements(PatientElements, resource);
  if (!read.ok) return read.refusal;
  const patient = read.value;

  const name = chooseName(patient.name ?? []);
  if (!name) return refused("name", "It has no name, and patients are never told apart without.");
  const birthDate = toPartialDate(patient.birthDate);
  if (patient.birthDate !== undefined && birthDate === undefined)
    return refused("birthDate", `"${patient.birthDate}" is no date of FHIR R4.`);

  const died = toPartialDate(patient.deceasedDateTime);
  if (birthDate && died && toInterval(died).last < toInterval(birthDate).first)
    return refused("deceasedDateTime", "The patient would have died before being born.");
  const draft = PatientDraft.safeParse(toDraft(patient, name, birthDate));
  if (!draft.success) {
    const [issue] = draft.error.issues;
    return refused(toPath(issue?.path ?? []), issue?.message ?? "It cannot be stored.");
  }
  return taken([{ what: "patient", draft: draft.data }], toNotes(patient, name));
}

/** The name in use now; old and nicknames only where there is no other. */
function chooseName(names: readonly HumanName[]): HumanName | undefined {
  const usable = names.filter(({ family, text }) => (family ?? text ?? "").trim() !== "");
  const order = ["official", "usual", undefined, "temp", "nickname", "anonymous", "old", "maiden"];
  return usable.toSorted((one, other) => order.indexOf(one.use) - order.indexOf(other.use))[0];
}

function toDraft(patient: PatientElements, name: HumanName, birthDate: PartialDate | undefined) {
  const languages = patient.communication ?? [];
  const language =
    languages.find(({ preferred }) => preferred === true) ??
    (languages.length === 1 ? languages[0] : undefined);
  return {
    familyName: name.family ?? name.text,
    givenName: name.family === undefined ? "" : (name.given ?? []).join(" "),
    title: name.prefix?.join(" "),
    birthDate,
    recordedSex: toRecordedSex(patient.gender),
    identifiers: toIdentifiers(patient),
    language: language?.language?.text ?? language?.language?.coding?.[0]?.code,
    deceasedOn: toPartialDate(patient.deceasedDateTime),
  };
}

function toRecordedSex(gender: string | undefined): RecordedSex | undefined {
  return gender === "female" || gender === "male" || gender === "other" ? gender : undefined;
}

/** A number without the system that gave it could be anybody's: it stays in the entry. */
function toIdentifiers({ identifier }: PatientElements) {
  const systems: Readonly<Record<string, string>> = {
    "https://fhir.nhs.uk/Id/nhs-number": "nhs-number",
  };
  const numbers = (identifier ?? []).flatMap(({ system, value }) => {
    if (system === undefined || value === undefined) return [];
    const number = { system: systems[system] ?? system, value: value.replaceAll(/\s/g, "") };
    return isPlausible(number) ? [number] : [];
  });
  const seen = new Set<string>();
  return numbers.filter(({ system, value }) => {
    const key = `${system}|${value}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** An NHS number checks itself; one that fails is somebody's mistake and may be another person's. */
function isPlausible({ system, value }: { readonly system: string; readonly value: string }) {
  return system !== "nhs-number" || isNhsNumber(value);
}

function toNotes(patient: PatientElements, name: HumanName): readonly Note[] {
  const notes: (Note | false)[] = [
    patient.birthDate === undefined && {
      path: "birthDate",
      words: "Birth date not recorded: no print and no link until a person records it.",
    },
    toRecordedSex(patient.gender) === undefined && {
      path: "gender",
      words: "Sex not recorded.",
    },
    (name.given ?? []).some((given) => /^(mr|mrs|ms|miss|dr|prof)\.?$/i.test(given)) && {
      path: "name",
      words: "The given name looks like a title; stored as it came.",
    },
    name.family === undefined && {
      path: "name",
      words: "The name came as one text; stored whole as the family name.",
    },
    patient.active === false && {
      path: "active",
      words: "The source no longer uses this patient record.",
    },
    toIdentifiers(patient).length < (patient.identifier ?? []).length && {
      path: "identifier",
      words:
        "Not every number was taken: one has no system, is there twice, or is no valid NHS number.",
    },
    (patient.link ?? []).length > 0 && {
      path: "link",
      words: "The source links this patient to another record; nothing was merged.",
    },
    patient.deceasedBoolean === true && {
      path: "deceasedBoolean",
      words:
        "The source says that the patient has died, without a date. A person has to record it.",
    },
  ];
  return notes.filter((note) => note !== false);
}
