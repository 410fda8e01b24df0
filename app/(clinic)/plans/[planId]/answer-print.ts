import { type PrintRefused, toPrintRefusalWords } from "@/lib/domain/plan/print-refusal-words";
import type { Result } from "@/lib/domain/shared/result";

/** A printed paper, or in words why there is none. Neither is kept by any cache. */
export function answerPrint(
  printed: Result<{ readonly bytes: Uint8Array }, PrintRefused>,
  fileName: string,
): Response {
  if (!printed.ok) return answerWords(printed.refusal);
  return new Response(new Uint8Array(printed.value.bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}

function answerWords(refusal: PrintRefused): Response {
  return new Response(toPrintRefusalWords(refusal), {
    status: statusOf(refusal.kind),
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

function statusOf(kind: PrintRefused["kind"]): number {
  if (kind === "forbidden") return 403;
  return kind === "not-found" ? 404 : 409;
}
