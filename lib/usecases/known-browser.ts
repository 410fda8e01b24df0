import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** A shared computer of a ward remembers this many people, the latest first. */
const mostPeople = 8;

/**
 * A mark that a browser keeps after a sign-in, so that a stranger who uses up the attempts of an
 * account cannot keep its owner out: attempts from a known browser are counted apart. It holds a
 * random number and, for each person, a keyed hash of both; it opens nothing by itself.
 *
 * @param mark what the browser already carries.
 * @param accountKey keyed hash of clinic and sign-in name.
 */
export function rememberBrowser(mark: string | undefined, accountKey: string): string {
  const { browser, people } = readMark(mark) ?? { browser: newBrowser(), people: [] };
  const person = personOn(browser, accountKey);
  const others = people.filter((each) => each !== person);
  return [browser, person, ...others].slice(0, mostPeople + 1).join(".");
}

/** The key this browser's failures are counted by, or undefined when this person is new to it. */
export function knownBrowserKey(mark: string | undefined, accountKey: string): string | undefined {
  const known = readMark(mark);
  if (!known) return undefined;
  const person = Buffer.from(personOn(known.browser, accountKey));
  const isKnown = known.people.some((each) => timingSafeEqual(Buffer.from(each), person));
  return isKnown ? keyedHash("browser", known.browser, accountKey) : undefined;
}

/** A hash that only this installation can compute, so a table of them gives no names away. */
export function keyedHash(...parts: readonly string[]): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(JSON.stringify(parts)).digest("hex");
}

function readMark(mark: string | undefined) {
  const [browser, ...people] = mark?.split(".") ?? [];
  if (browser === undefined || !/^[A-Za-z0-9_-]{22}$/.test(browser)) return undefined;
  if (!people.every((person) => /^[0-9a-f]{32}$/.test(person))) return undefined;
  return { browser, people: people.slice(0, mostPeople) };
}

function personOn(browser: string, accountKey: string): string {
  return keyedHash("known", browser, accountKey).slice(0, 32);
}

function newBrowser(): string {
  return randomBytes(16).toString("base64url");
}
