import "server-only";
import { isWithinLimits, type JsonLimits, usualJsonLimits } from "@/lib/domain/shared/json-limits";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";

export type BodyRefusal =
  | { readonly kind: "too-large" }
  | { readonly kind: "not-json" }
  | { readonly kind: "too-deep-or-wide" };

/**
 * The JSON of a request's body, read no further than the cap whatever length it claims.
 *
 * The value is unchecked beyond its size: the caller parses it with a schema.
 */
export async function readJsonBody(
  request: Request,
  mostBytes: number,
  limits: JsonLimits = usualJsonLimits,
): Promise<Result<unknown, BodyRefusal>> {
  const text = await readText(request, mostBytes);
  if (text === undefined) return refuse({ kind: "too-large" });

  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  return isWithinLimits(parsed.value, limits) ? parsed : refuse({ kind: "too-deep-or-wide" });
}

async function readText(request: Request, mostBytes: number): Promise<string | undefined> {
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): Result<unknown, BodyRefusal> {
  try {
    return accept(JSON.parse(text));
  } catch {
    return refuse({ kind: "not-json" });
  }
}
