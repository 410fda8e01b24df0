// What `up` and `test` share before anything is installed: plain Node 20, built-ins only.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs one step, says that it began, that it still goes on, and how long it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  console.log(`> ${title}`);
  const heartbeat = setInterval(() => console.log(`  ... ${title}: ${seconds()} so far`), 10_000);
  heartbeat.unref();
  try {
    const result = await work();
    console.log(`  done in ${seconds()}`);
    return result;
  } catch (cause) {
    console.log(`  failed after ${seconds()}`);
    throw cause;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options]
 *   `show` passes its output on as it comes; otherwise it is shown only when the program fails.
 * @returns {Promise<void>}
 */
export function run(command, parameters, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: { ...withLocalPrograms(), ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    const endWithUs = () => child.kill();
    process.once("exit", endWithUs);
    /** @type {string[]} */
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(String(chunk)));
    child.stderr?.on("data", (chunk) => output.push(String(chunk)));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      process.off("exit", endWithUs);
      if (code === 0) return resolve();
      process.stdout.write(output.join(""));
      reject(new Stopped(`${command} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}

/** Something that went wrong outside our own code: its message is enough, a stack says no more. */
export class Stopped extends Error {}

/** Installs the packages of package-lock.json unless exactly these are there already. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step("Installing packages (npm ci)", () =>
    run("npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], { show: true }),
  );
}

/**
 * Goes on in Node 24 from node_modules, which runs TypeScript and resolves `@/`.
 *
 * @param {string} script path of a .ts file, from the root
 * @param {readonly string[]} parameters
 * @returns {Promise<number>} its exit code
 */
export function reenter(script, parameters) {
  const own = path.join(root, "node_modules/node/bin/node");
  const node = existsSync(own) ? own : process.execPath;
  const child = spawn(
    node,
    ["--conditions=react-server", "--import", "tsx", path.join(root, script), ...parameters],
    { cwd: root, env: withLocalPrograms(), stdio: ["inherit", "inherit", "inherit", "ipc"] },
  );
  // The child ends what it started; we only wait for it. The open channel tells it if we vanish.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Ends with a sentence instead of a stack when Node is too old to go on. */
export function requireNode20() {
  if (Number.parseInt(process.versions.node, 10) >= 20) return;
  console.error(`Node 20 or newer is needed and this is ${process.versions.node}.`);
  process.exit(1);
}

function withLocalPrograms() {
  const local = path.join(root, "node_modules/.bin");
  return { ...process.env, PATH: `${local}${path.delimiter}${process.env.PATH ?? ""}` };
}

/** npm keeps a list of what it put into node_modules; optional packages differ by machine. */
function isInstalled() {
  const listed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(listed)) return false;

  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const present = packagesOf(listed);
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional }]) =>
      folder === "" ||
      (present[folder]?.version ?? (optional || devOptional ? version : "none")) === version,
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
function packagesOf(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
