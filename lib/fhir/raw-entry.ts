import { z } from "zod";
import { type Refused, refused } from "./outcome";
import { findFault, toCanonicalJson } from "./storable";

/** Entries of one file that are read; the rest is refused one by one, and named. */
export const mostEntries = 5000;

/** A resource that can be read and stored, before anything is made of it. */
export type RawEntry = {
  readonly index: number;
  readonly resourceType: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  readonly resource: Readonly<Record<string, unknown>>;
  /** The same for the same content. */
  readonly canonical: string;
};

export type Unreadable = {
  readonly index: number;
  readonly resourceType: string;
  readonly refusal: Refused;
};

const Entry = z.object({
  fullUrl: z.string().optional(),
  resource: z.unknown().optional(),
  request: z.object({ method: z.string().optional() }).optional(),
});
const Resource = z.record(z.string(), z.unknown());
const Head = z.object({
  resourceType: z.string().regex(/^[A-Z][A-Za-z]{1,63}$/),
  id: z
    .string()
    .regex(/^[A-Za-z0-9.-]{1,64}$/)
    .optional(),
});

/** Opens one entry of a bundle. Paths begin at the entry. */
export function openEntry(entry: unknown, index: number): RawEntry | Unreadable {
  const unreadable = (path: string, reason: string): Unreadable => ({
    index,
    resourceType: nameType(entry),
    refusal: refused(path, reason),
  });
  if (index >= mostEntries)
    return unreadable("", `The file has more than ${mostEntries} entries. Import the rest apart.`);
  const parsed = Entry.safeParse(entry);
  if (!parsed.success) return unreadable("", "It is no entry of a bundle.");
  const { fullUrl, resource, request } = parsed.data;
  if (resource === undefined)
    return unreadable(
      "resource",
      request?.method === "DELETE"
        ? "It asks for a deletion: nothing is deleted by an import."
        : "It holds no resource.",
    );
  const fault = findFault(resource);
  if (fault) return unreadable(join("resource", fault.path), fault.reason);
  const elements = Resource.safeParse(resource);
  if (!elements.success || Array.isArray(resource))
    return unreadable("resource", "The resource is not an object.");
  const head = Head.safeParse(resource);
  if (!head.success) {
    const element = String(head.error.issues[0]?.path[0]);
    return unreadable(
      `resource.${element}`,
      element === "id"
        ? "This is no id of FHIR R4."
        : "It does not say what type of resource it is.",
    );
  }
  const canonical = toCanonicalJson(elements.data);
  const { resourceType, id } = head.data;
  return { index, resourceType, id, fullUrl, resource: elements.data, canonical };
}

export function isUnreadable(entry: RawEntry | Unreadable): entry is Unreadable {
  return "refusal" in entry;
}

/** `a` and `b.c` as `a.b.c`; either may be empty. */
export function join(base: string, path: string): string {
  if (path === "" || base === "") return `${base}${path}`;
  return path.startsWith("[") ? `${base}${path}` : `${base}.${path}`;
}

function nameType(entry: unknown): string {
  const named = z
    .object({ resource: z.object({ resourceType: z.string().regex(/^[A-Z][A-Za-z]{1,63}$/) }) })
    .safeParse(entry);
  return named.success ? named.data.resource.resourceType : "Unknown";
}
