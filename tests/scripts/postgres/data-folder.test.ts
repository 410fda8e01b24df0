import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { clearStaleLock, prepareDataFolder, runningServer } from "@/scripts/postgres/data-folder";
import { serverAccount } from "@/scripts/postgres/server-account";

function aFolder(lock?: string): string {
  const parent = mkdtempSync(path.join(tmpdir(), "planner-test-"));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const folder = path.join(parent, "data");
  mkdirSync(folder);
  if (lock !== undefined) writeFileSync(path.join(folder, "postmaster.pid"), lock);
  return folder;
}

describe("a data folder whose server was cut off", () => {
  it("is free when no lock was left", () => {
    expect(runningServer(aFolder())).toBeUndefined();
  });

  it("is free when the process of the lock has ended", () => {
    expect(runningServer(aFolder("4194303\n"))).toBeUndefined();
  });

  it("is free when the number of the lock belongs to another program now", () => {
    expect(runningServer(aFolder(`${process.pid}\n`))).toBeUndefined();
  });

  it("loses its stale lock", () => {
    const folder = aFolder("4194303\n");
    clearStaleLock(folder);
    expect(existsSync(path.join(folder, "postmaster.pid"))).toBe(false);
  });
});

describe("a data folder in use", () => {
  it("is recognised by the server that runs on it", async () => {
    const folder = aFolder();
    const server = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", folder]);
    await new Promise((resolve) => server.once("spawn", resolve));
    writeFileSync(path.join(folder, "postmaster.pid"), `${server.pid}\n`);

    expect(runningServer(folder)).toBe(server.pid);
    server.kill();
  });
});

describe("a data folder that is not ours", () => {
  const binaries = { postgres: "/nowhere/postgres", initdb: "/nowhere/initdb" };

  it("is refused when another PostgreSQL made it", () => {
    const folder = aFolder();
    writeFileSync(path.join(folder, "PG_VERSION"), "16\n");
    const prepare = () =>
      prepareDataFolder({ binaries, account: serverAccount(), folder, superuserPassword: "x" });
    expect(prepare).toThrow("was made by PostgreSQL 16 and this is PostgreSQL 18");
  });

  it("is refused when another account owns it", () => {
    const folder = aFolder();
    writeFileSync(path.join(folder, "PG_VERSION"), "18\n");
    const account = { uid: 65_533, gid: 65_533 };
    const prepare = () => prepareDataFolder({ binaries, account, folder, superuserPassword: "x" });
    expect(prepare).toThrow("belongs to another account");
  });
});
