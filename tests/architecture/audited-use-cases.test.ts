import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const useCases = globSync("lib/usecases/*.ts").map((file) => ({
  name: path.basename(file, ".ts"),
  source: readFileSync(file, "utf8"),
}));

const opensTransaction = /\binOrganisation\(|\bdb\.\$transaction\(/;
const appendsEntry = /\bappendAudit\(/;

/** Those that open a transaction and append nothing in it, each with its reason. */
const silent: Readonly<Record<string, string>> = {
  "change-own-password": "looks the sign-in name up, before the transaction that carryOut audits",
  "check-password": "looks an account up; sign-in and unlock append the entry",
  "on-plan": "looks up whose plan it is, before the transaction that carryOut audits",
  "publish-packs": "belongs to no organisation and has no actor",
  "read-clinic": "reads the clinic's own name and settings for the frame of a page",
  "read-psychology-text": "looks up who treats, before the transaction that carryOut audits",
  "read-session": "asks on every request whether the session still lives",
  "unlock-session": "appends the entry where it opens or refuses the session",
  "verify-audit": "the operator's verification shows no entry; the auditor's goes through carryOut",
};

describe("A-24: nothing happens past the trail", () => {
  it("every transaction of a use case appends an entry, or is listed here with its reason", () => {
    const found = useCases
      .filter(({ source }) => opensTransaction.test(source) && !appendsEntry.test(source))
      .map(({ name }) => name);

    expect(new Set(found)).toEqual(new Set(Object.keys(silent)));
  });

  it("every exported function that takes an actor is carried out through the audited way", () => {
    const audited = new Set(
      useCases.filter(({ source }) => appendsEntry.test(source)).map(({ name }) => name),
    );
    let size = 0;
    while (audited.size !== size) {
      size = audited.size;
      for (const { name, source } of useCases)
        if ([...audited].some((each) => source.includes(`from "./${each}"`))) audited.add(name);
    }
    const takingAnActor = useCases.filter(
      ({ source }) =>
        /^export (async )?function \w+(<[^>]*>)?\(\s*actor: Actor/m.test(source) &&
        !/^export (async )?function \w+\(\s*tx: Tx/m.test(source),
    );

    expect(takingAnActor.length).toBeGreaterThan(30);
    expect(takingAnActor.map(({ name }) => name).filter((name) => !audited.has(name))).toEqual([
      "read-clinic",
    ]);
  });
});
