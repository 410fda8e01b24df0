import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBundle } from "@/lib/fhir/bundle";
import { readText } from "@/lib/fhir/read-text";

const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "\u0000",
    "\ud800",
    "__proto__",
    "constructor",
    "active",
    "final",
    "Patient/p1",
  ),
);
const anyJson = fc.jsonValue({ maxDepth: 6, stringUnit: "binary" });

const types = [
  "Patient",
  "Condition",
  "Procedure",
  "Observation",
  "MedicationRequest",
  "MedicationStatement",
  "AllergyIntolerance",
  "QuestionnaireResponse",
  "Encounter",
];

/** Resources that look right from afar: known elements with values of every kind. */
const anyResource = fc.dictionary(
  fc.constantFrom(
    "id",
    "subject",
    "patient",
    "status",
    "intent",
    "code",
    "clinicalStatus",
    "verificationStatus",
    "effectiveDateTime",
    "authoredOn",
    "valueQuantity",
    "component",
    "dosageInstruction",
    "medicationCodeableConcept",
    "name",
    "birthDate",
    "item",
    "modifierExtension",
    "__proto__",
  ),
  fc.oneof(
    anyJson,
    words,
    fc.constant({ reference: "Patient/p1" }),
    fc.constant("p1"),
    fc.constant("2026-01-01"),
    fc.constant({ coding: [{ system: "http://loinc.org", code: "44261-6" }] }),
    fc.constant({ value: 5 }),
  ),
);
const anyEntry = fc.oneof(
  anyJson,
  fc
    .tuple(fc.constantFrom(...types), anyResource)
    .map(([resourceType, resource]) => ({ resource: { ...resource, resourceType } })),
);
const ruth = { resource: { resourceType: "Patient", id: "p1", name: [{ family: "Ashdown" }] } };
const anyBundle = fc
  .tuple(
    fc.constantFrom("transaction", "batch", "collection"),
    fc.array(anyEntry, { maxLength: 12 }),
  )
  .map(([type, entries]) => ({ resourceType: "Bundle", type, entry: [ruth, ...entries] }));

describe("whatever a file holds", () => {
  it("is read or refused with words, and never throws", () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const read = readBundle(json, "a test");
        expect(read.ok || read.refusal.words.length > 0).toBe(true);
      }),
    );
  });

  it("has every entry taken, kept or refused once, in its place", () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const read = readBundle(bundle, "a test");
        if (!read.ok) throw new Error(read.refusal.words);
        const { entries } = read.value;
        expect(entries.map(({ index }) => index)).toEqual(bundle.entry.map((_, index) => index));
        for (const { outcome } of entries)
          if (outcome.kind !== "taken")
            expect(outcome.reason.length * outcome.path.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it("stores only text that can be read back", () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const read = readBundle(bundle, "a test");
        if (!read.ok) throw new Error(read.refusal.words);
        for (const { outcome, canonical } of read.value.entries) {
          if (outcome.kind === "refused") continue;
          expect(canonical?.isWellFormed()).toBe(true);
          expect(canonical).not.toContain("\\u0000");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does not touch the prototype of anything", () => {
    readBundle(
      JSON.parse(
        '{"resourceType":"Bundle","type":"batch","__proto__":{"polluted":true},"entry":[{"resource":{"resourceType":"Basic","__proto__":{"polluted":true}}}]}',
      ),
      "a test",
    );
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("the bytes of a file", () => {
  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
  ])("are refused with a sentence when they are %s", (_, text) => {
    expect(readText(new TextEncoder().encode(text))).toMatchObject({
      ok: false,
      refusal: { kind: "not-json" },
    });
  });

  it("are refused when they are not UTF-8: another reading would change the words", () => {
    expect(readText(Uint8Array.from([0x22, 0xfc, 0x22]))).toMatchObject({
      ok: false,
      refusal: { kind: "not-json" },
    });
  });

  it("are read after a byte order mark", () => {
    expect(readText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toEqual({
      ok: true,
      value: {},
    });
  });

  it("are refused above 10 MB and read at 10 MB", () => {
    const most = 10 * 1024 * 1024;
    const text = `"${"a".repeat(most - 2)}"`;
    expect(readText(new TextEncoder().encode(text)).ok).toBe(true);
    expect(readText(new TextEncoder().encode(`${text} `))).toMatchObject({
      ok: false,
      refusal: { kind: "too-large" },
    });
  });
});
