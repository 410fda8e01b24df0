/** Where the session stands, as the server sees it. `unknown`: it could not be asked. */
export type SessionStanding =
  | { readonly kind: "live"; readonly secondsLeft: number }
  | { readonly kind: "idle" }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

/** @param isInput whether a person did something; asking alone keeps no session awake. */
export async function askSession(isInput: boolean): Promise<SessionStanding> {
  try {
    const headers: HeadersInit = isInput ? {} : { "x-no-input": "1" };
    const response = await fetch("/api/session", { method: "POST", headers });
    const answer: { state?: string; secondsLeft?: number } = await response.json();
    if (answer.state === "live" && answer.secondsLeft !== undefined)
      return { kind: "live", secondsLeft: answer.secondsLeft };
    return answer.state === "idle" || answer.state === "none"
      ? { kind: answer.state }
      : { kind: "unknown" };
  } catch {
    // The network failed. The clock here goes on with what it last heard.
    return { kind: "unknown" };
  }
}
