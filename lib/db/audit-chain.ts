import "server-only";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import type { ChainHead } from "@/lib/domain/audit/chain";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { auditColumns, toAuditEntry } from "./audit-rows";
import type { Tx } from "./client";

/** The next entries of the trail in the order of their numbers, after the one with this number. */
export async function listChain(
  tx: Tx,
  after: number,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await tx.$queryRaw<unknown[]>`select ${auditColumns} from audit_entry
    where sequence > ${after} order by sequence limit ${limit}`;
  return rows.map(toAuditEntry);
}

/** Where the database says the trail ends; undefined when nothing was ever appended. */
export async function findChainHead(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<ChainHead | undefined> {
  const row = await tx.auditHead.findUnique({ where: { organisationId } });
  return row ? { sequence: Number(row.sequence), hash: row.hash } : undefined;
}
