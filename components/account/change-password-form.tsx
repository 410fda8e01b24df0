"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type PasswordAnswer, toPasswordWords } from "./password-words";

type Props = {
  readonly change: (before: PasswordAnswer, form: FormData) => Promise<PasswordAnswer>;
};

/** The current password, and the new one twice. Nothing typed here ever comes back. */
export function ChangePasswordForm({ change }: Props) {
  const [answer, submit, isPending] = useActionState(change, undefined);
  const words = toPasswordWords(answer);
  return (
    <form action={submit} className="grid max-w-md gap-4" aria-label="Change your password">
      {words ? <Alert title="The password was not changed.">{words}</Alert> : null}
      {answer?.kind === "done" ? (
        <Alert tone="done">
          The password was changed. Wherever else you were signed in, you are signed out.
        </Alert>
      ) : null}
      <TextField
        name="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        name="next"
        label="New password"
        hint="At least 12 characters, without the clinic's name or yours. A few words in a row are good."
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        name="again"
        label="New password again"
        type="password"
        autoComplete="new-password"
        required
      />
      <div>
        <Button type="submit" disabled={isPending}>
          {isPending ? "Changing ..." : "Change the password"}
        </Button>
      </div>
    </form>
  );
}
