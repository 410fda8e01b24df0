import { describe, expect, it } from "vitest";
import { readBundle } from "@/lib/fhir/bundle";
import { mostEntries } from "@/lib/fhir/raw-entry";
import { readText } from "@/lib/fhir/read-text";
import { aBundle, aboutRuth, fixtures, readFixture } from "../support/bundles";
import { readGood, readOne } from "../support/fhir";

const note = { resourceType: "Observation", status: "final", ...aboutRuth };

describe("a bundle", () => {
  it.each([
    ["a list", []],
    ["nothing", null],
    ["a text", "Bundle"],
    ["another resource", { resourceType: "Patient" }],
    ["a search result", { resourceType: "Bundle", type: "searchset" }],
    ["a document", { resourceType: "Bundle", type: "document" }],
    ["no type", { resourceType: "Bundle" }],
    ["entries that are no list", { resourceType: "Bundle", type: "batch", entry: {} }],
  ])("is refused with a sentence when it is %s", (_, given) => {
    const read = readBundle(given, "a test");
    expect(read).toMatchObject({ ok: false, refusal: { kind: "not-a-bundle" } });
    expect(read.ok ? "" : read.refusal.words).toMatch(/\. A FHIR R4 Bundle is wanted\.$/);
  });

  it.each(["transaction", "batch", "collection"])("of type %s is read entry by entry", (type) => {
    const bundle = { resourceType: "Bundle", type, entry: [{ resource: note }, 7, {}] };
    expect(readGood(bundle).entries.map(({ outcome }) => outcome.kind)).toEqual([
      "refused",
      "refused",
      "refused",
    ]);
  });

  it("without entries is read as empty", () => {
    expect(readGood({ resourceType: "Bundle", type: "batch" }).entries).toEqual([]);
  });

  it.each([
    ["a number", 7, "Bundle.entry[0]"],
    ["an entry without resource", {}, "Bundle.entry[0].resource"],
    ["a deletion", { request: { method: "DELETE" } }, "Bundle.entry[0].resource"],
    ["a resource without type", { resource: { id: "1" } }, "Bundle.entry[0].resource.resourceType"],
    ["a resource that is a list", { resource: [] }, "Bundle.entry[0].resource"],
    [
      "an id that FHIR does not allow",
      { resource: { resourceType: "Basic", id: "a b" } },
      "Bundle.entry[0].resource.id",
    ],
    [
      "a NUL character",
      { resource: { resourceType: "Basic", text: "a\u0000b" } },
      "Bundle.entry[0].resource.text",
    ],
    [
      "half a character pair",
      { resource: { resourceType: "Basic", text: { div: "\ud800" } } },
      "Bundle.entry[0].resource.text.div",
    ],
    [
      "a number beyond all bounds",
      { resource: { resourceType: "Basic", value: Number.POSITIVE_INFINITY } },
      "Bundle.entry[0].resource.value",
    ],
    [
      "an element named __proto__",
      JSON.parse('{"resource":{"resourceType":"Basic","__proto__":{"id":"x"}}}'),
      "Bundle.entry[0].resource",
    ],
  ])("refuses %s and names its place", (_, entry, path) => {
    const read = readGood({ resourceType: "Bundle", type: "batch", entry: [entry] });
    expect(read.entries).toMatchObject([{ outcome: { kind: "refused", path } }]);
  });

  it("refuses what is nested too deep, without reading on for ever", () => {
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
    const entry = [{ resource: { resourceType: "Basic", deep } }];
    const read = readGood({ resourceType: "Bundle", type: "batch", entry });
    expect(read.entries[0]?.outcome).toMatchObject({ kind: "refused" });
  });

  it("refuses the entries beyond its limit and reads those before", () => {
    const entry = Array.from({ length: mostEntries + 2 }, (_, index) => ({
      resource: { resourceType: "Basic", id: `b${index}` },
    }));
    const { entries } = readGood({ resourceType: "Bundle", type: "batch", entry });
    expect(entries).toHaveLength(mostEntries + 2);
    expect(entries[mostEntries - 1]?.outcome.kind).toBe("kept");
    expect(entries[mostEntries]?.outcome.kind).toBe("refused");
  });
});

describe("whom an entry is about", () => {
  it("is never guessed: without a subject it is refused", () => {
    const { outcome } = readOne({ resourceType: "Observation", status: "final" });
    expect(outcome).toMatchObject({ kind: "refused", path: "Bundle.entry[1].resource.subject" });
  });

  it("is refused when it is a patient that the file does not hold", () => {
    const { outcome } = readOne({ ...note, subject: { reference: "Patient/somebody-else" } });
    expect(outcome).toMatchObject({
      kind: "refused",
      path: "Bundle.entry[1].resource.subject.reference",
    });
  });

  it("is refused for types that are not read, too", () => {
    const visit = { resourceType: "Encounter", subject: { reference: "Patient/somebody-else" } };
    expect(readOne(visit).outcome.kind).toBe("refused");
  });

  it("may be a patient whom the same source has brought before", () => {
    const bundle = { resourceType: "Bundle", type: "batch", entry: [{ resource: note }] };
    expect(readGood(bundle).entries[0]?.outcome.kind).toBe("refused");
    expect(readGood(bundle, new Set(["p1"])).entries[0]).toMatchObject({
      patient: "p1",
      outcome: { kind: "kept" },
    });
  });

  it("is the one of several patients that the entry names", () => {
    const patient = (id: string, family: string) => ({
      fullUrl: `urn:uuid:0c7a3a1e-0000-4000-8000-00000000000${id}`,
      resource: { resourceType: "Patient", id: `p${id}`, name: [{ family }] },
    });
    const { entries } = readGood({
      resourceType: "Bundle",
      type: "batch",
      entry: [
        patient("1", "Ashdown"),
        patient("2", "Merrow"),
        {
          resource: {
            ...note,
            subject: { reference: "urn:uuid:0c7a3a1e-0000-4000-8000-000000000002" },
          },
        },
        { resource: note },
        { resource: { ...note, subject: { reference: "Patient/p1/_history/3" } } },
      ],
    });
    expect(entries.map(({ patient: id }) => id)).toEqual(["p1", "p2", "p2", "p1", "p1"]);
  });

  it("is refused with the patient when the patient cannot be taken", () => {
    const entry = [{ resource: { resourceType: "Patient", id: "p1" } }, { resource: note }];
    const read = readGood({ resourceType: "Bundle", type: "batch", entry });
    expect(read.entries.map(({ outcome }) => outcome.kind)).toEqual(["refused", "refused"]);
  });
});

describe("entries of one name", () => {
  it("are refused the second time when they are the same", () => {
    const twice = { ...note, id: "o1" };
    const { entries } = readGood(aBundle(twice, twice));
    expect(entries.map(({ outcome }) => outcome.kind)).toEqual(["taken", "kept", "refused"]);
  });

  it("are read by none of them when they differ", () => {
    const score = (value: number) => ({
      ...note,
      id: "o1",
      effectiveDateTime: "2026-01-01",
      code: { coding: [{ system: "http://loinc.org", code: "44261-6" }] },
      valueQuantity: { value },
    });
    const { entries } = readGood(aBundle(score(4), score(20)));
    expect(entries.map(({ outcome }) => outcome.kind)).toEqual(["taken", "kept", "kept"]);
  });
});

it("an entry whose meaning may be changed by an extension is not read", () => {
  const { outcome } = readOne({
    ...note,
    modifierExtension: [{ url: "http://x", valueBoolean: true }],
  });
  expect(outcome).toMatchObject({
    kind: "kept",
    path: "Bundle.entry[1].resource.modifierExtension",
  });
});

describe("the files written by others", () => {
  it.each([
    ["TommyJonesBundle.json", 21, 7, 14, 0],
    ["mr_delta.json", 6, 1, 4, 1],
    ["mr_golf_bundle.json", 4, 3, 1, 0],
    ["ms_bravo.json", 6, 1, 4, 1],
    ["noObs1ufldevelopbundle.json", 15, 13, 2, 0],
    ["post-laminectomy-opioids.bundle.json", 64, 47, 17, 0],
  ] as const)("%s: of %i entries %i taken, %i kept, %i refused", (name, all, ...wanted) => {
    const json = readText(readFixture(name));
    const { entries } = readGood(json.ok ? json.value : undefined);
    const count = (kind: string) => entries.filter(({ outcome }) => outcome.kind === kind).length;
    expect(entries).toHaveLength(all);
    expect([count("taken"), count("kept"), count("refused")]).toEqual(wanted);
  });

  it("are all there", () => {
    expect(fixtures).toHaveLength(6);
  });
});
