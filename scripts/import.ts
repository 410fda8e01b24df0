// Imports FHIR R4 bundles: npm run import -- [--as ACCOUNT] [--clinic CODE] [--source NAME] FILE...
import { parseArgs } from "node:util";
import { Fault } from "./fault";
import { withPlanner } from "./with-planner";

const usage = "npm run import -- [--as ACCOUNT] [--clinic CODE] [--source NAME] FILE...";

await withPlanner(async () => {
  const { values, positionals } = readArguments();
  // What is imported reads the settings, which are set by now.
  const { findImporter } = await import("./import/find-importer");
  const { importFiles } = await import("./import/import-files");
  const { db } = await import("../lib/db/client");
  try {
    const actor = await findImporter(values.clinic, values.as);
    return await importFiles(actor, positionals, values.source);
  } finally {
    await db.$disconnect();
  }
});

function readArguments() {
  try {
    const read = parseArgs({
      options: {
        as: { type: "string", default: "consultant" },
        clinic: { type: "string", default: "riverside" },
        source: { type: "string", default: "file import" },
      },
      allowPositionals: true,
    });
    if (read.positionals.length === 0) throw new Fault(`No file was named. Use: ${usage}`);
    return read;
  } catch (fault) {
    if (fault instanceof Fault || !(fault instanceof TypeError)) throw fault;
    throw new Fault(`${fault.message} Use: ${usage}`);
  }
}
