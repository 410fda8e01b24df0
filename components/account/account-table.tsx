import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { roleNames } from "@/lib/domain/access/role";
import type { AccountActions, AccountShown } from "./account-shown";
import { ChangeAccountForms } from "./change-account-forms";

const columns = [
  { key: "name", label: "Name" },
  { key: "sign-in-name", label: "Sign-in name" },
  { key: "roles", label: "Roles" },
  { key: "state", label: "State" },
  { key: "sessions", label: "Live sessions", align: "right" },
  { key: "change", label: "Change" },
] as const;

type Props = {
  readonly accounts: readonly AccountShown[];
  /** Nobody changes their own account. */
  readonly ownId: string;
  readonly actions: AccountActions;
};

export function AccountTable({ accounts, ownId, actions }: Props) {
  const rows = accounts.map((account) => ({
    key: account.id,
    cells: [
      account.name,
      account.signInName,
      account.roles.map((role) => roleNames[role]).join(", "),
      <Badge key="state" tone={account.isDisabled ? "stop" : "open"}>
        {account.isDisabled ? "Disabled" : "May sign in"}
      </Badge>,
      <span key="sessions" className="tabular-nums">
        {account.liveSessions}
      </span>,
      account.id === ownId ? (
        "Your own"
      ) : (
        <Disclosure key={account.revision} summary={<>Change {account.name}</>}>
          <ChangeAccountForms account={account} actions={actions} />
        </Disclosure>
      ),
    ],
  }));
  return <DataTable caption="Accounts of this clinic" columns={columns} rows={rows} />;
}
