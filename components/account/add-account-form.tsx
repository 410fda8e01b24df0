"use client";

import { useActionState, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/lib/domain/access/role";
import type { AccountAction } from "./account-shown";
import { type AccountAnswer, toAccountWords } from "./account-words";
import { RoleBoxes } from "./role-boxes";

/** Adds an account. A refusal keeps what was typed, except the password. */
export function AddAccountForm({ add }: { readonly add: AccountAction }) {
  const [name, setName] = useState("");
  const [signInName, setSignInName] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [answer, submit, isPending] = useActionState(addAndClear, undefined);
  const words = toAccountWords(answer);

  async function addAndClear(before: AccountAnswer, form: FormData): Promise<AccountAnswer> {
    const next = await add(before, form);
    if (next?.kind === "done") {
      setName("");
      setSignInName("");
      setRoles([]);
    }
    return next;
  }

  return (
    <form action={submit} className="grid max-w-xl gap-4" aria-label="Add an account">
      {words ? <Alert title="No account was added.">{words}</Alert> : null}
      {answer?.kind === "done" ? (
        <Alert tone="done">The account is there. Hand the password over in person.</Alert>
      ) : null}
      <TextField
        name="name"
        label="Name"
        hint="As colleagues read it on plans and in the trail."
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        name="signInName"
        label="Sign-in name"
        hint="Small letters, digits, dot, hyphen, underscore or @."
        required
        maxLength={100}
        autoCapitalize="none"
        spellCheck={false}
        value={signInName}
        onChange={(event) => setSignInName(event.target.value)}
      />
      <TextField
        name="password"
        label="First password"
        hint="At least 12 characters, without the clinic's name or the person's."
        type="password"
        autoComplete="new-password"
        required
      />
      <RoleBoxes form="add" chosen={roles} onChoose={setRoles} />
      <div>
        <Button type="submit" disabled={isPending}>
          Add account
        </Button>
      </div>
    </form>
  );
}
