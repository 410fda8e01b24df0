import "server-only";
import { v7 } from "uuid";

/**
 * A new id of one kind: a UUID of version 7, made here so that no sequence ties shards together.
 *
 * It tells when it was made, so it is never a secret.
 */
export function newId<Id>(schema: { parse(value: unknown): Id }): Id {
  return schema.parse(v7());
}
