import { readReadiness } from "@/lib/usecases/read-readiness";

export const dynamic = "force-dynamic";

/** 200 when the database answers, 503 within two seconds when it does not. */
export async function GET(): Promise<Response> {
  const ready = await readReadiness();
  return Response.json(
    { status: ready ? "ok" : "database does not answer" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
