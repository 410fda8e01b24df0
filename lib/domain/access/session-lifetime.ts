/** How long a session lives without a person's input: minutes, set by the organisation. */
export const idleMinutesRange = { min: 5, usual: 15, max: 30 } as const;

/** A session ends this many hours after sign-in, however busy it is. */
export const absoluteHours = 12;

/** A busy session is written back at most this often, in seconds. */
const touchEverySeconds = 60;

export type SessionTimes = { readonly createdAt: Date; readonly lastSeenAt: Date };

/**
 * Where a session stands at an instant. `idle` can be unlocked with the password, `expired` cannot.
 *
 * The moment of the limit itself is still inside.
 */
export type SessionState =
  | { readonly kind: "live"; readonly secondsLeft: number; readonly isTouchDue: boolean }
  | { readonly kind: "idle" }
  | { readonly kind: "expired" };

export function sessionState(times: SessionTimes, idleMinutes: number, now: Date): SessionState {
  const age = secondsBetween(times.createdAt, now);
  if (age > absoluteHours * 3600) return { kind: "expired" };

  const quiet = secondsBetween(times.lastSeenAt, now);
  const idleSeconds = clampIdleMinutes(idleMinutes) * 60;
  if (quiet > idleSeconds) return { kind: "idle" };

  const secondsLeft = Math.floor(Math.min(idleSeconds - quiet, absoluteHours * 3600 - age));
  return { kind: "live", secondsLeft, isTouchDue: quiet >= touchEverySeconds };
}

/** An organisation may ask for 5 to 30 minutes; a stored value beyond that is read as the nearest. */
function clampIdleMinutes(minutes: number): number {
  return Math.min(Math.max(minutes, idleMinutesRange.min), idleMinutesRange.max);
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}
