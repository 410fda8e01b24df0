import type { Metadata } from "next";
import { AccountList } from "@/components/account/account-list";
import { AddAccountForm } from "@/components/account/add-account-form";
import { Alert } from "@/components/ui/alert";
import { FormSection } from "@/components/ui/form-section";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { listAccounts } from "@/lib/usecases/list-accounts";
import {
  addAccountAction,
  changeRolesAction,
  disableAccountAction,
  enableAccountAction,
  endSessionsAction,
  resetPasswordAction,
} from "./actions";

export const metadata: Metadata = { title: "Accounts" };

const actions = {
  changeRoles: changeRolesAction,
  disable: disableAccountAction,
  enable: enableAccountAction,
  endSessions: endSessionsAction,
  resetPassword: resetPasswordAction,
};

export default async function AccountsPage() {
  const actor = await requireActor();
  const accounts = await listAccounts(actor);
  if (!accounts.ok)
    return (
      <PageBody>
        <PageHeader title="Accounts" />
        <Alert title="The accounts are not shown.">
          Your role does not administer accounts. The administrator of your clinic does.
        </Alert>
      </PageBody>
    );

  const shown = accounts.value.map(({ disabledAt, ...account }) => ({
    ...account,
    isDisabled: disabledAt !== undefined,
  }));
  return (
    <PageBody>
      <PageHeader
        title="Accounts"
        lead="Who may sign in, and as what. A change of roles, disabling or ending sessions signs that person out at once."
      />
      <div className="grid gap-6">
        <AccountList accounts={shown} ownId={actor.id} actions={actions} />
        <FormSection title="Add an account">
          <AddAccountForm add={addAccountAction} />
        </FormSection>
      </div>
    </PageBody>
  );
}
