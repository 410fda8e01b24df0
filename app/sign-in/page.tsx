import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/session/sign-in-form";
import { findActor } from "@/lib/auth/actor";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  const actor = await findActor();
  if (actor) redirect("/");

  return (
    <main id="content" className="mx-auto grid max-w-sm gap-4 px-4 py-16">
      <header>
        <h1>Sign in</h1>
        <p className="text-muted">Treatment-pathway planner for Persistent Spinal Pain Syndrome</p>
      </header>
      <SignInForm />
      <p className="text-muted text-sm">
        No account, or the password is lost: the administrator of your clinic can help.
      </p>
    </main>
  );
}
