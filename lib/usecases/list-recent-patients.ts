import "server-only";
import { getOrganisation } from "@/lib/db/organisations";
import { listRecentPatients as listRecent } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { accept, type Result } from "@/lib/domain/shared/result";
import { namePatients } from "./name-patients";
import type { FoundPatients } from "./search-patients";
import { carryOut, type Forbidden } from "./use-case";

const recentLimit = 20;

/** The patients whose record changed last. */
export function listRecentPatients(
  actor: Actor,
  now = new Date(),
): Promise<Result<FoundPatients, Forbidden>> {
  return carryOut<FoundPatients, never>(
    actor,
    { action: "patient:search", subject: "patients", detail: { recent: true } },
    async (tx) => {
      const { timeZone } = await getOrganisation(tx, actor.organisationId);
      const patients = await listRecent(tx, recentLimit + 1);
      return accept({
        patients: patients.slice(0, recentLimit),
        more: patients.length > recentLimit,
        asOf: dayIn(timeZone, now),
      });
    },
    {
      now,
      toDone: ({ patients }) =>
        namePatients(
          patients.map(({ id }) => id),
          { recent: true },
        ),
    },
  );
}
