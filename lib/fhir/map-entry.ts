import { z } from "zod";
import { mapAllergyIntolerance } from "./allergy-intolerance";
import { mapCondition } from "./condition";
import { toEntryNotes } from "./entry-notes";
import { mapMedicationRequest } from "./medication-request";
import { mapMedicationStatement } from "./medication-statement";
import type { FindMedicine } from "./medicine-reference";
import { mapObservation } from "./observation";
import { toOrigin } from "./origin";
import { kept, type Outcome, refused } from "./outcome";
import { mapPatient } from "./patient";
import { mapProcedure } from "./procedure";
import { mapQuestionnaireResponse } from "./questionnaire-response";
import type { RawEntry } from "./raw-entry";
import { hasModifier } from "./storable";

/** What one entry becomes. Paths begin at the resource. */
export function mapEntry(entry: RawEntry, source: string, find: FindMedicine): Outcome {
  const { resource, resourceType } = entry;
  const notes = toEntryNotes(resource);
  const changer = resource["implicitRules"] !== undefined || hasModifier(resource);
  if (changer && resourceType === "Patient")
    return refused("modifierExtension", "It carries something that may change its meaning.");
  if (changer)
    return kept("modifierExtension", "It carries something that may change its meaning.", notes);
  const outcome = mapByType(entry, source, (reference) =>
    reference.startsWith("#") ? findContained(resource, reference.slice(1)) : find(reference),
  );
  return outcome.kind === "refused" ? outcome : { ...outcome, notes: [...outcome.notes, ...notes] };
}

/** What stands inside the entry itself under an id. */
function findContained(resource: Readonly<Record<string, unknown>>, id: string): unknown {
  const contained = Container.safeParse(resource).data?.contained;
  return contained?.find((each) => each.id === id);
}

const Container = z.object({
  contained: z.array(z.looseObject({ id: z.string().optional() })).optional(),
});

function mapByType(entry: RawEntry, source: string, find: FindMedicine): Outcome {
  const { resource, resourceType, id } = entry;
  const origin = toOrigin(`${resourceType}${id === undefined ? "" : `/${id}`} of ${source}`);
  switch (resourceType) {
    case "Patient":
      return mapPatient(resource);
    case "Condition":
      return mapCondition(resource, origin);
    case "Procedure":
      return mapProcedure(resource, origin);
    case "Observation":
      return mapObservation(resource, origin);
    case "MedicationRequest":
      return mapMedicationRequest(resource, origin, find);
    case "MedicationStatement":
      return mapMedicationStatement(resource, origin, find);
    case "AllergyIntolerance":
      return mapAllergyIntolerance(resource);
    case "QuestionnaireResponse":
      return mapQuestionnaireResponse(resource, origin);
    default:
      return kept("resourceType", `The planner reads no ${resourceType}.`);
  }
}
