import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import {
  type ChainHead,
  finishWalk,
  genesisHash,
  startOfWalk,
  toHashedText,
  walkChain,
} from "@/lib/domain/audit/chain";
import { ClinicianId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { propertyRuns } from "../../support/property-runs";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const organisationId = OrganisationId.parse("0193a000-0000-7000-8000-00000000000a");
const otherOrganisationId = OrganisationId.parse("0193a000-0000-7000-8000-00000000000b");
const actorId = ClinicianId.parse("0193a000-0000-7000-8000-00000000000c");
const patientId = PatientId.parse("0193a000-0000-7000-8000-00000000000d");

type Trail = { readonly entries: readonly AuditEntry[]; readonly stored: ChainHead | undefined };

/** Gives entries their place, from some head on, as the database does. */
function chained(entries: readonly AuditEntry[], from: ChainHead): readonly AuditEntry[] {
  let head = from;
  return entries.map((entry) => {
    const placed = { ...entry, sequence: head.sequence + 1, previousHash: head.hash };
    const hash = sha256(toHashedText(placed));
    head = { sequence: placed.sequence, hash };
    return { ...placed, hash };
  });
}

function aTrail(length: number): Trail {
  const drafts = Array.from(
    { length },
    (_, index): AuditEntry => ({
      organisationId,
      sequence: 0,
      at: new Date(Date.UTC(2026, 10, 22, 9, 0, index)),
      actorId: index % 5 === 0 ? undefined : actorId,
      actorName: `Dr Ünal ${index}`,
      actorRoles: "consultant",
      action: index % 2 === 0 ? "patient:read" : "plan:read",
      subject: "patient",
      subjectId: index % 3 === 0 ? undefined : String(index),
      patientId: index % 4 === 0 ? undefined : patientId,
      outcome: index % 7 === 0 ? "forbidden" : "done",
      purpose: "care",
      address: index % 6 === 0 ? undefined : "192.0.2.7",
      sessionRef: undefined,
      detail: `{"page": ${index}}`,
      previousHash: genesisHash,
      hash: "",
    }),
  );
  return toTrail(chained(drafts, startOfWalk.head));
}

function toTrail(entries: readonly AuditEntry[]): Trail {
  const last = entries.at(-1);
  return { entries, stored: last && { sequence: last.sequence, hash: last.hash } };
}

const nothingKept: ReadonlyMap<number, string> = new Map();

function verify({ entries, stored }: Trail, anchors = nothingKept, piece = entries.length + 1) {
  let walk = startOfWalk;
  for (let start = 0; start < entries.length; start += piece)
    walk = walkChain(walk, entries.slice(start, start + piece), anchors, sha256);
  return finishWalk(walk, stored, anchors);
}

const whole = aTrail(60);
const anchorAtEnd = new Map([[60, whole.entries[59]?.hash ?? ""]]);

describe("A-27: a trail that nobody touched", () => {
  it.each([0, 1, 2, 60])("of %i entries is whole", (length) => {
    const trail = aTrail(length);
    expect(verify(trail).fault).toBeUndefined();
    expect(verify(trail).head.sequence).toBe(length);
  });

  it("is whole however many entries are read at once", () => {
    for (const piece of [1, 7, 59, 60, 61])
      expect(verify(whole, anchorAtEnd, piece).fault).toBeUndefined();
  });

  it("may have grown since it was anchored", () => {
    const anchors = new Map([[10, whole.entries[9]?.hash ?? ""]]);
    expect(verify(whole, anchors).fault).toBeUndefined();
  });
});

describe("A-27: a trail that somebody tampered with", () => {
  it("names the first entry that was edited", () => {
    const entries = whole.entries.map((entry) =>
      entry.sequence === 30 ? { ...entry, outcome: "done", actorName: "Somebody else" } : entry,
    );
    expect(verify({ ...whole, entries }).fault).toMatchObject({ kind: "edited", sequence: 30 });
  });

  it("names the entry that is gone", () => {
    const entries = whole.entries.filter(({ sequence }) => sequence !== 30);
    expect(verify({ ...whole, entries }).fault).toMatchObject({ kind: "missing", sequence: 30 });
  });

  it("names the first of two entries that changed places", () => {
    const entries = swapped(whole.entries, 29, 40);
    expect(verify({ ...whole, entries }).fault).toMatchObject({ sequence: 30 });
  });

  it("sees that its end was cut off, by the head the database keeps", () => {
    const entries = whole.entries.slice(0, 50);
    expect(verify({ ...whole, entries }).fault).toMatchObject({ kind: "cut-off", sequence: 51 });
  });

  it("sees that its end was cut off together with its head, by what was kept outside", () => {
    const cut = toTrail(whole.entries.slice(0, 50));
    expect(verify(cut, anchorAtEnd).fault).toMatchObject({ kind: "cut-off", sequence: 51 });
    expect(verify({ entries: [], stored: undefined }, anchorAtEnd).fault).toMatchObject({
      kind: "cut-off",
      sequence: 1,
    });
  });

  it("sees that it was written anew with right hashes, by what was kept outside", () => {
    const rewritten = rechained(whole.entries, 30);
    expect(verify(rewritten).fault).toBeUndefined();
    expect(verify(rewritten, anchorAtEnd).fault).toMatchObject({
      kind: "anchor-mismatch",
      sequence: 60,
    });
  });

  it("sees entries behind the end that the database keeps", () => {
    const stored = toTrail(whole.entries.slice(0, 50)).stored;
    expect(verify({ ...whole, stored }).fault).toMatchObject({ kind: "wrong-link", sequence: 60 });
  });
});

function swapped(entries: readonly AuditEntry[], one: number, other: number) {
  return entries.map((entry, index) => {
    const partner = index === one ? entries[other] : index === other ? entries[one] : undefined;
    return partner ? { ...partner, sequence: entry.sequence } : entry;
  });
}

/** Changes one entry and computes every hash from there on again: what a patient forger would do. */
function rechained(entries: readonly AuditEntry[], from: number): Trail {
  const kept = entries.slice(0, from - 1);
  const changed = entries
    .slice(from - 1)
    .map((entry, index) => (index === 0 ? { ...entry, actorName: "Nobody" } : entry));
  const head = toTrail(kept).stored ?? startOfWalk.head;
  return toTrail([...kept, ...chained(changed, head)]);
}

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });

/** Every field of an entry, each changed to something else. */
const edits = fc.oneof(
  ...(
    [
      "actorName",
      "actorRoles",
      "action",
      "subject",
      "subjectId",
      "outcome",
      "purpose",
      "address",
      "sessionRef",
      "detail",
    ] as const
  ).map((field) => text.map((value): Partial<AuditEntry> => ({ [field]: `${value}!` }))),
  fc.constant<Partial<AuditEntry>>({ actorId: undefined }),
  fc.constant<Partial<AuditEntry>>({ patientId: undefined }),
  fc.constant<Partial<AuditEntry>>({ address: undefined }),
  fc.constant<Partial<AuditEntry>>({ organisationId: otherOrganisationId }),
  fc.integer({ min: 1, max: 1e9 }).map((ms): Partial<AuditEntry> => ({ at: new Date(ms) })),
  text.map((value): Partial<AuditEntry> => ({ hash: sha256(value) })),
  text.map((value): Partial<AuditEntry> => ({ previousHash: sha256(value) })),
);

const place = fc.integer({ min: 0, max: 59 });

const tampers: fc.Arbitrary<Trail> = fc.oneof(
  fc.tuple(place, edits).map(([at, edit]) => ({
    ...whole,
    entries: whole.entries.map((entry, index) => (index === at ? { ...entry, ...edit } : entry)),
  })),
  place.map((at) => ({ ...whole, entries: whole.entries.filter((_, index) => index !== at) })),
  fc
    .tuple(place, place)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({ ...whole, entries: swapped(whole.entries, one, other) })),
  place.map((at) => toTrail(whole.entries.slice(0, at))),
  place.map((at) => rechained(whole.entries, at + 1)),
  place.map((at) => {
    const copy = whole.entries[at];
    return { ...whole, entries: copy ? [...whole.entries, { ...copy, sequence: 61 }] : [] };
  }),
);

describe("A-27: 1,000 random tampers", () => {
  it("are all detected", () => {
    const runs = propertyRuns(1_000);
    let tried = 0;
    fc.assert(
      fc.property(tampers, (trail) => {
        fc.pre(JSON.stringify(trail) !== JSON.stringify(whole));
        tried += 1;
        return verify(trail, anchorAtEnd).fault !== undefined;
      }),
      runs,
    );
    expect(tried).toBeGreaterThanOrEqual(runs.numRuns);
  });

  it("cannot hide behind fields that run into each other", () => {
    const [one] = whole.entries;
    if (!one) throw new Error("the trail has entries");
    const texts = [
      { ...one, action: "ab", subject: "c" },
      { ...one, action: "a", subject: "bc" },
      { ...one, action: "a,1:b", subject: "c" },
      { ...one, subjectId: "-" },
      { ...one, subjectId: "" },
      { ...one, subjectId: undefined },
    ].map(toHashedText);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
