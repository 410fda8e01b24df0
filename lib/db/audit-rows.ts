import "server-only";
import { z } from "zod";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import { ClinicianId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { Prisma } from "./generated/client";

/** The detail leaves the database as its own characters, because those are what the hash covers. */
export const auditColumns = Prisma.sql`organisation_id, sequence, at, actor_id, actor_name,
  actor_roles, action, subject, subject_id, patient_id, outcome, purpose, address, session_ref,
  detail::text as detail, previous_hash, hash`;

const AuditRow = z.object({
  organisation_id: OrganisationId,
  sequence: z.coerce.number().int(),
  at: z.date(),
  actor_id: ClinicianId.nullable(),
  actor_name: z.string(),
  actor_roles: z.string(),
  action: z.string(),
  subject: z.string(),
  subject_id: z.string().nullable(),
  patient_id: PatientId.nullable(),
  outcome: z.string(),
  purpose: z.string(),
  address: z.string().nullable(),
  session_ref: z.string().nullable(),
  detail: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});

export function toAuditEntry(found: unknown): AuditEntry {
  const row = AuditRow.parse(found);
  return {
    organisationId: row.organisation_id,
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id ?? undefined,
    actorName: row.actor_name,
    actorRoles: row.actor_roles,
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id ?? undefined,
    patientId: row.patient_id ?? undefined,
    outcome: row.outcome,
    purpose: row.purpose,
    address: row.address ?? undefined,
    sessionRef: row.session_ref ?? undefined,
    detail: row.detail,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
