import { run } from "../steps.mjs";

/**
 * Publishes the guideline packs and, where wanted, makes the demo clinic. What is there already stays: the seed
 * asks the database itself, and adds only what is missing.
 *
 * @param settings what lib/env reads, with the owner's connection
 */
export async function seed(
  settings: Readonly<Record<string, string>>,
  { demo }: { readonly demo: boolean },
): Promise<void> {
  const only = demo ? [] : ["--packs-only"];
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/seed.ts", ...only];
  await run(process.execPath, command, { env: settings });
}
