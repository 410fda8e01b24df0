import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { OrganisationId } from "@/lib/domain/shared/ids";
import { Fault } from "./fault";

const Anchor = z.object({
  organisationId: OrganisationId,
  sequence: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Anchor = z.infer<typeof Anchor>;

/** What is known of each organisation's trail: the hash that was seen at a sequence number. */
export type AnchorsOf = ReadonlyMap<OrganisationId, ReadonlyMap<number, string>>;

/**
 * Reads the anchors written by earlier verifications. No file means that none was written yet.
 *
 * @throws Fault when a line is not an anchor, or two lines contradict each other: somebody changed it
 */
export function readAnchors(file: string): AnchorsOf {
  const anchors = new Map<OrganisationId, Map<number, string>>();
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  lines.forEach((line, index) => {
    if (line === "") return;
    const { organisationId, sequence, hash } = toAnchor(line, `${file}, line ${index + 1}`);
    const known = anchors.get(organisationId) ?? new Map<number, string>();
    if ((known.get(sequence) ?? hash) !== hash)
      throw new Fault(
        `${file}, line ${index + 1}, contradicts an earlier line: entry ${sequence} cannot have had two hashes.`,
      );
    anchors.set(organisationId, known.set(sequence, hash));
  });
  return anchors;
}

/** Writes down where a trail stood that was found whole. */
export function appendAnchor(file: string, anchor: Anchor): void {
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify({ ...anchor, seenAt: new Date().toISOString() })}\n`, {
    mode: 0o600,
  });
}

function toAnchor(line: string, where: string): Anchor {
  const parsed = Anchor.safeParse(fromJson(line));
  if (!parsed.success) throw new Fault(`${where}, is not an anchor of the trail.`);
  return parsed.data;
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
