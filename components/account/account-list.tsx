import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { roleNames } from "@/lib/domain/access/role";
import type { AccountActions, AccountShown } from "./account-shown";
import { ChangeAccountForms } from "./change-account-forms";

type Props = {
  readonly accounts: readonly AccountShown[];
  /** Nobody changes their own account. */
  readonly ownId: string;
  readonly actions: AccountActions;
};

/** The accounts one under the other: each line folds on a phone, and its forms have room below it. */
export function AccountList({ accounts, ownId, actions }: Props) {
  return (
    <ul aria-label="Accounts of this clinic" className="border-line border-t">
      {accounts.map((account) => (
        <li key={account.id} className="grid gap-1 border-line border-b py-2">
          <AccountLine account={account} />
          {account.id === ownId ? (
            <p className="text-muted text-sm">
              This is your own account. Another administrator can change it.
            </p>
          ) : (
            <Disclosure key={account.revision} summary={<>Change {account.name}</>}>
              <ChangeAccountForms account={account} actions={actions} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

function AccountLine({ account }: { readonly account: AccountShown }) {
  const { name, signInName, roles, isDisabled, liveSessions } = account;
  return (
    <div className="grid gap-x-4 gap-y-1 md:grid-cols-[16rem_10rem_1fr_auto]">
      <h2 className="font-semibold text-base">{name}</h2>
      <p>
        <span className="text-muted md:sr-only">Sign-in name: </span>
        {signInName}
      </p>
      <p>
        <span className="text-muted md:sr-only">Roles: </span>
        {roles.map((role) => roleNames[role]).join(", ")}
      </p>
      <p className="flex items-center gap-2">
        <Badge tone={isDisabled ? "stop" : "open"}>{isDisabled ? "Disabled" : "May sign in"}</Badge>
        <span className="text-muted tabular-nums">{toSessionWords(liveSessions)}</span>
      </p>
    </div>
  );
}

function toSessionWords(count: number): string {
  if (count === 0) return "not signed in";
  return count === 1 ? "1 live session" : `${count} live sessions`;
}
