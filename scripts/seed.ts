// Publishes the guideline packs and makes the demo clinics. Run by `up`, or as `npm run db:seed`.
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { patients: { type: "string" } }, strict: false });
const patients = typeof values.patients === "string" ? Number(values.patients) : undefined;
if (patients !== undefined && !(Number.isInteger(patients) && patients > 0))
  throw new Error("--patients wants a number, for example --patients 100000");

/** Imported here and not above: what is imported reads the settings, which `up` sets first. */
async function seed(ownerUrl: string): Promise<number> {
  const { publishPacks } = await import("../lib/usecases/publish-packs");
  const { seedDemo } = await import("../prisma/seed/seed");
  const { demoClinics, demoPassword } = await import("../prisma/seed/demo-clinics");
  const { db } = await import("../lib/db/client");
  try {
    await publishPacks();
    const seeded = await seedDemo(ownerUrl, patients);
    console.log(`  ${seeded.patients} demo patients written, ${seeded.more} more in bulk`);
    for (const { code, accounts } of demoClinics)
      console.log(
        `  clinic code ${code}: ${accounts.map(({ signInName }) => signInName).join(", ")}`,
      );
    console.log(`  password of every demo account: ${demoPassword}`);
    return 0;
  } finally {
    await db.$disconnect();
  }
}

const given = process.env["DATABASE_OWNER_URL"];
if (given === undefined) {
  const { withPlanner } = await import("./with-planner");
  await withPlanner(({ ownerUrl }) => seed(ownerUrl));
} else {
  await seed(given);
}
