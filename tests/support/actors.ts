import type { Actor } from "@/lib/domain/access/actor";
import { type Role, roleNames } from "@/lib/domain/access/role";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { accountIdOf, testOrganisation } from "./clinic-rows";

/** Somebody of a test clinic who holds one role. The account exists, so rows may name it. */
export function anActor(role: Role, organisationId: OrganisationId = testOrganisation): Actor {
  return {
    organisationId,
    id: accountIdOf(organisationId, role),
    name: roleNames[role],
    roles: [role],
    sessionRef: undefined,
    address: undefined,
  };
}
