import { z } from "zod";
import { ClinicianId, PatientId } from "../shared/ids";
import { PlainDate } from "../shared/plain-date";

/** The elements of an entry that a report can be sorted by. */
export const AuditSort = z.enum([
  "at",
  "actor",
  "roles",
  "action",
  "subject",
  "subjectId",
  "patient",
  "outcome",
  "purpose",
  "address",
]);
export type AuditSort = z.infer<typeof AuditSort>;

/** Which entries of the trail somebody wants to see, in which order, from where on. */
export const AuditQuery = z
  .object({
    from: PlainDate.optional().describe("first day, in the organisation's time zone"),
    to: PlainDate.optional().describe("last day, included"),
    actorId: ClinicianId.optional(),
    patientId: PatientId.optional(),
    action: z.string().max(60).optional(),
    outcome: z.string().max(60).optional(),
    sort: AuditSort.default("at"),
    direction: z.enum(["ascending", "descending"]).default("descending"),
    /** The last entry of the page before this one. */
    after: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(25),
  })
  .readonly();
export type AuditQuery = z.infer<typeof AuditQuery>;
