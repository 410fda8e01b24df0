import type { SignInAnswer } from "./send-sign-in";

/** What people read when a sign-in was not done. It never says which part was wrong. */
export function toSignInWords(answer: SignInAnswer): string | undefined {
  switch (answer.kind) {
    case "done":
      return undefined;
    case "not-recognised":
      return "Clinic code, sign-in name and password do not belong together. Check each of them and try again.";
    case "slow-down":
      return `There were several failed attempts. Try again in ${minutes(answer.minutes)}.`;
    case "session-over":
      return "This session has ended. Sign in again.";
    case "unavailable":
      return "The planner could not be reached. Check the connection and try again.";
  }
}

/** The same for an unlocking, where the password is all there is. */
export function toUnlockWords(answer: SignInAnswer): string | undefined {
  if (answer.kind !== "not-recognised") return toSignInWords(answer);
  return "That is not the password of the person who was signed in here.";
}

function minutes(count: number): string {
  return count === 1 ? "1 minute" : `${count} minutes`;
}
