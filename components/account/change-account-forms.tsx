"use client";

import { type ReactNode, useActionState, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import type { AccountAction, AccountActions, AccountShown } from "./account-shown";
import { toAccountWords } from "./account-words";
import { RoleBoxes } from "./role-boxes";

type Props = { readonly account: AccountShown; readonly actions: AccountActions };

/** What can be done to one account. Each of them but the last ends the account's sessions at once. */
export function ChangeAccountForms({ account, actions }: Props) {
  const [roles, setRoles] = useState(account.roles);
  return (
    <div className="grid gap-4 pb-2">
      <ChangeForm account={account} action={actions.changeRoles} label="Save roles">
        <RoleBoxes form={account.id} chosen={roles} onChoose={setRoles} />
      </ChangeForm>
      <div className="flex flex-wrap gap-2">
        <ChangeForm account={account} action={actions.endSessions} label="End sessions" />
        <ChangeForm account={account} action={actions.resetPassword} label="Make a new password" />
        {account.isDisabled ? (
          <ChangeForm account={account} action={actions.enable} label="Let in again" />
        ) : (
          <ChangeForm account={account} action={actions.disable} label="Disable" look="danger" />
        )}
      </div>
    </div>
  );
}

type ChangeFormProps = {
  readonly account: AccountShown;
  readonly action: AccountAction;
  readonly label: string;
  readonly look?: ButtonLook;
  readonly children?: ReactNode;
};

function ChangeForm({ account, action, label, look = "quiet", children }: ChangeFormProps) {
  const [answer, submit, isPending] = useActionState(action, undefined);
  const words = toAccountWords(answer);
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="accountId" value={account.id} />
      <input type="hidden" name="revision" value={account.revision} />
      {children}
      {answer?.kind === "password-made" ? (
        <Alert tone="done" title={`The new password of ${account.name}`}>
          <p className="select-all font-semibold text-lg tabular">{answer.password}</p>
          <p>
            It is shown this once. Hand it over in person; the account's sessions have ended. Ask
            them to change it under their name, on top of every page. Then reload this page.
          </p>
        </Alert>
      ) : null}
      {words ? <Alert title="Nothing was changed.">{words}</Alert> : null}
      <div>
        <Button type="submit" look={look} disabled={isPending}>
          {label}
          <span className="sr-only"> of {account.name}</span>
        </Button>
      </div>
    </form>
  );
}
