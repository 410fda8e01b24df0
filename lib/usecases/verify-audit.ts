import "server-only";
import { createHash } from "node:crypto";
import { findChainHead, listChain } from "@/lib/db/audit-chain";
import type { Tx } from "@/lib/db/client";
import { inOrganisation } from "@/lib/db/in-organisation";
import { listOrganisationIds } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import { type ChainWalk, finishWalk, startOfWalk, walkChain } from "@/lib/domain/audit/chain";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { accept, type Result } from "@/lib/domain/shared/result";
import { carryOut, type Forbidden } from "./use-case";

/** Entries read at once: a trail of any length is verified in the same memory. */
const pieceLength = 2_000;

/** What was written down outside the database: for each sequence number, the hash seen there. */
export type Anchors = ReadonlyMap<number, string>;

/**
 * Verifies the trail of the actor's organisation against itself. What was cut off together with its
 * head only shows against anchors kept elsewhere: that is `npm run audit:verify`.
 */
export function verifyAudit(actor: Actor, now = new Date()): Promise<Result<ChainWalk, Forbidden>> {
  return carryOut<ChainWalk, never>(
    actor,
    { action: "audit:read", subject: "audit-chain", purpose: "audit" },
    async (tx) => accept(await walkTrail(tx, actor.organisationId, new Map())),
    { now, timeout: 120_000 },
  );
}

/** Verifies one organisation's trail for an operator at the command line, who sees no entry. */
export function verifyTrail(organisationId: OrganisationId, anchors: Anchors): Promise<ChainWalk> {
  return inOrganisation(organisationId, (tx) => walkTrail(tx, organisationId, anchors), {
    timeout: 600_000,
  });
}

/** The organisations whose trails there are to verify: those that have a sign-in code. */
export function listTrails(): Promise<readonly OrganisationId[]> {
  return listOrganisationIds();
}

/** Entries may be appended while the trail is walked: it is complete when it meets its own head. */
async function walkTrail(
  tx: Tx,
  organisationId: OrganisationId,
  anchors: Anchors,
  from: ChainWalk = startOfWalk,
): Promise<ChainWalk> {
  const walk = await walkPieces(tx, from, anchors);
  const stored = await findChainHead(tx, organisationId);
  const wentOn =
    stored !== undefined &&
    stored.sequence > walk.head.sequence &&
    (await listChain(tx, walk.head.sequence, 1)).length > 0;
  if (walk.fault || !wentOn) return finishWalk(walk, stored, anchors);
  return walkTrail(tx, organisationId, anchors, walk);
}

async function walkPieces(tx: Tx, from: ChainWalk, anchors: Anchors): Promise<ChainWalk> {
  let walk = from;
  let piece = await listChain(tx, walk.head.sequence, pieceLength);
  while (piece.length > 0 && !walk.fault) {
    walk = walkChain(walk, piece, anchors, sha256);
    piece = await listChain(tx, walk.head.sequence, pieceLength);
  }
  return walk;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
