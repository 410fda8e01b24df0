import { findAccountBySignInName } from "@/lib/db/accounts";
import { inOrganisation } from "@/lib/db/in-organisation";
import { findOrganisationIdByCode } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import { Fault } from "../fault";

/** The account in whose name a script imports. It is held to the same policy as on screen. */
export async function findImporter(clinic: string, signInName: string): Promise<Actor> {
  const organisationId = await findOrganisationIdByCode(clinic);
  if (!organisationId)
    throw new Fault(
      `There is no clinic "${clinic}" in this database. Run npm run up once to make the demo clinic, or name another with --clinic.`,
    );
  const account = await inOrganisation(organisationId, (tx) =>
    findAccountBySignInName(tx, organisationId, signInName.toLowerCase()),
  );
  if (!account || account.disabledAt)
    throw new Fault(
      `The clinic "${clinic}" has no account "${signInName}" in use. Name one with --as.`,
    );
  const { id, name, roles } = account;
  return { organisationId, id, name, roles, sessionRef: undefined, address: undefined };
}
