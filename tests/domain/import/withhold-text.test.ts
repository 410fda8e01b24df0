import { describe, expect, it } from "vitest";
import type { KeptEntry } from "@/lib/domain/import/import-report";
import { withheld, withholdText } from "@/lib/domain/import/withhold-text";

const secret = "Kestrelwing";

type Resource = { readonly resourceType: string; readonly [element: string]: unknown };

function kept(resource: Resource): KeptEntry {
  return {
    source: "a hospital",
    importedAt: new Date("2026-11-22T10:00:00Z"),
    resourceType: resource.resourceType,
    resourceId: "1",
    reason: "No rule reads it.",
    path: "entry[0]",
    resource,
  };
}

const bearers: readonly Resource[] = [
  { resourceType: "Observation", note: [{ text: secret }] },
  { resourceType: "Condition", text: { status: "generated", div: `<div>${secret}</div>` } },
  { resourceType: "Observation", valueString: secret },
  { resourceType: "Observation", component: [{ valueString: secret }] },
  { resourceType: "ClinicalImpression", summary: secret, description: secret },
  { resourceType: "DiagnosticReport", conclusion: secret, presentedForm: [{ data: secret }] },
  {
    resourceType: "QuestionnaireResponse",
    item: [{ linkId: "1", answer: [{ valueString: secret }] }],
  },
  {
    resourceType: "QuestionnaireResponse",
    item: [{ linkId: "1", item: [{ linkId: "1.1", answer: [{ valueCoding: { code: secret } }] }] }],
  },
  {
    resourceType: "Observation",
    contained: [
      { resourceType: "QuestionnaireResponse", item: [{ answer: [{ valueInteger: secret }] }] },
    ],
  },
];

describe("what is shown of an imported entry to who may not read psychology text (D57)", () => {
  it.each(bearers)("holds nothing that somebody wrote or answered: $resourceType", (resource) => {
    const shown = JSON.stringify(withholdText(kept(resource)));
    expect(shown).not.toContain(secret);
    expect(shown).toContain(withheld);
  });

  it("keeps what the entry is: codes, dates, numbers, source and why it was kept", () => {
    const entry = kept({
      resourceType: "Observation",
      code: { text: "Grip", coding: [{ code: "1" }] },
      valueQuantity: { value: 12 },
    });
    expect(withholdText(entry)).toEqual(entry);
  });
});
