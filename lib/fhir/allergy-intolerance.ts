import { z } from "zod";
import { Allergy } from "@/lib/domain/patient/patient";
import { CodeableConcept, nameOf, readElements, statusCodeOf } from "./elements";
import { type CodedMeaning, findMeaning } from "./meaning";
import { kept, type Note, type Outcome, taken, withdrawn } from "./outcome";

const AllergyElements = z.object({
  clinicalStatus: CodeableConcept.optional(),
  verificationStatus: CodeableConcept.optional(),
  code: CodeableConcept.optional(),
  reaction: z
    .array(
      z.object({
        manifestation: z.array(CodeableConcept).optional(),
        description: z.string().optional(),
      }),
    )
    .optional(),
});
type AllergyElements = z.infer<typeof AllergyElements>;

/**
 * Statements that there is no allergy. Only the general one says so for every substance.
 *
 * @source SNOMED CT international edition, as listed by HL7's allergyintolerance-code value set
 */
const absences: readonly CodedMeaning<"none-known" | "one-kind">[] = [
  {
    system: "snomed-ct",
    code: "716186003",
    words: /^no known allerg(y|ies)( \(situation\))?$/,
    means: "none-known",
  },
  {
    system: "snomed-ct",
    code: /^(409137002|428607008|429625007)$/,
    words: /no known/,
    means: "one-kind",
  },
];

/** An allergy or intolerance; one that is doubted stays an allergy, and says that it is doubted. */
export function mapAllergyIntolerance(resource: unknown): Outcome {
  const read = readElements(AllergyElements, resource);
  if (!read.ok) return read.refusal;
  const entry = read.value;

  const verification = statusCodeOf(entry.verificationStatus);
  if (verification === "entered-in-error") return withdrawn("verificationStatus");
  const substance = entry.code && nameOf(entry.code);
  if (!entry.code || substance === undefined)
    return kept("code", "It does not say in words what the allergy is to.");
  const found = findMeaning(entry.code, absences, "code");
  if (found.kind === "contradictory") return found.outcome;
  const status = toStatus(entry);
  if (status === undefined) return kept("clinicalStatus", "Its status is not one of FHIR R4.");
  if (found.kind === "known")
    return toAbsence(found.means, status === "active" && verification !== "unconfirmed");
  if (/^no (known|allerg)/i.test(substance))
    return kept("code", `"${substance}" denies an allergy without a code that says so.`);
  return toAllergy(entry, substance, status);
}

function toAllergy(entry: AllergyElements, substance: string, status: Allergy["status"]): Outcome {
  const allergy = Allergy.unwrap()
    .omit({ id: true })
    .safeParse({ substance, status, reaction: toReaction(entry) });
  if (!allergy.success) return kept("code", "Its words are too long for the banner.");
  return taken([{ what: "allergy", allergy: allergy.data }], toNotes(entry));
}

function toAbsence(means: "none-known" | "one-kind", isSure: boolean): Outcome {
  if (means === "none-known" && isSure) return taken([{ what: "no-known-allergy" }]);
  return kept(
    "code",
    'It denies allergies of one kind, or in doubt: that is not "no known allergies".',
  );
}

/** A missing status protects: it stays active until a person asks. */
function toStatus({
  clinicalStatus,
  verificationStatus,
}: AllergyElements): Allergy["status"] | undefined {
  const verification = statusCodeOf(verificationStatus) ?? "unconfirmed";
  const clinical = statusCodeOf(clinicalStatus) ?? "active";
  if (verification === "refuted") return "refuted";
  if (verification !== "confirmed" && verification !== "unconfirmed") return undefined;
  if (clinical === "active") return "active";
  return clinical === "inactive" || clinical === "resolved" ? "inactive" : undefined;
}

function toReaction(entry: AllergyElements): string | undefined {
  const reactions = (entry.reaction ?? []).flatMap(({ manifestation, description }) => [
    ...(manifestation ?? []).flatMap((each) => nameOf(each) ?? []),
    ...(description === undefined ? [] : [description]),
  ]);
  const doubts = toDoubts(entry);
  const words = [...reactions, ...doubts].join("; ");
  return words === "" ? undefined : words;
}

function toDoubts({ clinicalStatus, verificationStatus }: AllergyElements): readonly string[] {
  const verification = statusCodeOf(verificationStatus);
  const isResolved = statusCodeOf(clinicalStatus) === "resolved";
  return [
    ...(verification === "unconfirmed" ? ["not confirmed"] : []),
    ...(verification === undefined ? ["the source does not say whether it is confirmed"] : []),
    ...(statusCodeOf(clinicalStatus) === undefined && verification !== "refuted"
      ? ["the source does not say whether it still holds"]
      : []),
    ...(isResolved ? ["resolved, says the source"] : []),
  ];
}

function toNotes(entry: AllergyElements): readonly Note[] {
  return toDoubts(entry).map((words) => ({ path: "verificationStatus", words }));
}
