import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { changePasswordAction } from "./actions";

export const metadata: Metadata = { title: "Your password" };

export default async function PasswordPage() {
  const { name } = await requireActor();
  return (
    <PageBody>
      <PageHeader title="Your password" lead={`Signed in as ${name}.`} />
      <ChangePasswordForm change={changePasswordAction} />
    </PageBody>
  );
}
