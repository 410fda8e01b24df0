import { spawnSync } from "node:child_process";
import { describe, expect, inject, it } from "vitest";

/** What `next start` runs before it takes a request, in a process of its own as there. */
function start(settings: Readonly<Record<string, string>>) {
  const code = "import('./instrumentation.ts').then(({ register }) => register())";
  return spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--eval", code],
    {
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        NODE_ENV: "production",
        NEXT_RUNTIME: "nodejs",
        ...settings,
      },
    },
  );
}

const safe = {
  NEXTAUTH_SECRET: "r7Kq2vN9xT4mW8bZ1cY6hJ3fL5gP0dSa",
  PUBLIC_ORIGIN: "https://planner.example",
};

describe("a production start by hand (A-40)", () => {
  it("goes on with safe settings and the application's own role", () => {
    const { status, stderr } = start({ ...safe, DATABASE_URL: inject("appUrl") });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("is refused without settings, in sentences and without a stack", () => {
    const { status, stderr } = start({});
    expect(status).toBe(1);
    expect(stderr).toContain("DATABASE_URL is missing. NEXTAUTH_SECRET is missing.");
    expect(stderr).not.toContain("    at ");
  });

  it("is refused as a superuser", () => {
    const { status, stderr } = start({ ...safe, DATABASE_URL: inject("adminUrl") });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "The database role postgres is a superuser.\n",
    });
  });

  it("is refused as the owner of the tables", () => {
    const { status, stderr } = start({ ...safe, DATABASE_URL: inject("ownerUrl") });
    expect(status).toBe(1);
    expect(stderr).toContain("owns tables");
  });

  it("is refused while the database does not answer", () => {
    const nobody = "postgresql://planner_app@127.0.0.1:1/planner";
    const { status, stderr } = start({ ...safe, DATABASE_URL: nobody });
    expect(status).toBe(1);
    expect(stderr).toContain("ECONNREFUSED");
  });
});
