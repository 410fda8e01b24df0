import "server-only";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import type { Password } from "@/lib/domain/access/password";

/** argon2id with 19 MiB, two passes, one lane: the least that OWASP accepts, 18 ms here. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each check takes a core and 19 MiB, so a flood of sign-ins queues here instead of everywhere. */
const mostAtOnce = 2;
const mostWaiting = 100;

/** Made once per process, from a password nobody knows: an unknown account costs what a known one does. */
let dummyHash: Promise<string> | undefined;

let running = 0;
const waiting: (() => void)[] = [];

export function hashPassword(password: Password): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/**
 * Whether the password is the one that was hashed. Without a hash the work is done all the same,
 * and the answer is no.
 */
export async function isPassword(
  password: Password,
  passwordHash: string | undefined,
): Promise<boolean> {
  dummyHash ??= hash(crypto.randomUUID(), cost);
  const unknown = await dummyHash;
  const compared = passwordHash ?? unknown;
  const isSame = await inTurn(() => verify(compared, password));
  return isSame && passwordHash !== undefined;
}

/** Whether a hash was made with less than today's cost. */
export function isWeaker(passwordHash: string): boolean {
  const { memoryCost, timeCost } = parseOptions(passwordHash);
  return memoryCost < cost.memoryCost || timeCost < cost.timeCost;
}

/** Whether one more check would wait behind so many others that it is better refused. */
export function isHashingBusy(): boolean {
  return waiting.length >= mostWaiting;
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  return work().finally(handOver);
}

/** The turn passes straight to the next in line, so the count never dips and never overshoots. */
function handOver(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
