import "server-only";
import { z } from "zod";
import type { GuidelinePack, StoredPack } from "@/lib/domain/guideline/guideline-pack";
import type { PackPin } from "@/lib/domain/plan/plan";
import type { Tx } from "./client";
import { toContentHash } from "./content-hash";

/** A pack is plain data that only `savePack` writes, and its hash is checked at every reading. */
const StoredContent = z.custom<StoredPack>((content) => typeof content === "object");

/** The hash under which a version was published; undefined: it is not published. */
export async function findPackHash(tx: Tx, { id, version }: PackPin): Promise<string | undefined> {
  const row = await tx.guidelinePack.findUnique({
    where: { id_version: { id, version } },
    select: { contentHash: true },
  });
  return row?.contentHash;
}

/**
 * A published pack as it was published: what pinned plans and replays read (decisions, F52).
 *
 * @throws when it is not there or no longer matches its hash
 */
export async function getPublishedPack(tx: Tx, { id, version }: PackPin): Promise<StoredPack> {
  const row = await tx.guidelinePack.findUniqueOrThrow({ where: { id_version: { id, version } } });
  if (toContentHash(row.content) !== row.contentHash)
    throw new Error(`pack ${id} ${version} does not match its hash`);
  return StoredContent.parse(row.content);
}

/** Publishes one version; one that is there already stays as it is. */
export async function savePack(
  tx: Tx,
  pack: GuidelinePack,
  evaluatorVersion: string,
): Promise<void> {
  const content = toStored(pack);
  await tx.guidelinePack.createMany({
    data: {
      id: pack.id,
      version: pack.version,
      content,
      contentHash: toContentHash(content),
      evaluatorVersion,
    },
    skipDuplicates: true,
  });
}

/** The hash that a pack would be published under. */
export function toPackHash(pack: GuidelinePack): string {
  return toContentHash(toStored(pack));
}

/** What JSON keeps of a pack: no undefined. */
function toStored(pack: GuidelinePack) {
  return JSON.parse(JSON.stringify(pack));
}
