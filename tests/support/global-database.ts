import type { TestProject } from "vitest/node";
import { migrate } from "@/scripts/migrate";
import { startThrowawayServer } from "@/scripts/postgres/throwaway-server";
import { createClinic, otherOrganisation, testOrganisation } from "./clinic-rows";

declare module "vitest" {
  export interface ProvidedContext {
    /** The application's role, which owns nothing. */
    appUrl: string;
    /** The role that owns the tables. */
    ownerUrl: string;
    /** A superuser, for what even it must not find. */
    adminUrl: string;
  }
}

/** One PostgreSQL and one migrated database for each run; each test makes a clinic of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  const { ownerUrl, appUrl } = await server.createDatabase("planner_test");
  await migrate(ownerUrl);
  await createClinic(ownerUrl, { organisationId: testOrganisation, name: "Riverside test clinic" });
  await createClinic(ownerUrl, { organisationId: otherOrganisation, name: "Hillside test clinic" });

  project.provide("appUrl", appUrl);
  project.provide("ownerUrl", ownerUrl);
  const adminUrl = new URL(server.adminUrl);
  adminUrl.pathname = "/planner_test";
  project.provide("adminUrl", adminUrl.href);
  return () => server.stop();
}
