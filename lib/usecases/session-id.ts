import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { OrganisationId } from "@/lib/domain/shared/ids";

const secretBytes = 32;
const form = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/**
 * What the cookie's token holds, and all it holds: a 256-bit random secret, behind the id of the
 * organisation under whose row-level security the session is looked up. The database has only the
 * secret's SHA-256.
 */
export type SessionKey = { readonly organisationId: OrganisationId; readonly hash: string };

export function newSessionId(organisationId: OrganisationId): {
  readonly sessionId: string;
  readonly hash: string;
} {
  const secret = randomBytes(secretBytes).toString("base64url");
  return { sessionId: `${organisationId}.${secret}`, hash: hashOf(secret) };
}

/** The key of a session id, or undefined for any other text. */
export function toSessionKey(sessionId: string): SessionKey | undefined {
  const [, organisation, secret] = form.exec(sessionId) ?? [];
  const organisationId = OrganisationId.safeParse(organisation);
  if (!organisationId.success || secret === undefined) return undefined;
  return { organisationId: organisationId.data, hash: hashOf(secret) };
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
