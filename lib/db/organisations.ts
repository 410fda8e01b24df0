import "server-only";
import { OrganisationId } from "@/lib/domain/shared/ids";
import { db, type Tx } from "./client";

/** The clinic that owns the records, with its settings. */
export type Organisation = {
  readonly id: OrganisationId;
  readonly name: string;
  /** The guideline pack that answers here. */
  readonly packId: string;
  /** IANA name; "as of" is a date in it. */
  readonly timeZone: string;
  /** How typed dates are read. */
  readonly dateOrder: "day-first" | "month-first";
  /** Minutes without a person's input after which a session locks. */
  readonly idleMinutes: number;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactHours: string;
  readonly emergencyNumber: string;
  /** Who approved the patient's printed phrases; undefined: nobody yet. */
  readonly phrasesApprovedBy: string | undefined;
  readonly revision: number;
};

/** What the clinic's own administrator sets. */
export type OrganisationSettings = Omit<Organisation, "id" | "name" | "packId" | "revision">;

/** Which organisation a clinic code means. The only look-up that needs no organisation. */
export async function findOrganisationIdByCode(code: string): Promise<OrganisationId | undefined> {
  const row = await db.clinicCode.findUnique({ where: { code } });
  return row ? OrganisationId.parse(row.organisationId) : undefined;
}

/** The organisations that have a sign-in code, in no particular order. */
export async function listOrganisationIds(): Promise<readonly OrganisationId[]> {
  const rows = await db.clinicCode.findMany({ distinct: ["organisationId"] });
  return rows.map(({ organisationId }) => OrganisationId.parse(organisationId));
}

/** The organisation of the transaction. */
export async function getOrganisation(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Organisation> {
  const organisation = await findOrganisation(tx, organisationId);
  if (!organisation) throw new Error("the organisation of the actor is not there");
  return organisation;
}

/** As `getOrganisation`, for an id that nobody has checked yet. */
export async function findOrganisation(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<Organisation | undefined> {
  const row = await tx.organisation.findUnique({ where: { organisationId } });
  if (!row) return undefined;
  return {
    id: OrganisationId.parse(row.organisationId),
    name: row.name,
    packId: row.packId,
    timeZone: row.timeZone,
    dateOrder: row.dateOrder === "month-first" ? "month-first" : "day-first",
    idleMinutes: row.idleMinutes,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    contactHours: row.contactHours,
    emergencyNumber: row.emergencyNumber,
    phrasesApprovedBy: row.phrasesApprovedBy ?? undefined,
    revision: row.revision,
  };
}

/** Stores new settings and says whether they landed: `false` means somebody else was quicker. */
export async function saveOrganisationSettings(
  tx: Tx,
  organisationId: OrganisationId,
  revision: number,
  settings: OrganisationSettings,
): Promise<boolean> {
  const { count } = await tx.organisation.updateMany({
    where: { organisationId, revision },
    data: {
      ...settings,
      phrasesApprovedBy: settings.phrasesApprovedBy ?? null,
      revision: revision + 1,
    },
  });
  return count === 1;
}

/** Stores which pack answers; `false` means somebody else was quicker. */
export async function saveOrganisationPack(
  tx: Tx,
  organisationId: OrganisationId,
  revision: number,
  packId: string,
): Promise<boolean> {
  const { count } = await tx.organisation.updateMany({
    where: { organisationId, revision },
    data: { packId, revision: revision + 1 },
  });
  return count === 1;
}
