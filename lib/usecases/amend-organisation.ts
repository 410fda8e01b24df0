import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import {
  getOrganisation,
  type OrganisationSettings,
  saveOrganisationSettings,
} from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import { idleMinutesRange } from "@/lib/domain/access/session-lifetime";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOut, type Forbidden } from "./use-case";

/** The time zones a clinic can be in, by their IANA names. */
export const timeZones: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

const { min, max } = idleMinutesRange;
const minutesWords = `Type whole minutes, ${min} to ${max}.`;

export const AmendOrganisation = z
  .object({
    /** The revision of the settings that the administrator was looking at. */
    revision: z.coerce.number().int().positive(),
    timeZone: z.string().refine((name) => timeZones.includes(name), "Choose a time zone."),
    dateOrder: z.enum(["day-first", "month-first"], { error: "Choose how dates are typed." }),
    idleMinutes: z.coerce
      .number({ error: minutesWords })
      .int(minutesWords)
      .min(min, minutesWords)
      .max(max, minutesWords),
    contactName: writtenText(120).min(1, "Say whom a patient asks for."),
    contactPhone: writtenText(60).min(1, "Type the number that a patient rings."),
    contactHours: writtenText(120).min(1, "Say when somebody answers."),
    emergencyNumber: writtenText(40).min(1, "Type the number for emergencies."),
    /** Empty: nobody yet, or no longer. */
    phrasesApprovedBy: writtenText(120).optional(),
  })
  .readonly();
export type AmendOrganisation = z.infer<typeof AmendOrganisation>;

export type AmendOrganisationRefusal = { readonly kind: "changed-meanwhile" };

type Amended = { readonly revision: number; readonly changed: readonly string[] };

/**
 * Sets how the clinic works: its idle lock (decisions, E41), how it types dates (E40), its time zone,
 * and what the patient's paper says of whom to ring and who approved its English phrases (D35, D37).
 */
export function amendOrganisation(
  actor: Actor,
  command: AmendOrganisation,
  now = new Date(),
): Promise<Result<Amended, AmendOrganisationRefusal | Forbidden>> {
  return carryOut<Amended, AmendOrganisationRefusal>(
    actor,
    {
      action: "organisation:manage",
      subject: "organisation",
      subjectId: actor.organisationId,
      purpose: "administration",
      detail: { revision: command.revision },
    },
    (tx) => attempt(tx, actor, command),
    { now, toDone: (amended) => ({ detail: amended }) },
  );
}

async function attempt(
  tx: Tx,
  { organisationId }: Actor,
  { revision, phrasesApprovedBy, ...rest }: AmendOrganisation,
): Promise<Result<Amended, AmendOrganisationRefusal>> {
  const before = await getOrganisation(tx, organisationId);
  if (before.revision !== revision) return refuse({ kind: "changed-meanwhile" });
  const settings: OrganisationSettings = {
    ...rest,
    phrasesApprovedBy: phrasesApprovedBy === "" ? undefined : phrasesApprovedBy,
  };
  if (!(await saveOrganisationSettings(tx, organisationId, revision, settings)))
    return refuse({ kind: "changed-meanwhile" });
  const changed = keysOf(settings).filter((key) => settings[key] !== before[key]);
  return accept({ revision: revision + 1, changed });
}

function keysOf(settings: OrganisationSettings): readonly (keyof OrganisationSettings)[] {
  return Object.keys(settings).filter((key): key is keyof OrganisationSettings => key in settings);
}
