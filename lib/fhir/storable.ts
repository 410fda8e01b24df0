import { isStorable } from "@/lib/domain/shared/written-text";
import { toPath } from "./elements";

/** Nesting and list length that an entry may have (assurance A-33). */
export const deepest = 32;
export const longestList = 1000;

export type Fault = { readonly path: string; readonly reason: string };

/** The first thing in an entry that cannot be stored or read safely, if there is one. */
export function findFault(value: unknown, path: readonly PropertyKey[] = []): Fault | undefined {
  if (path.length > deepest)
    return fault(path.slice(0, 6), `It is nested deeper than ${deepest} levels.`);
  if (typeof value === "string") return findTextFault(value, path);
  if (typeof value === "number" && !Number.isFinite(value))
    return fault(path, "This number is too large to be kept.");
  if (Array.isArray(value)) return findListFault(value, path);
  if (typeof value !== "object" || value === null) return undefined;
  return findObjectFault(value, path);
}

function findTextFault(text: string, path: readonly PropertyKey[]): Fault | undefined {
  if (isStorable(text)) return undefined;
  return fault(path, "This text holds a character that cannot be stored (NUL or half a pair).");
}

function findListFault(list: readonly unknown[], path: readonly PropertyKey[]): Fault | undefined {
  if (list.length > longestList)
    return fault(path, `This list is longer than ${longestList} parts.`);
  return findFirst(
    list.map((part, index) => [index, part]),
    path,
  );
}

function findObjectFault(value: object, path: readonly PropertyKey[]): Fault | undefined {
  const parts = Object.entries(value);
  const odd = parts.find(([key]) => key === "__proto__" || !isStorable(key));
  if (odd) return fault(path, "An element has a name that FHIR does not allow.");
  return findFirst(parts, path);
}

function findFirst(
  parts: readonly (readonly [PropertyKey, unknown])[],
  path: readonly PropertyKey[],
): Fault | undefined {
  for (const [key, part] of parts) {
    const found = findFault(part, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function fault(path: readonly PropertyKey[], reason: string): Fault {
  return { path: toPath(path), reason };
}

/** Whether an element anywhere inside says that it changes the meaning of what holds it. */
export function hasModifier(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasModifier);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, part]) =>
      (key === "modifierExtension" && Array.isArray(part) && part.length > 0) || hasModifier(part),
  );
}

/** The same text for the same content, whatever the order in which elements were written. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${toCanonicalJson(part)}`);
  return `{${parts.join(",")}}`;
}
