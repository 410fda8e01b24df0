import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { getOrganisation, saveOrganisationPack } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { getPack, selectablePacks } from "@/lib/guidelines/registry";
import { carryOut, type Forbidden } from "./use-case";

export const ChoosePack = z
  .object({
    /** The revision of the settings that the person was looking at. */
    revision: z.coerce.number().int().positive(),
    /** Id of the pack that is to answer from now on. */
    chosen: z.string().refine((id) => getPack(id) !== undefined, "Choose a pack that there is."),
  })
  .readonly();
export type ChoosePack = z.infer<typeof ChoosePack>;

export type ChoosePackRefusal = {
  readonly kind: "changed-meanwhile" | "chosen-already" | "not-for-a-clinic";
};

type Chosen = { readonly from: string; readonly to: string };

/**
 * Says which guideline pack answers in the clinic. Plans stay with the pack and version that they
 * began with: a change closes nothing silently (decisions, E31 and F52).
 */
export function choosePack(
  actor: Actor,
  command: ChoosePack,
  now = new Date(),
): Promise<Result<Chosen, ChoosePackRefusal | Forbidden>> {
  return carryOut<Chosen, ChoosePackRefusal>(
    actor,
    {
      action: "guideline:choose",
      subject: "organisation",
      subjectId: actor.organisationId,
      purpose: "administration",
      detail: { revision: command.revision, to: command.chosen },
    },
    (tx) => attempt(tx, actor, command),
    { now, toDone: (chosen) => ({ detail: chosen }) },
  );
}

async function attempt(
  tx: Tx,
  { organisationId }: Actor,
  { revision, chosen }: ChoosePack,
): Promise<Result<Chosen, ChoosePackRefusal>> {
  if (!selectablePacks.some(({ id }) => id === chosen)) return refuse({ kind: "not-for-a-clinic" });
  const before = await getOrganisation(tx, organisationId);
  if (before.revision !== revision) return refuse({ kind: "changed-meanwhile" });
  if (before.packId === chosen) return refuse({ kind: "chosen-already" });
  if (!(await saveOrganisationPack(tx, organisationId, revision, chosen)))
    return refuse({ kind: "changed-meanwhile" });
  return accept({ from: before.packId, to: chosen });
}
