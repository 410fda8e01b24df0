import "server-only";
import { type AccountWithHash, findAccountBySignInName } from "@/lib/db/accounts";
import { inOrganisation } from "@/lib/db/in-organisation";
import { type AttemptKey, forgiveAttempt, reserveAttempt } from "@/lib/db/sign-in-failures";
import type { Password } from "@/lib/domain/access/password";
import { minutesToSay } from "@/lib/domain/access/sign-in-delay";
import type { ClinicianId, OrganisationId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { isHashingBusy, isPassword } from "./hash-password";
import { keyedHash, knownBrowserKey, rememberBrowser } from "./known-browser";

/** Where a sign-in comes from, as far as it can be known. */
export type SignInOrigin = {
  readonly address: string | undefined;
  /** What this browser carries from an earlier sign-in. */
  readonly browserMark: string | undefined;
};

/** Deliberately vague: neither says which part was wrong, or whether such an account exists. */
export type SignInRefusal =
  | { readonly kind: "not-recognised" }
  | { readonly kind: "slow-down"; readonly minutes: number };

export type Checked = { readonly account: AccountWithHash; readonly browserMark: string };

/** A refusal, and for the trail alone the account it was about. */
export type Unchecked = {
  readonly refusal: SignInRefusal;
  readonly accountId: ClinicianId | undefined;
};

type Attempt = {
  /** Undefined: no clinic has this code. The same work is done all the same. */
  readonly organisationId: OrganisationId | undefined;
  readonly clinicCode: string;
  readonly signInName: string;
  readonly password: Password;
  readonly origin: SignInOrigin;
};

/** The account of a clinic, a name and a password, after the delays that failures bring. */
export async function checkPassword(
  attempt: Attempt,
  now: Date,
): Promise<Result<Checked, Unchecked>> {
  const { organisationId, clinicCode, signInName, password, origin } = attempt;
  if (isHashingBusy()) return slowDown(60);

  const accountKey = keyedHash("account", organisationId ?? clinicCode, signInName);
  const reserved = await reserveAttempt(attemptKeys(accountKey, origin), now);
  if (reserved.kind === "has-to-wait") return slowDown(reserved.seconds);

  const account = await findAccountOf(organisationId, signInName);
  const isSame = await isPassword(password, account?.passwordHash);
  if (!account || !isSame || account.disabledAt)
    return refuse({ refusal: { kind: "not-recognised" }, accountId: account?.id });

  await forgiveAttempt(reserved.failureIds, now);
  return accept({ account, browserMark: rememberBrowser(origin.browserMark, accountKey) });
}

function slowDown(seconds: number) {
  const refusal = { kind: "slow-down", minutes: minutesToSay(seconds) } as const;
  return refuse({ refusal, accountId: undefined });
}

/** A browser this person has used before is counted by itself, so strangers use up nothing of theirs. */
function attemptKeys(
  accountKey: string,
  { address, browserMark }: SignInOrigin,
): readonly AttemptKey[] {
  const browserKey = knownBrowserKey(browserMark, accountKey);
  if (browserKey !== undefined) return [{ scope: "browser", keyHash: browserKey }];
  return [
    { scope: "account", keyHash: accountKey },
    { scope: "address", keyHash: keyedHash("address", address ?? "unknown") },
  ];
}

async function findAccountOf(organisationId: OrganisationId | undefined, signInName: string) {
  if (organisationId === undefined) return undefined;
  return await inOrganisation(organisationId, (tx) =>
    findAccountBySignInName(tx, organisationId, signInName),
  );
}
