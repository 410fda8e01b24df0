import { z } from "zod";
import type { EvidenceOf } from "@/lib/domain/picture/evidence";
import { Dosage } from "./dosage";
import { CodeableConcept, nameOf, Period, readElements } from "./elements";
import { mapMedicine } from "./medicine";
import { type FindMedicine, readMedicine } from "./medicine-reference";
import type { Origin } from "./origin";
import { kept, type Outcome, withdrawn } from "./outcome";
import { toPartialDate } from "./partial-date";

const StatementElements = z.object({
  status: z.string().optional(),
  medicationCodeableConcept: CodeableConcept.optional(),
  medicationReference: z.object({ reference: z.string().optional() }).optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: Period.optional(),
  dateAsserted: z.string().optional(),
  reasonCode: z.array(CodeableConcept).optional(),
  dosage: z.array(Dosage).optional(),
});

/** @source HL7 FHIR R4, medication-statement-status */
const statuses: Readonly<Record<string, EvidenceOf<"medicine">["status"]>> = {
  active: "taking",
  completed: "stopped",
  intended: "planned",
  stopped: "stopped",
  "on-hold": "on-hold",
  unknown: "unknown",
  "not-taken": "not-taken",
};

/** What was said about taking a medicine. */
export function mapMedicationStatement(
  resource: unknown,
  origin: Origin,
  find: FindMedicine,
): Outcome {
  const read = readElements(StatementElements, resource);
  if (!read.ok) return read.refusal;
  const statement = read.value;

  if (statement.status === "entered-in-error") return withdrawn("status");
  const status = statement.status === undefined ? undefined : statuses[statement.status];
  if (status === undefined)
    return kept("status", `"${statement.status ?? "nothing"}" is no status of FHIR R4.`);
  const concept = readMedicine(statement, find);
  if (!concept) return kept("medication[x]", "It does not say which medicine it is about.");
  const start = toPartialDate(statement.effectiveDateTime ?? statement.effectivePeriod?.start);
  const asserted = toPartialDate(statement.dateAsserted);
  return mapMedicine(
    {
      concept,
      status,
      on: start ?? asserted,
      ended: toPartialDate(statement.effectivePeriod?.end),
      dosages: statement.dosage ?? [],
      indication: statement.reasonCode?.[0] && nameOf(statement.reasonCode[0]),
      said: `statement, status ${statement.status}`,
      notes: start ? [] : [{ path: "effective[x]", words: "Dated by the day it was stated." }],
    },
    origin,
  );
}
