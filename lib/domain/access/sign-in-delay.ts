/** What failures are counted by: who was tried, where from, or a browser this person has used before. */
export type AttemptScope = "account" | "address" | "browser";

const windowMinutes = 15;

/** Failures that a scope may hold within the window. */
const mostFailures: Readonly<Record<AttemptScope, number>> = {
  account: 5,
  browser: 5,
  address: 20,
};

/** From this failure on each one makes the next wait twice as long. */
const firstDelayedFailure = 3;
const firstDelaySeconds = 30;

/**
 * Seconds to wait before one more attempt may be checked; 0 when it may be checked now.
 *
 * Only checked attempts count, so trying while told to wait prolongs nothing, and nobody can be
 * kept out for ever.
 *
 * @param failures instants of the counted failures of one scope, in any order.
 */
export function secondsToWait(scope: AttemptScope, failures: readonly Date[], now: Date): number {
  const recent = failures
    .map((failure) => failure.getTime())
    .filter((failure) => failure > now.getTime() - windowMinutes * 60_000)
    .toSorted((one, other) => other - one);

  const oldestThatCounts = recent[mostFailures[scope] - 1];
  const untilWindow =
    oldestThatCounts === undefined ? 0 : oldestThatCounts + windowMinutes * 60_000 - now.getTime();

  const latest = recent[0];
  const untilDelay =
    latest === undefined ? 0 : latest + delaySeconds(scope, recent.length) * 1000 - now.getTime();

  return Math.max(0, Math.ceil(Math.max(untilWindow, untilDelay) / 1000));
}

/** The words people see know only whole minutes: a finer number would tell what is being counted. */
export function minutesToSay(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}

/** Many people share one address, so an address slows down only when its window is full. */
function delaySeconds(scope: AttemptScope, failures: number): number {
  if (scope === "address" || failures < firstDelayedFailure) return 0;
  return firstDelaySeconds * 2 ** (failures - firstDelayedFailure);
}

/** Failures older than a day answer no question any more and are deleted. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - 24 * 3600 * 1000);
}
