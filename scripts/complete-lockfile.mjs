// Adds to package-lock.json the packages of other machines that the registry did not answer for.
//
// A package such as Biome names one optional package for each kind of machine. A registry mirror may
// carry only some of them; npm then leaves the others out of the lockfile, and `npm ci` refuses the
// file everywhere. Run this after `npm install` where tests/architecture/versions.test.ts says so.
import { readFileSync, writeFileSync } from "node:fs";

const systems = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "openharmony",
  "win32",
  "netbsd",
  "openbsd",
  "sunos",
  "aix",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
  "wasm32",
];

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
let added = 0;
for (const [folder, entry] of Object.entries(lockfile.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(folder, name)) continue;
    lockfile.packages[`node_modules/${name}`] = entryFor(name, range, entry);
    added += 1;
  }
}
lockfile.packages = Object.fromEntries(
  Object.entries(lockfile.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
);
writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${added} packages of other machines added.`);

/** A package looks beside itself first, then in each folder above. */
function isLocked(folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const place = at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lockfile.packages[place]) return true;
    if (at === "") return false;
  }
}

/** Without a resolved address or a hash: nothing here was ever downloaded. */
function entryFor(name, range, { dev }) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.includes("gnu") && os.includes("linux")
      ? ["glibc"]
      : [];
  return {
    version: String(range).replace(/^[\^~]/, ""),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
