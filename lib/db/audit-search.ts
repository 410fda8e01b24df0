import "server-only";
import { z } from "zod";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import type { AuditQuery, AuditSort } from "@/lib/domain/audit/audit-query";
import type { PatientId } from "@/lib/domain/shared/ids";
import { auditColumns, toAuditEntry } from "./audit-rows";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** One expression that is never null for each element, so that a page can go on after any entry. */
const sortKeys: Readonly<Record<AuditSort, Prisma.Sql>> = {
  at: Prisma.sql`e.at`,
  actor: Prisma.sql`e.actor_name`,
  roles: Prisma.sql`e.actor_roles`,
  action: Prisma.sql`e.action`,
  subject: Prisma.sql`e.subject`,
  subjectId: Prisma.sql`coalesce(e.subject_id, '')`,
  patient: Prisma.sql`coalesce(e.patient_id::text, '')`,
  outcome: Prisma.sql`e.outcome`,
  purpose: Prisma.sql`e.purpose`,
  address: Prisma.sql`coalesce(e.address, '')`,
};

/**
 * One page of the trail, filtered and sorted in the database. Entries alike in what they are sorted
 * by come in the order of their numbers.
 *
 * @param timeZone in which `from` and `to` are days
 */
export async function searchAudit(
  tx: Tx,
  query: AuditQuery,
  timeZone: string,
): Promise<readonly AuditEntry[]> {
  const key = sortKeys[query.sort];
  const order = query.direction === "ascending" ? Prisma.sql`asc` : Prisma.sql`desc`;
  const rows = await tx.$queryRaw<unknown[]>`select ${auditColumns} from audit_entry e
    where ${Prisma.join(toConditions(query, timeZone), " and ")}
    order by ${key} ${order}, e.sequence ${order}
    limit ${query.limit}`;
  return rows.map(toAuditEntry);
}

const columns = {
  action: Prisma.sql`e.action`,
  outcome: Prisma.sql`e.outcome`,
} as const;

/**
 * The words that occur in one column of the trail, for the choices of a filter. Goes from one word
 * to the next along the index, so a long trail costs no more than a short one.
 */
export async function listAuditWords(
  tx: Tx,
  column: keyof typeof columns,
): Promise<readonly string[]> {
  const name = columns[column];
  const rows = await tx.$queryRaw<unknown[]>`with recursive words(word) as (
      (select ${name} from audit_entry e order by ${name} limit 1)
      union all
      select (select ${name} from audit_entry e where ${name} > word order by ${name} limit 1)
      from words where word is not null)
    select word from words where word is not null`;
  return z.array(z.object({ word: z.string() }).transform(({ word }) => word)).parse(rows);
}

function toConditions(query: AuditQuery, timeZone: string): Prisma.Sql[] {
  const { from, to, actorId, patientId, action, outcome, after } = query;
  const conditions = [Prisma.sql`true`];
  if (from) conditions.push(Prisma.sql`e.at >= ${from}::date::timestamp at time zone ${timeZone}`);
  if (to) conditions.push(Prisma.sql`e.at < (${to}::date + 1)::timestamp at time zone ${timeZone}`);
  if (actorId) conditions.push(Prisma.sql`e.actor_id = ${actorId}::uuid`);
  if (patientId) conditions.push(isAbout(patientId));
  if (action) conditions.push(Prisma.sql`e.action = ${action}`);
  if (outcome) conditions.push(Prisma.sql`e.outcome = ${outcome}`);
  if (after !== undefined) conditions.push(beyond(query, after));
  return conditions;
}

/** About the patient alone, or of a page that showed the patient among others. */
function isAbout(patientId: PatientId): Prisma.Sql {
  return Prisma.sql`e.sequence in (
    select p.sequence from audit_entry_patient p where p.named_patient_id = ${patientId}::uuid)`;
}

/** Keyset paging: what comes after one entry in this order, however many were appended meanwhile. */
function beyond({ sort, direction }: AuditQuery, after: number): Prisma.Sql {
  const key = sortKeys[sort];
  const comparison = direction === "ascending" ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`(${key}, e.sequence) ${comparison} (
    select ${key}, e.sequence from audit_entry e where e.sequence = ${after})`;
}
