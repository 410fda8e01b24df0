import "server-only";
import { listAccounts } from "@/lib/db/accounts";
import { listAuditWords, searchAudit } from "@/lib/db/audit-search";
import { getOrganisation } from "@/lib/db/organisations";
import { listPatients } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import type { AuditQuery } from "@/lib/domain/audit/audit-query";
import { findOnlyPatient } from "@/lib/domain/audit/list-shown-patients";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import type { ClinicianId } from "@/lib/domain/shared/ids";
import { accept, type Result } from "@/lib/domain/shared/result";
import { namePatients } from "./name-patients";
import { carryOut, type Forbidden } from "./use-case";

/** One page of the trail, with what its filters can be set to. */
export type AuditPage = {
  readonly entries: readonly AuditEntry[];
  /** Whom the entries about one patient are about. */
  readonly patients: readonly PatientRecord[];
  /** The entry to go on after; undefined on the last page. */
  readonly next: number | undefined;
  readonly timeZone: string;
  readonly actions: readonly string[];
  readonly outcomes: readonly string[];
  readonly actors: readonly { readonly id: ClinicianId; readonly name: string }[];
};

/**
 * Reads the trail of the actor's organisation. Reading it leaves an entry like everything else, which
 * names the patients who were shown by name.
 */
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
        patients: await listPatients(tx, [
          ...new Set(entries.flatMap((entry) => findOnlyPatient(entry) ?? [])),
        ]),
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
    {
      now,
      toDone: ({ patients }) =>
        namePatients(
          patients.map(({ id }) => id),
          { query },
        ),
    },
  );
}
