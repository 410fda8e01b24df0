import type { Evidence } from "@/lib/domain/picture/evidence";
import { type BundleRead, type EntryRead, readBundle } from "@/lib/fhir/bundle";
import { aBundle } from "./bundles";

/** Reads a bundle that a test has written and expects it to be one. */
export function readGood(bundle: unknown, known: ReadonlySet<string> = new Set()): BundleRead {
  const read = readBundle(bundle, "a test", known);
  if (!read.ok) throw new Error(`refused: ${read.refusal.words}`);
  return read.value;
}

/** What one resource about the test patient is read as. */
export function readOne(resource: Readonly<Record<string, unknown>>): EntryRead {
  const entry = readGood(aBundle(resource)).entries[1];
  if (!entry) throw new Error("the bundle holds no second entry");
  return entry;
}

/** The evidence that one resource became; empty unless taken. */
export function evidenceOf(resource: Readonly<Record<string, unknown>>): readonly Evidence[] {
  const { outcome } = readOne(resource);
  if (outcome.kind !== "taken") return [];
  return outcome.as.flatMap((each) => (each.what === "evidence" ? [each.evidence] : []));
}

/** `taken`, or why not: what a table of statuses compares. */
export function outcomeOf(resource: Readonly<Record<string, unknown>>): string {
  return readOne(resource).outcome.kind;
}

export const code = (system: string, value: string, display?: string) => ({
  coding: [{ system, code: value, ...(display === undefined ? {} : { display }) }],
});

export const status = (value: string) => ({ coding: [{ code: value }] });
