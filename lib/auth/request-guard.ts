/** Bodies are capped in bytes; an upload of records may be larger than a form. */
const usualBodyBytes = 256 * 1024;
export const importBodyBytes = 10 * 1024 * 1024;

/** What the guard reads of a request, wherever it comes from: the proxy, a route or an action. */
export type RequestFacts = {
  readonly method: string;
  readonly path: string;
  readonly headers: Pick<Headers, "get" | "has">;
};

/** Why a request is turned away before anybody asks who sent it. */
export type Objection = { readonly status: 403 | 405 | 411 | 413; readonly words: string };

const objections = {
  method: { status: 405, words: "This address does not answer that method." },
  origin: {
    status: 403,
    words:
      "This came from another site, so nothing was done. Open the planner at its own address and try again.",
  },
  length: { status: 411, words: "A request with a body has to say how long it is." },
  size: { status: 413, words: "This is larger than the planner accepts here. Send less at once." },
} as const satisfies Record<string, Objection>;

/**
 * Whether a request may go on. Pure: authorisation comes later, in each page, action and route.
 *
 * Next checks no origin for routes, believes a forged X-Forwarded-Host for actions, and runs an
 * action without any Origin, so the planner compares with the origin it was configured with.
 */
export function judgeRequest(facts: RequestFacts, publicOrigin: string): Objection | undefined {
  const { method, path, headers } = facts;
  if (!["GET", "HEAD", "POST"].includes(method)) return objections.method;
  if (method !== "POST") return undefined;
  if (!isSameOrigin(headers, publicOrigin)) return objections.origin;
  return judgeLength(headers, path);
}

/** As `judgeRequest`, for an action: Next shows it headers only, so the signs of an unsafe method decide. */
export function isForeignAction(headers: Pick<Headers, "get" | "has">, publicOrigin: string) {
  const isUnsafe = headers.has("next-action") || headers.has("content-type");
  return isUnsafe && !isSameOrigin(headers, publicOrigin);
}

/** The answer to a request that may not go on, for a route handler; undefined when it may. */
export function refuseRequest(request: Request, publicOrigin: string): Response | undefined {
  const { pathname } = new URL(request.url);
  const facts = { method: request.method, path: pathname, headers: request.headers };
  const objection = judgeRequest(facts, publicOrigin);
  return objection ? toResponse(objection) : undefined;
}

export function toResponse({ status, words }: Objection): Response {
  return new Response(words, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 405 ? { allow: "GET, HEAD, POST" } : {}),
    },
  });
}

/** Without an Origin, "same-origin" only counts when the host is ours as well. */
function isSameOrigin(headers: Pick<Headers, "get">, publicOrigin: string): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (origin !== null) return origin === publicOrigin && (site === null || site === "same-origin");
  return site === "same-origin" && headers.get("host") === new URL(publicOrigin).host;
}

function judgeLength(headers: Pick<Headers, "get" | "has">, path: string): Objection | undefined {
  if (headers.has("transfer-encoding")) return objections.length;
  const stated = headers.get("content-length");
  if (stated === null) return undefined;
  const mostBytes = isImport(path) ? importBodyBytes : usualBodyBytes;
  return Number(stated) > mostBytes ? objections.size : undefined;
}

function isImport(path: string): boolean {
  return path === "/import" || path.startsWith("/import/");
}
