import { absoluteHours } from "@/lib/domain/access/session-lifetime";

/** How a cookie of the planner is set. The browser's scripts never see it. */
export type CookieRecipe = {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: "lax";
    readonly path: "/";
    readonly secure: boolean;
    readonly maxAge?: number;
  };
};

/** Holds the encrypted session id, as long as a session can live at most. */
export function sessionCookie(publicOrigin: string): CookieRecipe {
  return recipe("session", publicOrigin, absoluteHours * 3600);
}

/** Next-auth's guard against forged sign-ins; gone when the browser closes. */
export function csrfCookie(publicOrigin: string): CookieRecipe {
  return recipe("csrf", publicOrigin);
}

/** Next-auth insists on remembering a return address; the planner never reads it. */
export function callbackCookie(publicOrigin: string): CookieRecipe {
  return recipe("callback", publicOrigin);
}

/** Remembers for half a year that somebody has signed in here, so strangers cannot keep them out. */
export function browserCookie(publicOrigin: string): CookieRecipe {
  return recipe("browser", publicOrigin, 180 * 24 * 3600);
}

/**
 * Over https every cookie is Secure and bound to this host by the prefix `__Host-`. Plain http on
 * the machine itself is the one exception: clients other than Chromium drop such cookies there.
 */
function recipe(noun: string, publicOrigin: string, maxAge?: number): CookieRecipe {
  const secure = !isPlainLocal(publicOrigin);
  return {
    name: `${secure ? "__Host-" : ""}planner.${noun}`,
    options: {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure,
      ...(maxAge === undefined ? {} : { maxAge }),
    },
  };
}

function isPlainLocal(publicOrigin: string): boolean {
  const { protocol, hostname } = new URL(publicOrigin);
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
