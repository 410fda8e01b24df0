import { findActor } from "@/lib/auth/actor";
import { readPack } from "@/lib/usecases/read-packs";

/**
 * A guideline pack as data, for evaluating in the browser what is being typed. It names no patient,
 * and a version never changes: a browser may keep it.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/packs/[packId]/[version]">,
): Promise<Response> {
  const actor = await findActor();
  if (!actor) return Response.json({ words: "Sign in first." }, { status: 401 });
  const { packId, version } = await params;
  const shown = readPack(packId);
  if (shown === undefined || shown.pack.version !== version)
    return Response.json({ words: "There is no such pack." }, { status: 404 });
  return Response.json(shown.pack, {
    headers: { "cache-control": "private, max-age=86400" },
  });
}
