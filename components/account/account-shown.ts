import type { Role } from "@/lib/domain/access/role";
import type { AccountAnswer } from "./account-words";

/** What the administrator sees of an account. */
export type AccountShown = {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
  readonly liveSessions: number;
  /** What the administrator was looking at when they pressed a button. */
  readonly revision: number;
};

export type AccountAction = (before: AccountAnswer, form: FormData) => Promise<AccountAnswer>;

export type AccountActions = {
  readonly changeRoles: AccountAction;
  readonly disable: AccountAction;
  readonly enable: AccountAction;
  readonly endSessions: AccountAction;
  readonly resetPassword: AccountAction;
};
