import { Client } from "pg";
import { v5 } from "uuid";
import { Role, roleNames } from "@/lib/domain/access/role";
import { ClinicianId, OrganisationId } from "@/lib/domain/shared/ids";

/** There from the start of each run. A test that counts rows makes a clinic of its own instead. */
export const testOrganisation = OrganisationId.parse("0193a000-0000-7000-8000-000000000001");
export const otherOrganisation = OrganisationId.parse("0193a000-0000-7000-8000-000000000002");

export type ClinicSettings = {
  readonly organisationId: OrganisationId;
  readonly name?: string;
  readonly timeZone?: string;
  readonly packId?: string;
};

/** The one account that holds this role, and only this one, in a test clinic. */
export function accountIdOf(organisationId: OrganisationId, role: Role): ClinicianId {
  return ClinicianId.parse(v5(role, organisationId));
}

/** Nobody knows a password that this belongs to. */
const noPassword = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21l$bm9ib2R5IGtub3dzIHRoaXM";

/** Writes a clinic with one account for each role, as the role that owns the tables. */
export async function createClinic(ownerUrl: string, settings: ClinicSettings): Promise<void> {
  const {
    organisationId,
    name = "Test clinic",
    timeZone = "UTC",
    packId = "psps-stepwise",
  } = settings;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("begin");
  await client.query("select set_config('app.organisation_id', $1, true)", [organisationId]);
  await client.query(
    `insert into organisation (organisation_id, name, pack_id, time_zone, contact_name,
       contact_phone, contact_hours, emergency_number)
     values ($1, $2, $3, $4, 'Pain nurse', '01632 960 000', 'Mon-Fri 9-17', '999')`,
    [organisationId, name, packId, timeZone],
  );
  for (const role of Role.options) {
    await client.query(
      `insert into account (organisation_id, account_id, sign_in_name, name, roles, password_hash)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        organisationId,
        accountIdOf(organisationId, role),
        role,
        roleNames[role],
        [role],
        noPassword,
      ],
    );
  }
  await client.query("commit");
  await client.end();
}
