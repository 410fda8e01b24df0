import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { Fault } from "../fault";
import type { Binaries } from "./binaries";
import { type ServerAccount, serverEnvironment } from "./server-account";

export type Server = {
  readonly port: number;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Closes every connection and waits until the server has written everything out. */
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  readonly binaries: Binaries;
  readonly account: ServerAccount;
  readonly dataFolder: string;
  readonly port: number;
  readonly logFile: string;
  readonly superuserPassword: string;
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * The server runs under a small shell that holds one end of a pipe to us. Should we be killed
 * without warning, the pipe breaks and the shell shuts the server down in good order.
 */
const supervisor = `
exec 3<&0
"$@" 3<&- &
server=$!
( read -r _ <&3; kill -INT "$server" 2>/dev/null ) &
exec 3<&-
wait "$server"
`;

/** Statements and key values stay out of the log: they may hold what belongs to a patient. */
const standing: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  timezone: "UTC",
};

/** Starts a server on an initialised data folder and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const settings = Object.entries({ ...standing, ...options.settings });
  const command = [
    options.binaries.postgres,
    ...["-D", options.dataFolder, "-p", String(options.port)],
    ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];

  const child = launch(command, options);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.stdin?.destroy();
    await ended;
  };

  await untilReady(options, child);
  return { port: options.port, ended, stop };
}

/** A port on this machine that nobody uses now; the preferred one when it is free. */
export async function freePort(preferred = 0): Promise<number> {
  if (preferred !== 0 && !(await isFree(preferred))) return freePort();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(preferred, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : preferred;
      probe.close(() => resolve(port));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

function launch(command: readonly string[], { account, logFile }: ServerOptions): ChildProcess {
  writeFileSync(logFile, "", { mode: 0o600 });
  if (account) chownSync(logFile, account.uid, account.gid);
  const log = openSync(logFile, "a");
  const child = spawn("/bin/sh", ["-c", supervisor, "postgres", ...command], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["pipe", log, log],
    env: serverEnvironment,
  });
  closeSync(log);
  return child;
}

async function untilReady(options: ServerOptions, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw whyItEnded(options.logFile);
    if (await answers(options)) return;
    await wait(50);
  }
  child.stdin?.destroy();
  throw new Fault(`PostgreSQL did not answer within 60 seconds: its log is ${options.logFile}.`);
}

async function answers({ port, superuserPassword }: ServerOptions): Promise<boolean> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: superuserPassword,
    database: "postgres",
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    return true;
  } catch (cause) {
    if (hasCode(cause, "28P01")) {
      throw new Fault(
        "The password of the database in .data is not the one in .data/secrets.json: " +
          "put the matching file back, or remove .data to begin again without its records.",
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function hasCode(cause: unknown, code: string): boolean {
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === code;
}

function whyItEnded(logFile: string): Fault {
  const lines = readFileSync(logFile, "utf8").trim().split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "";
  return new Fault(`PostgreSQL did not start: ${fatal.replace(/^.*?(FATAL|PANIC):\s*/, "")}.`);
}
