import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Fault } from "../fault";
import { root } from "../steps.mjs";

export type WebServer = { readonly ended: Promise<void>; readonly stop: () => Promise<void> };

export type WebServerOptions = {
  readonly host: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
};

/** Starts the production server and waits until it answers. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { host, port, settings } = options;
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const guard = path.join(root, "scripts/up/end-with-parent.mjs");
  const command = ["--import", guard, next, "start", "-H", host, "-p", String(port)];
  const child = spawn(process.execPath, command, {
    cwd: root,
    // In a group of its own, so that Ctrl-C reaches it through us and in order.
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...withoutOwner(), ...settings, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = () => stopInTime(child, ended);
  process.once("exit", () => child.kill("SIGTERM"));

  await untilReady(child, host, port).catch(async (cause) => {
    await stop();
    throw cause;
  });
  return { ended, stop };
}

/** The server never learns how to reach the tables as their owner. */
function withoutOwner(): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, ...rest } = process.env;
  return rest;
}

async function stopInTime(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const late = wait(8_000, "late", { ref: false });
  if ((await Promise.race([ended, late])) !== "late") return;
  child.kill("SIGKILL");
  await ended;
}

async function untilReady(child: ChildProcess, host: string, port: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Fault("The web server did not start: its reason stands above.");
    }
    if (await isHealthy(host, port)) return;
    await wait(100);
  }
  throw new Fault("The web server did not answer /api/healthz within 60 seconds.");
}

async function isHealthy(host: string, port: number): Promise<boolean> {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host;
  try {
    const answer = await fetch(`http://${reachable}:${port}/api/healthz`, {
      signal: AbortSignal.timeout(2_000),
    });
    return answer.status === 200;
  } catch {
    return false;
  }
}
