import { expect, it } from "vitest";
import { listShownPatients } from "@/lib/domain/audit/list-shown-patients";

it.each([
  ['{"patients": ["a", "b"], "recent": true}', ["a", "b"]],
  ['{"patients": []}', []],
  ['{"revision": 3}', []],
  ['{"patients": 2}', []],
])("the auditor reads of %s the patients %j", (detail, patients) => {
  expect(listShownPatients({ detail })).toEqual(patients);
});
