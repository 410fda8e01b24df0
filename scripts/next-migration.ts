// Prints the SQL that leads from prisma/migrations to prisma/schema.prisma. It is where a new
// migration begins; policies, grants, triggers and checks are written into it by hand.
import { sqlOfNextMigration } from "./migrate";
import { startThrowawayServer } from "./postgres/throwaway-server";

const server = await startThrowawayServer();
process.stdout.write(await sqlOfNextMigration(server.adminUrl));
await server.stop();
