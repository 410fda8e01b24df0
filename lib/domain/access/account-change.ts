import type { ClinicianId } from "../shared/ids";
import type { Role } from "./role";

/** What the rules need to know about an account before it is changed. */
export type AccountBefore = {
  readonly id: ClinicianId;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
};

/** What an administrator wants it to be. What is not named stays. */
export type AccountAfter = {
  readonly roles?: readonly Role[];
  readonly isDisabled?: boolean;
};

export type AccountChangeRefusal =
  /** Nobody gives themselves roles, or shuts themselves out by mistake. */
  { readonly kind: "own-account" } | { readonly kind: "last-administrator" };

/** Why an account may not be changed like that, or undefined when it may. */
export function judgeAccountChange(
  actorId: ClinicianId,
  before: AccountBefore,
  after: AccountAfter,
  otherAdministrators: number,
): AccountChangeRefusal | undefined {
  if (before.id === actorId) return { kind: "own-account" };
  const roles = after.roles ?? before.roles;
  const isDisabled = after.isDisabled ?? before.isDisabled;
  const stays = roles.includes("administrator") && !isDisabled;
  const was = before.roles.includes("administrator") && !before.isDisabled;
  if (was && !stays && otherAdministrators === 0) return { kind: "last-administrator" };
  return undefined;
}
