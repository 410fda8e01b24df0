import { readFileSync } from "node:fs";

export const fixtures = [
  "TommyJonesBundle.json",
  "mr_delta.json",
  "mr_golf_bundle.json",
  "ms_bravo.json",
  "noObs1ufldevelopbundle.json",
  "post-laminectomy-opioids.bundle.json",
] as const;

export function readFixture(name: (typeof fixtures)[number]): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/fhir/${name}`, import.meta.url)));
}

export function toContent(bundle: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(bundle));
}

/** A small bundle about one patient, with what a test adds to it. */
export function aBundle(...resources: readonly Readonly<Record<string, unknown>>[]): unknown {
  const patient = {
    resourceType: "Patient",
    id: "p1",
    name: [{ family: "Ashdown", given: ["Ruth"] }],
    gender: "female",
    birthDate: "1964",
  };
  return {
    resourceType: "Bundle",
    id: "test-bundle",
    type: "collection",
    entry: [patient, ...resources].map((resource) => ({ resource })),
  };
}

export const aboutRuth = { subject: { reference: "Patient/p1" } } as const;
