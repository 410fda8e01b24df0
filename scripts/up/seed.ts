import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withClient } from "../postgres/roles";
import { run } from "../steps.mjs";
import { dataRoot } from "./secrets";
import { hashOf } from "./sources";

/** What lib/env reads, with the owner's connection. */
type SeedSettings = Readonly<Record<string, string>> & { readonly DATABASE_URL: string };

export type SeedOptions = {
  /** Whether to make the demo clinic beside the guideline packs. */
  readonly demo: boolean;
};

/** Everything that a seed writes is made from. */
const sources = ["lib", "prisma", "scripts/seed.ts", "package-lock.json"];
const mark = path.join(dataRoot, "seeded-from");

/**
 * Publishes the guideline packs and, where wanted, makes the demo clinic. What is there already
 * stays: the seed asks the database itself, and adds only what is missing.
 */
export async function seed(settings: SeedSettings, { demo }: SeedOptions): Promise<void> {
  const only = demo ? [] : ["--packs-only"];
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/seed.ts", ...only];
  await run(process.execPath, command, { env: settings });
}

/** Remembers what this installation's database was seeded from, so that a next start need not ask. */
export function rememberSeed(settings: SeedSettings, options: SeedOptions): void {
  writeFileSync(mark, seedHash(settings, options));
}

/** Whether the same database was seeded from the same sources before, and was not emptied since. */
export async function isSeeded(settings: SeedSettings, options: SeedOptions): Promise<boolean> {
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== seedHash(settings, options)) return false;
  return withClient(settings.DATABASE_URL, async (client) => {
    const { rowCount } = await client.query("select from guideline_pack limit 1");
    return rowCount === 1;
  });
}

function seedHash({ DATABASE_URL }: SeedSettings, { demo }: SeedOptions): string {
  const hash = createHash("sha256").update(hashOf(sources));
  return hash.update(`\0${DATABASE_URL}\0${demo}`).digest("hex");
}
