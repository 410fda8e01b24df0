import { Client } from "pg";
import { v5 } from "uuid";
import { Password } from "@/lib/domain/access/password";
import { ClinicianId, type OrganisationId } from "@/lib/domain/shared/ids";
import { hashPassword } from "@/lib/usecases/hash-password";
import { type DemoAccount, type DemoClinic, demoPassword } from "./demo-clinics";

/** Runs some work as the role that owns the tables, in one transaction of one organisation. */
export async function asOwner<T>(
  ownerUrl: string,
  organisationId: OrganisationId,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.organisation_id', $1, true)", [organisationId]);
    const result = await work(client);
    await client.query("commit");
    return result;
  } finally {
    await client.end();
  }
}

/** The same account has the same id on every machine. */
export function accountIdOf({ organisationId }: DemoClinic, account: DemoAccount): ClinicianId {
  return ClinicianId.parse(v5(account.signInName, organisationId));
}

/** Writes a demo clinic and its accounts where they are missing. Says whether the clinic is new. */
export function saveClinic(ownerUrl: string, clinic: DemoClinic): Promise<boolean> {
  return asOwner(ownerUrl, clinic.organisationId, async (client) => {
    const { rowCount } = await client.query(
      `insert into organisation (organisation_id, name, pack_id, time_zone, contact_name,
         contact_phone, contact_hours, emergency_number)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        clinic.organisationId,
        clinic.name,
        clinic.packId,
        clinic.timeZone,
        clinic.contactName,
        clinic.contactPhone,
        clinic.contactHours,
        clinic.emergencyNumber,
      ],
    );
    await client.query(
      "insert into clinic_code (code, organisation_id) values ($1, $2) on conflict do nothing",
      [clinic.code, clinic.organisationId],
    );
    for (const account of clinic.accounts) await saveAccount(client, clinic, account);
    return rowCount === 1;
  });
}

/** An account that is there stays as it is: its person may have changed the password. */
async function saveAccount(
  client: Client,
  clinic: DemoClinic,
  account: DemoAccount,
): Promise<void> {
  const { organisationId } = clinic;
  const { signInName, name, roles } = account;
  const found = await client.query(
    "select 1 from account where organisation_id = $1 and sign_in_name = $2",
    [organisationId, signInName],
  );
  if (found.rowCount !== 0) return;
  await client.query(
    `insert into account (organisation_id, account_id, sign_in_name, name, roles, password_hash)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      organisationId,
      accountIdOf(clinic, account),
      signInName,
      name,
      roles,
      await hashPassword(Password.parse(demoPassword)),
    ],
  );
}
