import type { Note } from "./outcome";

/** Elements that FHIR R4 has as lists and that senders are known to write as a single object. */
const listElements = ["category", "interpretation", "identifier", "extension", "note", "bodySite"];

/** What a reader should know about the writing of an entry, whatever its type. */
export function toEntryNotes(resource: Readonly<Record<string, unknown>>): readonly Note[] {
  return [...toFormulaNotes(resource), ...toListNotes(resource)];
}

/** A formula beside a date or in its place is never worked out: what is missing stays missing. */
function toFormulaNotes(resource: Readonly<Record<string, unknown>>): readonly Note[] {
  return Object.keys(resource)
    .filter((key) => key.startsWith("_"))
    .map((key) => {
      const element = key.slice(1);
      const words =
        resource[element] === undefined
          ? "Given only as a formula or an extension: not worked out, so not recorded."
          : "The source also gives a formula for it; the value stands as it came.";
      return { path: element, words };
    });
}

function toListNotes(resource: Readonly<Record<string, unknown>>): readonly Note[] {
  return listElements
    .filter((element) => {
      const isSingle = element === "bodySite" && resource["resourceType"] === "Observation";
      const value = resource[element];
      return !isSingle && typeof value === "object" && value !== null && !Array.isArray(value);
    })
    .map((element) => ({
      path: element,
      words: "FHIR R4 wants a list here; it is not read, and stands in the entry as it came.",
    }));
}
