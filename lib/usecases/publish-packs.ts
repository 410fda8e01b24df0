import "server-only";
import { db } from "@/lib/db/client";
import { findPackHash, savePack, toPackHash } from "@/lib/db/guideline-packs";
import { checkPack, isPublishable, type PackReport } from "@/lib/domain/guideline/check-pack";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { packs } from "@/lib/guidelines/registry";
import { packProof } from "@/lib/guidelines/test-patients/registry";

/** Counts up when evaluation reads a pack differently than before. */
const evaluatorVersion = "2";

export type PublishPacksRefusal =
  | {
      readonly kind: "changed-under-old-version";
      readonly packs: readonly { readonly id: string; readonly version: string }[];
    }
  /** Its own test patients or its own logic speak against it: `npm run packs` says what. */
  | { readonly kind: "not-publishable"; readonly reports: readonly PackReport[] };

/**
 * Writes every pack that the planner ships into the reference table. Published versions never change:
 * other content under a version that is there already is refused, and nothing is written (decisions, F52).
 * So is a new version with a failing test patient, a criterion that no patient shows, or a fault.
 *
 * It belongs to no organisation and has no actor: a start of the planner runs it.
 *
 * @param isHeld whoever calls has held the packs to their test patients already, and it is not done again
 */
export async function publishPacks(
  shipped: readonly GuidelinePack[] = packs,
  { isHeld = false }: { readonly isHeld?: boolean } = {},
): Promise<Result<{ readonly published: number }, PublishPacksRefusal>> {
  // It takes seconds: no transaction waits for it.
  const failing = isHeld ? [] : listFailing(await findFresh(shipped));
  if (failing.length > 0) return refuse({ kind: "not-publishable", reports: failing });

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

/** Those of which no version of this name is published yet. */
function findFresh(shipped: readonly GuidelinePack[]): Promise<readonly GuidelinePack[]> {
  return db.$transaction(async (tx) => {
    const hashes = await Promise.all(shipped.map((pack) => findPackHash(tx, pack)));
    return shipped.filter((_pack, index) => hashes[index] === undefined);
  });
}

/** What is already published was held to this when it was. */
function listFailing(fresh: readonly GuidelinePack[]): readonly PackReport[] {
  if (fresh.length === 0) return [];
  const proof = packProof();
  return fresh.map((pack) => checkPack(pack, proof)).filter((report) => !isPublishable(report));
}
