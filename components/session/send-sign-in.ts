/** What came of a sign-in or an unlocking, as the server told it. */
export type SignInAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "not-recognised" }
  | { readonly kind: "slow-down"; readonly minutes: number }
  | { readonly kind: "session-over" }
  | { readonly kind: "unavailable" };

type Way = "credentials" | "unlock";

/** Sends what was typed to next-auth's address, with the token it hands out against forged forms. */
export async function sendSignIn(
  way: Way,
  typed: Readonly<Record<string, string>>,
): Promise<SignInAnswer> {
  try {
    const handedOut: { csrfToken: string } = await (await fetch("/api/auth/csrf")).json();
    const body = new URLSearchParams({ ...typed, csrfToken: handedOut.csrfToken, json: "true" });
    const response = await fetch(`/api/auth/callback/${way}`, { method: "POST", body });
    const answered: { url?: string } = await response.json();
    return response.ok && !hasError(answered.url) ? { kind: "done" } : toAnswer(answered.url);
  } catch {
    // The network failed, or what came back was no answer of ours.
    return { kind: "unavailable" };
  }
}

function hasError(url: string | undefined): boolean {
  return errorOf(url) !== undefined || new URL(url ?? "", location.origin).searchParams.has("csrf");
}

function errorOf(url: string | undefined): string | undefined {
  return new URL(url ?? "", location.origin).searchParams.get("error") ?? undefined;
}

function toAnswer(url: string | undefined): SignInAnswer {
  const [kind, minutes] = errorOf(url)?.split(":") ?? [];
  if (kind === "slow-down") return { kind, minutes: Number(minutes) };
  if (kind === "not-recognised" || kind === "session-over") return { kind };
  return { kind: "unavailable" };
}
