"use client";

import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { sendSignIn } from "./send-sign-in";
import { toUnlockWords } from "./sign-in-words";

type Props = { readonly onUnlock: () => Promise<void> };

/** A password alone: the server knows whose session it was. */
export function UnlockForm({ onUnlock }: Props) {
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string>();
  const [isPending, setIsPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsPending(true);
    const answer = await sendSignIn("unlock", { password });
    setPassword("");
    setIsPending(false);
    setRefusal(toUnlockWords(answer));
    if (answer.kind === "done" || answer.kind === "session-over") await onUnlock();
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
      {refusal ? <Alert title="Still locked.">{refusal}</Alert> : null}
      <TextField
        id="unlock-password"
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" disabled={isPending}>
        {isPending ? "Unlocking ..." : "Unlock"}
      </Button>
    </form>
  );
}
