import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import * as engineExports from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Fault } from "./fault";

const root = fileURLToPath(new URL("..", import.meta.url));
const schemaPath = path.join(root, "prisma/schema.prisma");
const migrationsFolder = path.join(root, "prisma/migrations");
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that a database has not seen yet, and returns their names.
 *
 * Uses Prisma's own engine as WebAssembly, so that nothing is downloaded; the table
 * `_prisma_migrations` stays the one that `prisma migrate deploy` reads.
 *
 * @param connectionString of the role that owns the tables
 * @throws when a migration fails, or one already applied was edited afterwards
 */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  const engine = await openEngine(connectionString);
  const migrationsList = readMigrations();

  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  });
  if (history.editedMigrationNames.length > 0) {
    throw new Fault(
      `These migrations were changed after they were applied: ${history.editedMigrationNames.join(", ")}. ` +
        "Write a new migration instead (or empty a demo with npm run db:reset -- --yes).",
    );
  }

  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
  return appliedMigrationNames;
}

/**
 * The SQL that leads from the migrations to prisma/schema.prisma: the start of a new migration.
 *
 * @param connectionString of a role that may create databases; a shadow database is made and dropped
 */
export async function sqlOfNextMigration(connectionString: string): Promise<string> {
  const engine = await openEngine(connectionString);
  const migrations = readMigrations();
  const isFirst = migrations.migrationDirectories.length === 0;
  const { stdout } = await engine.diff({
    from: isFirst ? { tag: "empty" } : { tag: "migrations", ...migrations },
    to: { tag: "schemaDatamodel", files: [readSchema()] },
    script: true,
    exitCode: null,
    filters,
  });
  return stdout ?? "";
}

async function openEngine(connectionString: string): Promise<engineExports.SchemaEngine> {
  await loadEngine();
  const { path: name, content } = readSchema();
  return engineExports.SchemaEngine.new(
    { datamodels: [[name, content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(
      new WholeScripts({ connectionString, connectionTimeoutMillis: 10_000 }),
    ),
  );
}

/**
 * Sends each migration as one script, in one implicit transaction. The adapter itself would cut it
 * at every semicolon, also inside a function's body, and run each piece on its own.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (cause) {
        // In any other form the engine would hide what PostgreSQL said.
        throw new DriverAdapterError({
          kind: "postgres",
          code: "",
          severity: "ERROR",
          message: String(cause),
          detail: undefined,
          column: undefined,
          hint: undefined,
        });
      }
    };
    return adapter;
  }
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= instantiateEngine();
  return loading;
}

async function instantiateEngine(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const { instance } = await WebAssembly.instantiate(
    readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm")),
    { "./schema_engine_bg.js": { ...engineExports } },
  );
  engineExports.__wbg_set_wasm(instance.exports);

  const start = instance.exports["__wbindgen_start"];
  if (typeof start !== "function") throw new Error("The schema engine has no start function.");
  start();
}

function readSchema(): { path: string; content: string } {
  return { path: "prisma/schema.prisma", content: readFileSync(schemaPath, "utf8") };
}

function readMigrations(): engineExports.MigrationList {
  const lockPath = path.join(migrationsFolder, "migration_lock.toml");
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockPath) ? readFileSync(lockPath, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok",
          value: readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

function migrationNames(): string[] {
  if (!existsSync(migrationsFolder)) return [];
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
