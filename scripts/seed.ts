// Publishes the guideline packs and makes the demo clinics. Run by `up`, or as `npm run db:seed`.
// With --packs-only it makes no clinic; with --patients 100000 it fills Riverside up to so many.
import { parseArgs } from "node:util";
import type { PublishPacksRefusal } from "../lib/usecases/publish-packs";
import { Fault } from "./fault";

const { values } = parseArgs({
  options: { patients: { type: "string" }, "packs-only": { type: "boolean", default: false } },
});
const patients = values.patients === undefined ? undefined : Number(values.patients);

try {
  await run();
} catch (cause) {
  console.error(cause instanceof Fault ? cause.message : cause);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  if (patients !== undefined && !(Number.isInteger(patients) && patients > 0))
    throw new Fault("--patients wants a number, for example --patients 100000");
  const given = process.env["DATABASE_OWNER_URL"];
  if (given !== undefined) return seed(given);
  const { withPlanner } = await import("./with-planner");
  await withPlanner(async ({ ownerUrl }) => {
    await seed(ownerUrl);
    return 0;
  });
}

/** Imported here and not above: what is imported reads the settings, which `up` sets first. */
async function seed(ownerUrl: string): Promise<void> {
  const { publishPacks } = await import("../lib/usecases/publish-packs");
  const { db } = await import("../lib/db/client");
  try {
    const result = await publishPacks();
    if (!result.ok) throw new Fault(toWords(result.refusal));
    if (!values["packs-only"]) await seedClinics(ownerUrl);
  } finally {
    await db.$disconnect();
  }
}

async function seedClinics(ownerUrl: string): Promise<void> {
  const { seedDemo } = await import("../prisma/seed/seed");
  const { demoClinics, demoPassword } = await import("../prisma/seed/demo-clinics");
  const seeded = await seedDemo(ownerUrl, patients);
  console.log(`  ${seeded.patients} demo patients written, ${seeded.more} more in bulk`);
  for (const { code, accounts } of demoClinics)
    console.log(
      `  clinic code ${code}: ${accounts.map(({ signInName }) => signInName).join(", ")}`,
    );
  console.log(`  password of every demo account: ${demoPassword}`);
}

function toWords(refusal: PublishPacksRefusal): string {
  if (refusal.kind === "not-publishable")
    return (
      `These guidelines cannot be published: ${refusal.reports.map(({ pack }) => pack).join(", ")}. ` +
      "Run npm run packs: it says which test patients and criteria speak against them."
    );
  const changed = refusal.packs.map(({ id, version }) => `${id} ${version}`).join(", ");
  return (
    `The published guideline ${changed} was changed under its old version, which plans are pinned ` +
    "to: give it a new version (or empty a demo with npm run db:reset -- --yes)."
  );
}
