import type { AuditEntry } from "./audit-entry";

/** What comes before the first entry of an organisation. */
export const genesisHash = "0".repeat(64);

/** SHA-256 of a text as UTF-8, in hexadecimal. Handed in, so that the domain stays free of Node. */
export type Hash = (text: string) => string;

/** Where a chain stands, or stood when somebody wrote it down outside the database. */
export type ChainHead = { readonly sequence: number; readonly hash: string };

/** What is wrong with a trail, and at which entry it first shows. */
export type ChainFault = {
  readonly kind:
    | "missing"
    | "out-of-order"
    | "wrong-link"
    | "edited"
    | "cut-off"
    | "anchor-mismatch";
  readonly sequence: number;
  /** A sentence for the person who has to look into it. */
  readonly words: string;
};

/** The state of a verification that goes through a trail piece by piece. */
export type ChainWalk = {
  readonly head: ChainHead;
  readonly fault: ChainFault | undefined;
};

export const startOfWalk: ChainWalk = {
  head: { sequence: 0, hash: genesisHash },
  fault: undefined,
};

/**
 * Goes on through the next entries of one organisation's trail, and stops at the first fault.
 *
 * @param anchors what was written down earlier, by sequence: an entry there has to have that hash
 */
export function walkChain(
  walk: ChainWalk,
  entries: readonly AuditEntry[],
  anchors: ReadonlyMap<number, string>,
  hash: Hash,
): ChainWalk {
  let { head, fault } = walk;
  for (const entry of entries) {
    if (fault) break;
    fault = findFault(head, entry, anchors, hash);
    if (!fault) head = { sequence: entry.sequence, hash: entry.hash };
  }
  return { head, fault };
}

/**
 * Closes a walk: the trail has to end where its head says, and no earlier than it was ever seen.
 *
 * @param stored the head the database keeps; undefined when it keeps none
 */
export function finishWalk(
  { head, fault }: ChainWalk,
  stored: ChainHead | undefined,
  anchors: ReadonlyMap<number, string>,
): ChainWalk {
  if (fault) return { head, fault };
  const seen = Math.max(stored?.sequence ?? 0, ...anchors.keys());
  if (seen > head.sequence)
    return {
      head,
      fault: {
        kind: "cut-off",
        sequence: head.sequence + 1,
        words: `Entry ${head.sequence + 1} and what followed is gone: entry ${seen} was there once.`,
      },
    };
  const endsAsStored = stored
    ? stored.sequence === head.sequence && stored.hash === head.hash
    : head.sequence === 0;
  if (endsAsStored) return { head, fault: undefined };
  return {
    head,
    fault: {
      kind: "wrong-link",
      sequence: head.sequence,
      words: `The trail ends at entry ${head.sequence}, which is not the end the database keeps.`,
    },
  };
}

function findFault(
  head: ChainHead,
  entry: AuditEntry,
  anchors: ReadonlyMap<number, string>,
  hash: Hash,
): ChainFault | undefined {
  const { sequence } = entry;
  const expected = head.sequence + 1;
  if (sequence > expected)
    return { kind: "missing", sequence: expected, words: `Entry ${expected} is gone.` };
  if (sequence < expected)
    return {
      kind: "out-of-order",
      sequence,
      words: `Entry ${sequence} stands where entry ${expected} should be.`,
    };
  if (entry.previousHash !== head.hash)
    return {
      kind: "wrong-link",
      sequence,
      words: `Entry ${sequence} does not follow from the entry before it: one of them was changed.`,
    };
  if (hash(toHashedText(entry)) !== entry.hash)
    return {
      kind: "edited",
      sequence,
      words: `Entry ${sequence} was changed after it was written.`,
    };
  const anchored = anchors.get(sequence);
  if (anchored !== undefined && anchored !== entry.hash)
    return {
      kind: "anchor-mismatch",
      sequence,
      words: `Entry ${sequence} is not the one that was there when the trail was last verified: it was written anew.`,
    };
  return undefined;
}

/**
 * The text that an entry's hash covers: every field as `bytes:text,` and a missing one as `-,`, so
 * that no two entries have the same. The function audit_hash of the database writes the same text.
 */
export function toHashedText(entry: AuditEntry): string {
  return [
    entry.previousHash,
    entry.organisationId,
    String(entry.sequence),
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.actorRoles,
    entry.action,
    entry.subject,
    entry.subjectId,
    entry.patientId,
    entry.outcome,
    entry.purpose,
    entry.address,
    entry.sessionRef,
    entry.detail,
  ]
    .map(toHashedField)
    .join("");
}

function toHashedField(field: string | undefined): string {
  if (field === undefined) return "-,";
  return `${new TextEncoder().encode(field).length}:${field},`;
}
