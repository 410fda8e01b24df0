import "server-only";
import { listAccounts } from "@/lib/db/accounts";
import { listAuditWords, searchAudit } from "@/lib/db/audit-search";
import { getOrganisation } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import type { AuditQuery } from "@/lib/domain/audit/audit-query";
import type { ClinicianId } from "@/lib/domain/shared/ids";
import { accept, type Result } from "@/lib/domain/shared/result";
import { carryOut, type Forbidden } from "./use-case";

/** One page of the trail, with what its filters can be set to. */
export type AuditPage = {
  readonly entries: readonly AuditEntry[];
  /** The entry to go on after; undefined on the last page. */
  readonly next: number | undefined;
  readonly timeZone: string;
  readonly actions: readonly string[];
  readonly outcomes: readonly string[];
  readonly actors: readonly { readonly id: ClinicianId; readonly name: string }[];
};

/** Reads the trail of the actor's organisation. Reading it leaves an entry like everything else. */
export function readAudit(
  actor: Actor,
  query: AuditQuery,
  now = new Date(),
): Promise<Result<AuditPage, Forbidden>> {
  return carryOut<AuditPage, never>(
    actor,
    { action: "audit:read", subject: "audit", purpose: "audit", detail: { query } },
    async (tx) => {
      const { timeZone } = await getOrganisation(tx, actor.organisationId);
      const found = await searchAudit(tx, { ...query, limit: query.limit + 1 }, timeZone);
      const entries = found.slice(0, query.limit);
      return accept({
        entries,
        next: found.length > entries.length ? entries.at(-1)?.sequence : undefined,
        timeZone,
        actions: await listAuditWords(tx, "action"),
        outcomes: await listAuditWords(tx, "outcome"),
        actors: (await listAccounts(tx, actor.organisationId)).map(({ id, name }) => ({
          id,
          name,
        })),
      });
    },
    { now },
  );
}
