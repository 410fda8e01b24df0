export const dynamic = "force-dynamic";

/** The process is up and answers. Says nothing about the database: see readyz. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
