import "server-only";
import { db } from "@/lib/db/client";
import { findPackHash, savePack, toPackHash } from "@/lib/db/guideline-packs";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { packs } from "@/lib/guidelines/registry";

/** Counts up when evaluation reads a pack differently than before. */
const evaluatorVersion = "1";

export type PublishPacksRefusal = {
  readonly kind: "changed-under-old-version";
  readonly packs: readonly { readonly id: string; readonly version: string }[];
};

/**
 * Writes every pack that the planner ships into the reference table. Published versions never change:
 * other content under a version that is there already is refused, and nothing is written (decisions, F52).
 *
 * It belongs to no organisation and has no actor: a start of the planner runs it.
 */
export function publishPacks(
  shipped: readonly GuidelinePack[] = packs,
): Promise<Result<{ readonly published: number }, PublishPacksRefusal>> {
  return db.$transaction(async (tx) => {
    const hashes = await Promise.all(shipped.map((pack) => findPackHash(tx, pack)));
    const changed = shipped.filter((pack, index) => {
      const hash = hashes[index];
      return hash !== undefined && hash !== toPackHash(pack);
    });
    if (changed.length > 0)
      return refuse({
        kind: "changed-under-old-version",
        packs: changed.map(({ id, version }) => ({ id, version })),
      });

    const fresh = shipped.filter((_pack, index) => hashes[index] === undefined);
    for (const pack of fresh) await savePack(tx, pack, evaluatorVersion);
    return accept({ published: fresh.length });
  });
}
