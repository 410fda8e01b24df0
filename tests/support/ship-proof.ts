import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Truth } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { readStoredCases } from "@/lib/guidelines/test-patients/stored-cases";
import { today } from "./pictures";
import { toStored } from "./shipped-file";

const file = "lib/guidelines/test-patients/proof.json";

type Proof = {
  readonly pack: string;
  readonly picture: ClinicalPicture;
  readonly treatment: TreatmentId;
  readonly code: string;
  readonly truth: Truth;
};

/**
 * Ships what a test of a pack proves of one criterion, beside the packs.
 *
 * Does nothing but with `SHIP_PROOF=1` in the environment, one test file after the other:
 * `SHIP_PROOF=1 npx vitest run --no-file-parallelism tests/guidelines`. What is there stays: remove the
 * file first to make it anew.
 */
export function shipProof({ pack, picture, treatment, code, truth }: Proof): void {
  if (process.env["SHIP_PROOF"] !== "1") return;
  const cases = existsSync(file) ? readStoredCases(JSON.parse(readFileSync(file, "utf8"))) : [];
  const shows = { treatment, code, truth };
  const same = cases.find(
    (each) => each.packs.includes(pack) && JSON.stringify(each.picture) === JSON.stringify(picture),
  );
  if (same?.shows.some((each) => each.treatment === treatment && each.code === code)) return;
  const added = {
    id: `proof-${cases.length + 1}`,
    title: expect.getState().currentTestName ?? code,
    packs: [pack],
    asOf: today,
    picture,
    ...{ expect: {}, why: {}, missing: {}, cite: [], shows: [shows] },
  };
  const others = cases.map((each) =>
    each === same ? { ...each, shows: [...each.shows, shows] } : each,
  );
  const all = same === undefined ? [...cases, added] : others;
  writeFileSync(file, `${JSON.stringify(toStored(all), null, 2)}\n`);
}
