import { findActor } from "@/lib/auth/actor";
import { importBodyBytes, refuseRequest } from "@/lib/auth/request-guard";
import type { ImportAnswer } from "@/lib/domain/import/import-report";
import { toRefusalWords } from "@/lib/domain/import/refusal-words";
import { env } from "@/lib/env";
import { ImportBundle, importBundle } from "@/lib/usecases/import-bundle";

/** Takes one file as it is, up to 10 MB, and answers with the report of its import. */
export async function POST(request: Request): Promise<Response> {
  const turnedAway = refuseRequest(request, env().PUBLIC_ORIGIN);
  if (turnedAway) return turnedAway;
  const actor = await findActor();
  if (!actor) return answer({ kind: "not-imported", words: "Sign in again." }, 401);

  const content = await readBytes(request, importBodyBytes);
  if (!content)
    return answer({ kind: "not-imported", words: "The file is larger than 10 MB." }, 413);
  const command = ImportBundle.safeParse({
    content,
    fileName: readHeader(request, "x-file-name") || "file",
    source: readHeader(request, "x-source") || "file import",
  });
  if (!command.success)
    return answer(
      { kind: "not-imported", words: "The name of the file or of its source cannot be used." },
      400,
    );
  const result = await importBundle(actor, command.data);
  if (result.ok) return answer({ kind: "imported", report: result.value }, 200);
  const status = result.refusal.kind === "forbidden" ? 403 : 422;
  return answer({ kind: "not-imported", words: toRefusalWords(result.refusal) }, status);
}

function answer(body: ImportAnswer, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

/** The words of a header, sent percent-encoded because headers hold no letters beyond ASCII. */
function readHeader(request: Request, name: string): string {
  const raw = request.headers.get(name) ?? "";
  return /%(?![0-9A-Fa-f]{2})/.test(raw) ? "" : (new URLSearchParams(`v=${raw}`).get("v") ?? "");
}

/** The body, read no further than the cap whatever length it claims; undefined when it is longer. */
async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array | undefined> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  const content = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    content.set(chunk, end);
    end += chunk.byteLength;
  }
  return content;
}
