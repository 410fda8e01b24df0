import { z } from "zod";
import type { EvidenceOf } from "@/lib/domain/picture/evidence";
import { Dosage } from "./dosage";
import { CodeableConcept, nameOf, readElements } from "./elements";
import { mapMedicine } from "./medicine";
import { type FindMedicine, readMedicine } from "./medicine-reference";
import type { Origin } from "./origin";
import { kept, type Outcome, withdrawn } from "./outcome";
import { toPartialDate } from "./partial-date";

const RequestElements = z.object({
  status: z.string().optional(),
  intent: z.string().optional(),
  doNotPerform: z.boolean().optional(),
  medicationCodeableConcept: CodeableConcept.optional(),
  medicationReference: z.object({ reference: z.string().optional() }).optional(),
  authoredOn: z.string().optional(),
  reasonCode: z.array(CodeableConcept).optional(),
  dosageInstruction: z.array(Dosage).optional(),
});

type MedicineStatus = EvidenceOf<"medicine">["status"];

/**
 * What a prescription's status says about taking it. A completed prescription does not say whether
 * the medicine goes on under another one, so it stays unknown; a cancelled one was never begun.
 *
 * @source HL7 FHIR R4, medicationrequest-status
 */
const statuses: Readonly<Record<string, MedicineStatus>> = {
  active: "taking",
  "on-hold": "on-hold",
  cancelled: "not-taken",
  completed: "unknown",
  stopped: "stopped",
  draft: "planned",
  unknown: "unknown",
};

const orders = ["order", "original-order", "reflex-order", "filler-order", "instance-order"];
const intentions = ["proposal", "plan", "option"];

/** A prescription: evidence of what was ordered, with its status and its dosage as written. */
export function mapMedicationRequest(
  resource: unknown,
  origin: Origin,
  find: FindMedicine,
): Outcome {
  const read = readElements(RequestElements, resource);
  if (!read.ok) return read.refusal;
  const request = read.value;

  if (request.status === "entered-in-error") return withdrawn("status");
  if (request.doNotPerform === true)
    return kept("doNotPerform", "It says not to give this medicine: shown, and read by no rule.");
  const status = toStatus(request.status, request.intent);
  if (typeof status !== "string") return status;
  const concept = readMedicine(request, find);
  if (!concept) return kept("medication[x]", "It does not say which medicine it is about.");
  return mapMedicine(
    {
      concept,
      status,
      on: toPartialDate(request.authoredOn),
      dosages: request.dosageInstruction ?? [],
      indication: request.reasonCode?.[0] && nameOf(request.reasonCode[0]),
      said: `prescription, status ${request.status}, intent ${request.intent}`,
      notes: [],
    },
    origin,
  );
}

function toStatus(status: string | undefined, intent: string | undefined) {
  const mapped = status === undefined ? undefined : statuses[status];
  if (mapped === undefined)
    return kept("status", `"${status ?? "nothing"}" is no status of FHIR R4.`);
  if (intent !== undefined && intentions.includes(intent))
    return mapped === "taking" || mapped === "on-hold" ? "planned" : mapped;
  if (intent !== undefined && orders.includes(intent)) return mapped;
  return kept("intent", `"${intent ?? "nothing"}" is no intent of FHIR R4.`);
}
