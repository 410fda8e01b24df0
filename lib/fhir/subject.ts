import { z } from "zod";
import { type Refused, refused } from "./outcome";
import { pointsAt, type Target, typeOfReference } from "./reference";

const Reference = z.object({
  reference: z.string().optional(),
  identifier: z.unknown().optional(),
});

/** The patient an entry is about, by the id that the source gives; undefined: about no patient. */
export type SubjectRead =
  | { readonly ok: true; readonly patient: string | undefined }
  | { readonly ok: false; readonly refusal: Refused };

/** Types that say nothing unless they say about whom. */
export const aboutPatient = [
  "Condition",
  "Procedure",
  "Observation",
  "MedicationRequest",
  "MedicationStatement",
  "AllergyIntolerance",
  "QuestionnaireResponse",
];

/**
 * Finds whom an entry is about. Patients of the file come first; a patient of an earlier import from
 * the same source is known by its id. Every other reference is refused: nobody is guessed.
 */
export function readSubject(
  resource: Readonly<Record<string, unknown>>,
  resourceType: string,
  patients: readonly Target[],
  known: ReadonlySet<string>,
): SubjectRead {
  const element =
    resource["patient"] !== undefined && resource["subject"] === undefined ? "patient" : "subject";
  const parsed = Reference.safeParse(resource[element]);
  if (!parsed.success || parsed.data.reference === undefined)
    return toNobody(resource, resourceType, element);

  const { reference } = parsed.data;
  const found = patients.find((patient) => pointsAt(reference, patient));
  if (found) return { ok: true, patient: found.id };
  const earlier = /^Patient\/([A-Za-z0-9.-]{1,64})$/.exec(reference)?.[1];
  if (earlier !== undefined && known.has(earlier)) return { ok: true, patient: earlier };
  const type = typeOfReference(reference);
  if (type !== undefined && type !== "Patient" && !aboutPatient.includes(resourceType))
    return { ok: true, patient: undefined };
  return {
    ok: false,
    refusal: refused(`${element}.reference`, `"${reference}" is no patient that this file holds.`),
  };
}

function toNobody(
  resource: Readonly<Record<string, unknown>>,
  resourceType: string,
  element: string,
): SubjectRead {
  if (!aboutPatient.includes(resourceType)) return { ok: true, patient: undefined };
  const wanted = resourceType === "AllergyIntolerance" ? "patient" : element;
  const stray =
    resource["reference"] === undefined
      ? ""
      : ' An element "reference" of its own is not how FHIR R4 says it.';
  return {
    ok: false,
    refusal: refused(wanted, `It does not say in "${wanted}" which patient it is about.${stray}`),
  };
}
