import "server-only";
import { z } from "zod";
import { insertAccount } from "@/lib/db/accounts";
import { newId } from "@/lib/db/new-id";
import { getOrganisation } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import { judgePassword, Password, type PasswordRefusal } from "@/lib/domain/access/password";
import { Role } from "@/lib/domain/access/role";
import { ClinicianId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { hashPassword } from "./hash-password";
import { carryOut, type Forbidden } from "./use-case";

export const CreateAccount = z
  .object({
    name: z
      .string()
      .trim()
      .regex(/^[^\p{Cc}\p{Cs}]{1,120}$/u),
    /** Small letters, digits and . _ @ -, so that it reads the same everywhere. */
    signInName: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._@-]{1,99}$/),
    roles: z.array(Role).min(1).max(Role.options.length),
    password: Password,
  })
  .readonly();
export type CreateAccount = z.infer<typeof CreateAccount>;

export type CreateAccountRefusal = PasswordRefusal | { readonly kind: "sign-in-name-taken" };

/** Adds an account with a first password, which the administrator hands over in person. */
export async function createAccount(
  actor: Actor,
  { name, signInName, roles, password }: CreateAccount,
  now = new Date(),
): Promise<Result<ClinicianId, CreateAccountRefusal | Forbidden>> {
  const id = newId(ClinicianId);
  const given = [...new Set(roles)];
  const passwordHash = await hashPassword(password);
  return carryOut(
    actor,
    {
      action: "account:manage",
      subject: "account",
      subjectId: id,
      purpose: "access",
      detail: { change: "create", roles: given },
    },
    async (tx): Promise<Result<ClinicianId, CreateAccountRefusal>> => {
      const { organisationId } = actor;
      const organisation = await getOrganisation(tx, organisationId);
      const refusal = judgePassword(password, [organisation.name, name, signInName]);
      if (refusal) return refuse(refusal);

      const account = { id, name, signInName, roles: given, passwordHash };
      const isNew = await insertAccount(tx, organisationId, account);
      return isNew ? accept(id) : refuse({ kind: "sign-in-name-taken" });
    },
    { now },
  );
}
