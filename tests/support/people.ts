import { v7 } from "uuid";

import { Password } from "@/lib/domain/access/password";
import type { Role } from "@/lib/domain/access/role";
import { ClinicianId, type OrganisationId } from "@/lib/domain/shared/ids";
import { hashPassword } from "@/lib/usecases/hash-password";
import { SignIn } from "@/lib/usecases/sign-in";
import { aClinic, asOwner, connected } from "./database";

/** A password that the rules would accept. */
export const goodPassword = "seven grey herons wait";

/** Made once for each test file: it costs what a sign-in costs. */
let goodHash: Promise<string> | undefined;

/** Sign-ins of different tests never share an address, so none slows another down. */
export function anOrigin(browserMark?: string) {
  const part = () => Math.floor(Math.random() * 65_536).toString(16);
  return { address: `fd00::${part()}:${part()}:${part()}:${part()}`, browserMark };
}

export type Person = {
  readonly organisationId: OrganisationId;
  readonly id: ClinicianId;
  readonly signIn: SignIn;
};

/** A clinic with a code of its own. */
export async function aClinicWithCode(
  settings: Parameters<typeof aClinic>[0] = {},
): Promise<{ readonly organisationId: OrganisationId; readonly clinicCode: string }> {
  const organisationId = await aClinic(settings);
  const clinicCode = `clinic-${organisationId}`;
  await connected("owner", (client) =>
    client.query("insert into clinic_code (code, organisation_id) values ($1, $2)", [
      clinicCode,
      organisationId,
    ]),
  );
  return { organisationId, clinicCode };
}

/** Somebody of a clinic of their own who can sign in. */
export async function aPerson(
  roles: readonly Role[] = ["consultant"],
  clinic?: Awaited<ReturnType<typeof aClinicWithCode>>,
): Promise<Person> {
  const { organisationId, clinicCode } = clinic ?? (await aClinicWithCode());
  const id = ClinicianId.parse(v7());
  const signInName = `person-${id}`;
  goodHash ??= hashPassword(Password.parse(goodPassword));
  const passwordHash = await goodHash;
  await asOwner(organisationId, (client) =>
    client.query(
      `insert into account (organisation_id, account_id, sign_in_name, name, roles, password_hash)
       values ($1, $2, $3, 'Dr Test Person', $4, $5)`,
      [organisationId, id, signInName, roles, passwordHash],
    ),
  );
  const signIn = SignIn.parse({ clinicCode, signInName, password: goodPassword });
  return { organisationId, id, signIn };
}
