import type { ClinicianId, OrganisationId } from "../shared/ids";
import type { Role } from "./role";

/** Whoever is asking, as the application knows them. Made only from a live session, or by a script. */
export type Actor = {
  readonly organisationId: OrganisationId;
  readonly id: ClinicianId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Signed in with a password that was handed over: nothing but its change is allowed. */
  readonly mustChangePassword?: boolean;
  /** Opaque reference to the session for the trail; undefined for a script. */
  readonly sessionRef: string | undefined;
  /** Network address of the request; undefined for a script. */
  readonly address: string | undefined;
};
