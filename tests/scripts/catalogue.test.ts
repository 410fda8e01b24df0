import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { z } from "zod";

it("prints one JSON row for each of the 246 items, without a database", async () => {
  const { stdout, stderr } = await promisify(execFile)(
    "node_modules/.bin/tsx",
    ["scripts/catalogue.ts"],
    { maxBuffer: 64 * 1024 * 1024, env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "test" } },
  );
  const rows = z
    .array(z.looseObject({ kind: z.string(), id: z.string() }))
    .parse(JSON.parse(stdout));
  expect(new Set(rows.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(246);
  expect(stderr).toBe("");
});
