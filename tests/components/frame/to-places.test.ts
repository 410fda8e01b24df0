import { expect, it } from "vitest";
import { toPlaces } from "@/components/frame/to-places";
import { Role } from "@/lib/domain/access/role";
import { ClinicianId } from "@/lib/domain/shared/ids";

const id = ClinicianId.parse("0193a000-0000-7000-8000-000000000009");
const placesOf = (role: Role) => toPlaces({ id, roles: [role] }).map(({ label }) => label);

it.each<[Role, readonly string[]]>([
  ["consultant", ["Today", "Patients", "MDT", "Guidelines", "Import"]],
  ["secretary", ["Today", "Patients", "Guidelines"]],
  ["auditor", ["Today", "Patients", "MDT", "Guidelines", "Audit"]],
  ["administrator", ["Guidelines", "Accounts", "Organisation"]],
])("leads the %s only where they may go", (role, places) => {
  expect(placesOf(role)).toEqual(places);
});

it("leads everybody somewhere", () => {
  for (const role of Role.options) expect(placesOf(role)).not.toEqual([]);
});
