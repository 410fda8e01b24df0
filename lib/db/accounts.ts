import "server-only";
import { Role } from "@/lib/domain/access/role";
import { ClinicianId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { AccountModel } from "./generated/models";

/** A clinician's way in. The password's hash leaves this type only for a sign-in. */
export type Account = {
  readonly id: ClinicianId;
  readonly signInName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabledAt: Date | undefined;
  /** Whether the password was handed over and has to be changed before anything else. */
  readonly oneTimePassword: boolean;
  readonly revision: number;
};

export type AccountWithHash = Account & { readonly passwordHash: string };

export async function findAccount(
  tx: Tx,
  organisationId: string,
  id: ClinicianId,
): Promise<AccountWithHash | undefined> {
  const row = await tx.account.findUnique({
    where: { organisationId_accountId: { organisationId, accountId: id } },
  });
  return row ? toAccountWithHash(row) : undefined;
}

/** @param signInName in small letters. */
export async function findAccountBySignInName(
  tx: Tx,
  organisationId: string,
  signInName: string,
): Promise<AccountWithHash | undefined> {
  const row = await tx.account.findUnique({
    where: { organisationId_signInName: { organisationId, signInName } },
  });
  return row ? toAccountWithHash(row) : undefined;
}

/** Every account of the organisation, disabled ones included, by name. */
export async function listAccounts(tx: Tx, organisationId: string): Promise<readonly Account[]> {
  const rows = await tx.account.findMany({
    where: { organisationId },
    orderBy: [{ name: "asc" }, { accountId: "asc" }],
  });
  return rows.map(toAccount);
}

/** Stores a new account, whose first password is handed over, and says whether it landed: `false` means the sign-in name is taken. */
export async function insertAccount(
  tx: Tx,
  organisationId: string,
  account: Pick<AccountWithHash, "id" | "signInName" | "name" | "roles" | "passwordHash">,
): Promise<boolean> {
  const { id, signInName, name, roles, passwordHash } = account;
  const { count } = await tx.account.createMany({
    data: [
      {
        ...{ organisationId, accountId: id, signInName, name, passwordHash },
        roles: [...roles],
        oneTimePassword: true,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}

export type AccountChange = {
  readonly roles?: readonly Role[];
  readonly disabledAt?: Date | null;
  readonly passwordHash?: string;
  readonly oneTimePassword?: boolean;
};

/** Changes an account and says whether it landed: `false` means someone changed it first. */
export async function saveAccount(
  tx: Tx,
  organisationId: string,
  { id, revision }: Pick<Account, "id" | "revision">,
  { roles, ...change }: AccountChange,
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { organisationId, accountId: id, revision },
    data: {
      ...change,
      ...(roles === undefined ? {} : { roles: [...roles] }),
      revision: revision + 1,
    },
  });
  return count === 1;
}

/** Replaces a hash made with weaker parameters. No one notices, so the revision stays. */
export async function saveRehash(
  tx: Tx,
  organisationId: string,
  account: AccountWithHash,
  passwordHash: string,
): Promise<void> {
  await tx.account.updateMany({
    where: { organisationId, accountId: account.id, passwordHash: account.passwordHash },
    data: { passwordHash },
  });
}

/** How many people could still administer the organisation without this one. */
export async function countOtherAdministrators(
  tx: Tx,
  organisationId: string,
  id: ClinicianId,
): Promise<number> {
  return await tx.account.count({
    where: {
      organisationId,
      accountId: { not: id },
      disabledAt: null,
      roles: { has: "administrator" },
    },
  });
}

function toAccount(row: AccountModel): Account {
  return {
    id: ClinicianId.parse(row.accountId),
    signInName: row.signInName,
    name: row.name,
    roles: row.roles.map((role) => Role.parse(role)),
    disabledAt: row.disabledAt ?? undefined,
    oneTimePassword: row.oneTimePassword,
    revision: row.revision,
  };
}

function toAccountWithHash(row: AccountModel): AccountWithHash {
  return { ...toAccount(row), passwordHash: row.passwordHash };
}
