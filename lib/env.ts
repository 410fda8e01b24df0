import { z } from "zod";

/**
 * Values that turn up in tutorials and example files. A secret that anybody can look up is none.
 */
const wellKnownSecrets = /^(change-?me|secret|password|default|example|test|development)/i;

const postgresAddress = z
  .string({ error: "is missing" })
  .regex(/^postgres(ql)?:\/\//, "has to begin with postgresql://");

const Env = z.object({
  /** Connection of the application's own role, which owns no table. */
  DATABASE_URL: postgresAddress,
  /** Connection of the role that owns the tables. Set for scripts only, never for the server. */
  DATABASE_OWNER_URL: postgresAddress.optional(),
  /** Signs and encrypts the session token, and keys the hashes of what was tried at sign-in. */
  NEXTAUTH_SECRET: z
    .string({ error: "is missing" })
    .refine((value) => byteLength(value) >= 32, "has to be at least 32 bytes long")
    .refine((value) => !wellKnownSecrets.test(value), "is a well-known value")
    .refine((value) => new Set(value).size >= 8, "repeats too few characters"),
  /** Scheme, host and port the browser sees, without a path: what Origin is compared with. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: "has to be an address such as https://planner.example" })
    .refine((value) => URL.canParse(value) && new URL(value).origin === value, {
      error: "has to be a bare origin, without a path or a trailing slash",
    }),
  /** Absolute path of the file that keeps the last audit hash outside the database. */
  AUDIT_ANCHOR_FILE: z.string().min(1).optional(),
});
export type Env = z.infer<typeof Env>;

/** Settings that help on a developer's machine and open a door on a clinic's. */
const developmentFlags: Readonly<Record<string, (value: string) => boolean>> = {
  NEXTAUTH_DEBUG: isSet,
  DEV_LOGIN: isSet,
  NODE_OPTIONS: (value) => /--inspect/.test(value),
  NODE_TLS_REJECT_UNAUTHORIZED: (value) => value === "0",
};

/** Host names that never leave the machine, as URL writes them. */
const thisMachine: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

let known: Env | undefined;

/**
 * The settings of this process, read and checked once.
 *
 * @throws when a setting is missing or unsafe, with one sentence for each.
 */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** Checks settings and returns them typed. Pure, so that every refusal can be tested. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Env.safeParse(blankIsMissing(source));
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`);
  const isProduction = source["NODE_ENV"] === "production";
  const flags = isProduction ? [...forbiddenFlags(source), ...openOrigin(source)] : [];

  if (!parsed.success || flags.length > 0) {
    throw new Error(
      ["The planner cannot start with these settings.", ...faults, ...flags].join(" "),
    );
  }
  return parsed.data;
}

function forbiddenFlags(source: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(developmentFlags)
    .filter(([name, isOn]) => isOn(source[name] ?? ""))
    .map(([name]) => `${name} is for development and has to be removed in production.`);
}

/** Over plain http anybody on the way reads the session; only this machine itself has no way. */
function openOrigin({ PUBLIC_ORIGIN: origin = "" }: Readonly<Record<string, string | undefined>>) {
  if (!URL.canParse(origin)) return [];
  const { protocol, hostname } = new URL(origin);
  if (protocol !== "http:" || thisMachine.includes(hostname)) return [];
  return ["PUBLIC_ORIGIN has to begin with https:// unless it is localhost."];
}

/** An empty variable in a shell script means the same as none. */
function blankIsMissing(source: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
}

function isSet(value: string): boolean {
  return value !== "" && value !== "0" && value !== "false";
}

function byteLength(value: string): number {
  return new TextEncoder().encode(value).length;
}
