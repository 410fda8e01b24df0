import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../steps.mjs";

/** Everything the production build is made from. Files that are not there count as such. */
const buildSources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** What a generated thing was made from, so that it is made again only when that has changed. */
export type Product = {
  readonly sources: readonly string[];
  /** The file that is there once the thing has been made. */
  readonly result: string;
  /** Beside the result: the hash of its sources. */
  readonly mark: string;
};

export const client: Product = {
  sources: ["prisma/schema.prisma", "package-lock.json"],
  result: "lib/db/generated/client.ts",
  mark: "lib/db/generated/.made-from",
};

export const build: Product = {
  sources: buildSources,
  result: ".next/BUILD_ID",
  mark: ".next/.made-from",
};

/** Whether a product has to be made. */
export function isStale({ sources, result, mark }: Product): boolean {
  if (!existsSync(at(result)) || !existsSync(at(mark))) return true;
  return readFileSync(at(mark), "utf8") !== hashOf(sources);
}

/** Makes a product and remembers from what, unless it is up to date. */
export async function make(product: Product, work: () => Promise<void>): Promise<void> {
  const hash = hashOf(product.sources);
  await work();
  writeFileSync(at(product.mark), hash);
}

/** One value for the content of files and folders. */
export function hashOf(sources: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesUnder)) {
    hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  }
  return hash.digest("hex");
}

function filesUnder(name: string): string[] {
  if (!existsSync(at(name))) return [];
  if (statSync(at(name)).isFile()) return [name];
  return readdirSync(at(name), { recursive: true, encoding: "utf8" })
    .map((inside) => path.join(name, inside))
    .filter((file) => !file.startsWith("lib/db/generated") && statSync(at(file)).isFile())
    .sort();
}

function at(file: string): string {
  return path.join(root, file);
}
