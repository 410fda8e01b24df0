import { expect, it } from "vitest";
import { toShortOrigin } from "@/components/record/to-short-origin";

it("names the file of an import and leaves the entry to the evidence's own page", () => {
  const source = "MedicationRequest/7af-12 of brenda_jackson; POLYETHYLENE GLYCOL 3350";
  expect(toShortOrigin({ howKnown: "imported", source })).toBe("Imported, brenda_jackson");
});

it("keeps a letter's name as it was typed", () => {
  const source = "Letter of 12-Mar-2025";
  expect(toShortOrigin({ howKnown: "document-seen", by: "Dr Falk", where: "Leeds", source })).toBe(
    "Document seen, Dr Falk, Leeds, Letter of 12-Mar-2025",
  );
});

it("says so when the origin is not recorded", () => {
  expect(toShortOrigin(undefined)).toBe("Not recorded");
});
