import { z } from "zod";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { isStorable } from "@/lib/domain/shared/written-text";
import { mapEntry } from "./map-entry";
import { kept, type Outcome, refused } from "./outcome";
import { isUnreadable, join, openEntry, type RawEntry, type Unreadable } from "./raw-entry";
import { pointsAt, type Target } from "./reference";
import { readSubject } from "./subject";

/** One entry of a file and what it became. Paths are whole: `Bundle.entry[3].resource.status`. */
export type EntryRead = {
  /** Counted from 0, as in the path. */
  readonly index: number;
  readonly resourceType: string;
  readonly resourceId: string | undefined;
  /** The source's id of the patient it is about; undefined: about none, or refused. */
  readonly patient: string | undefined;
  readonly outcome: Outcome;
  /** As it came, and as one text that is the same for the same content. Undefined: not readable. */
  readonly resource: Readonly<Record<string, unknown>> | undefined;
  readonly canonical: string | undefined;
};

export type BundleRead = { readonly source: string; readonly entries: readonly EntryRead[] };

export type NotABundle = {
  readonly kind: "not-a-bundle";
  readonly path: string;
  /** What is wrong, and what can be imported. */
  readonly words: string;
};

const types = ["transaction", "batch", "collection"];
const BundleHead = z.object({
  id: z.string().max(200).refine(isStorable).optional().catch(undefined),
  identifier: z
    .object({ system: z.string().optional(), value: z.string().min(1) })
    .refine(({ system, value }) => isStorable(`${system}${value}`) && value.length < 200)
    .optional()
    .catch(undefined),
});

/** What a bundle is called by its own source; undefined: it does not say, and the importer has to. */
export function findSource(bundle: unknown): string | undefined {
  const { identifier, id } = BundleHead.safeParse(bundle).data ?? {};
  if (!identifier) return id;
  return identifier.system === undefined
    ? identifier.value
    : `${identifier.system}|${identifier.value}`;
}

/**
 * Reads any JSON as a FHIR R4 bundle. Every entry is taken, kept or refused, one by one, whatever the
 * type of the bundle: a fault in one entry never costs another.
 *
 * @param statedSource what the source is called where the bundle does not say.
 * @param known ids of patients that came from this source before.
 */
export function readBundle(
  bundle: unknown,
  statedSource: string,
  known: ReadonlySet<string> = new Set(),
): Result<BundleRead, NotABundle> {
  const opened = openBundle(bundle);
  if (!opened.ok) return opened;
  const source = findSource(bundle) ?? statedSource;
  const entries = opened.value.map(openEntry);
  const raw = entries.flatMap((entry) => (isUnreadable(entry) ? [] : [entry]));
  const clashes = findClashes(raw);
  const find = toFinder(raw);

  const mapped = new Map(
    raw.map((entry) => [entry.index, clashes.get(entry.index) ?? mapEntry(entry, source, find)]),
  );
  const patients = raw.filter((entry) => isTakenPatient(entry, mapped)).flatMap(toTarget);
  return accept({
    source,
    entries: entries.map((entry) =>
      isUnreadable(entry)
        ? toRefusedRead(entry)
        : toRead(entry, mapped.get(entry.index), patients, known),
    ),
  });
}

function openBundle(bundle: unknown): Result<readonly unknown[], NotABundle> {
  const no = (path: string, words: string) =>
    refuse({ kind: "not-a-bundle", path, words: `${words} A FHIR R4 Bundle is wanted.` } as const);
  const read = z.record(z.string(), z.unknown()).safeParse(bundle);
  if (!read.success || Array.isArray(bundle)) return no("", "The file holds no JSON object.");
  const { resourceType, type, entry } = read.data;
  if (resourceType !== "Bundle") return no("Bundle.resourceType", "The file is no Bundle.");
  if (typeof type !== "string" || !types.includes(type))
    return no(
      "Bundle.type",
      `A bundle of type "${typeof type === "string" ? type.slice(0, 40) : "not given"}" is not imported; ${types.join(", ")} are.`,
    );
  if (entry === undefined) return accept([]);
  return Array.isArray(entry) ? accept(entry) : no("Bundle.entry", "Its entries are no list.");
}

/** Entries that share type and id: the same again is refused, and different ones are read by neither. */
function findClashes(entries: readonly RawEntry[]): ReadonlyMap<number, Outcome> {
  const byId = Map.groupBy(
    entries,
    ({ resourceType, id, canonical }) => `${resourceType}/${id ?? canonical}`,
  );
  const clashes = new Map<number, Outcome>();
  for (const [name, group] of byId) {
    const [first, ...others] = group;
    const isSame = others.every(({ canonical }) => canonical === first?.canonical);
    const clashing = isSame ? others : group;
    if (others.length === 0) continue;
    for (const { index, resourceType } of clashing)
      clashes.set(index, toClash(isSame, resourceType, name, first?.index));
  }
  return clashes;
}

function toClash(isSame: boolean, type: string, name: string, first: number | undefined): Outcome {
  if (isSame) return refused("id", `The same entry stands in the file before, as entry[${first}].`);
  const words = `Several entries of the file are called ${name} and differ: read by none of them.`;
  return type === "Patient" ? refused("id", words) : kept("id", words);
}

function toFinder(entries: readonly RawEntry[]) {
  const medications = entries.filter(({ resourceType }) => resourceType === "Medication");
  return (reference: string): unknown =>
    medications.find((entry) => toTarget(entry).some((target) => pointsAt(reference, target)))
      ?.resource;
}

function isTakenPatient(entry: RawEntry, mapped: ReadonlyMap<number, Outcome>): boolean {
  return entry.resourceType === "Patient" && mapped.get(entry.index)?.kind === "taken";
}

/** What a reference can point at; an entry that has neither id nor address cannot be pointed at. */
function toTarget({ resourceType: type, id, fullUrl }: RawEntry): readonly Target[] {
  const name = id ?? fullUrl;
  if (name === undefined) return [];
  return [fullUrl === undefined ? { type, id: name } : { type, id: name, fullUrl }];
}

function toRead(
  entry: RawEntry,
  outcome: Outcome | undefined,
  patients: readonly Target[],
  known: ReadonlySet<string>,
): EntryRead {
  if (!outcome) throw new Error("an entry of the bundle was not mapped");
  const { index, resourceType, id, resource, canonical } = entry;
  const read = { index, resourceType, resourceId: id, resource, canonical };
  if (resourceType === "Patient") {
    const patient = toTarget(entry)[0]?.id;
    const nameless = refused("id", "It has neither id nor address: nothing can refer to it.");
    return {
      ...read,
      patient,
      outcome: withWholePath(patient === undefined ? nameless : outcome, index),
    };
  }
  const subject = readSubject(resource, resourceType, patients, known);
  if (!subject.ok)
    return { ...read, patient: undefined, outcome: withWholePath(subject.refusal, index) };
  return { ...read, patient: subject.patient, outcome: withWholePath(outcome, index) };
}

function toRefusedRead({ index, resourceType, refusal }: Unreadable): EntryRead {
  return {
    index,
    resourceType,
    resourceId: undefined,
    patient: undefined,
    resource: undefined,
    canonical: undefined,
    outcome: { ...refusal, path: join(`Bundle.entry[${index}]`, refusal.path) },
  };
}

function withWholePath(outcome: Outcome, index: number): Outcome {
  const whole = (path: string) => join(`Bundle.entry[${index}].resource`, path);
  if (outcome.kind === "refused") return { ...outcome, path: whole(outcome.path) };
  const notes = outcome.notes.map(({ path, words }) => ({ path: whole(path), words }));
  return outcome.kind === "taken"
    ? { ...outcome, notes }
    : { ...outcome, notes, path: whole(outcome.path) };
}
