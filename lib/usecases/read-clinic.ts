import "server-only";
import { inOrganisation } from "@/lib/db/in-organisation";
import { getOrganisation, type Organisation } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";

/**
 * The settings of the actor's own clinic, for the frame of every page.
 *
 * It touches no patient and nothing that a role could be kept from, so it leaves no entry in the trail.
 */
export function readClinic(actor: Actor): Promise<Organisation> {
  return inOrganisation(actor.organisationId, (tx) => getOrganisation(tx, actor.organisationId));
}
