"use client";

import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { sendSignIn } from "./send-sign-in";
import { toSignInWords } from "./sign-in-words";

const fields = {
  clinicCode: "Enter the code of your clinic.",
  signInName: "Enter your sign-in name.",
  password: "Enter your password.",
} as const;

type FieldName = keyof typeof fields;
type Errors = Readonly<Partial<Record<FieldName, string>>>;

/**
 * Clinic, name and password. Only an empty field gets an error of its own; a refusal stands above
 * them all, so it gives nothing away. What was typed stays, except the password.
 */
export function SignInForm() {
  const [password, setPassword] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [refusal, setRefusal] = useState<string>();
  const [isPending, setIsPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = readFields(new FormData(form));
    const missing = toErrors(typed);
    setErrors(missing);
    setRefusal(undefined);
    const first = Object.keys(missing)[0];
    if (first !== undefined) return focusOn(form, first);

    setIsPending(true);
    const answer = await sendSignIn("credentials", typed);
    // A full load, so that nothing of the page before the sign-in lives on.
    if (answer.kind === "done") return location.assign("/");
    setIsPending(false);
    setPassword("");
    setRefusal(toSignInWords(answer));
    focusOn(form, "password");
  }

  return (
    <form
      method="post"
      onSubmit={(event) => void submit(event)}
      noValidate
      className="grid gap-4"
      aria-label="Sign in"
    >
      {refusal ? <Alert title="You are not signed in.">{refusal}</Alert> : null}
      <TextField
        name="clinicCode"
        label="Clinic code"
        autoComplete="organization"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.clinicCode}
      />
      <TextField
        name="signInName"
        label="Sign-in name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.signInName}
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={errors.password}
      />
      <Button type="submit" disabled={isPending}>
        {isPending ? "Signing in ..." : "Sign in"}
      </Button>
    </form>
  );
}

function readFields(form: FormData): Record<FieldName, string> {
  const read = (name: FieldName) => String(form.get(name) ?? "");
  return {
    clinicCode: read("clinicCode"),
    signInName: read("signInName"),
    password: read("password"),
  };
}

function toErrors(typed: Record<FieldName, string>): Errors {
  const empty = Object.entries(fields).filter(([name]) => !typed[toFieldName(name)].trim());
  return Object.fromEntries(empty);
}

function toFieldName(name: string): FieldName {
  return name === "clinicCode" || name === "signInName" ? name : "password";
}

function focusOn(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}
