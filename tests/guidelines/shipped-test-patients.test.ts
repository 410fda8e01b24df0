import { expect, it } from "vitest";
import { shippedCases } from "@/lib/guidelines/test-patients/shipped";
import { compareShipped } from "@/tests/support/shipped-file";
import { testCases } from "@/tests/support/test-patient-cases";
import { toPackCases } from "@/tests/support/to-pack-case";

it("the test patients that ship are those of the clinical material, translated by the adapter", () => {
  const { made, stored } = compareShipped(toPackCases());
  expect(stored).toEqual(made);
});

it("every case of the material ships, but those that set a pack as a clinic may set it", () => {
  const shipped = shippedCases().flatMap(({ id, packs }) =>
    packs.map((pack) => `${id} in ${pack}`),
  );
  const unset = testCases.filter(({ parameter }) => parameter === undefined);
  expect(shipped.toSorted()).toEqual(unset.map(({ name }) => name).toSorted());
});
