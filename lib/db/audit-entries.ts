import "server-only";
import type { AuditDraft } from "@/lib/domain/audit/audit-entry";
import type { Tx } from "./client";

/**
 * Appends one entry to the trail of the organisation this transaction works for.
 *
 * Appending waits for the organisation's other transactions that have appended and not yet ended,
 * so it comes last.
 */
export async function appendAudit(tx: Tx, entry: AuditDraft): Promise<void> {
  const { actor } = entry;
  await tx.$executeRaw`select append_audit(
    ${entry.organisationId}::uuid, ${entry.at}::timestamptz, ${actor.id ?? null}::uuid, ${actor.name},
    ${actor.roles.join(" ")}, ${entry.action}, ${entry.subject}, ${entry.subjectId ?? null},
    ${entry.patientId ?? null}::uuid, ${entry.outcome}, ${entry.purpose ?? "care"},
    ${actor.address ?? null}, ${actor.sessionRef ?? null},
    ${JSON.stringify(entry.detail ?? {})}::jsonb)`;
}
