// Verifies the trail of every organisation against itself and against what was written down outside
// the database the last time. Ends with 1 at the first bad entry of any.
import type { ChainWalk } from "@/lib/domain/audit/chain";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { appendAnchor, readAnchors } from "./audit-anchors";
import { withPlanner } from "./with-planner";

await withPlanner(async () => {
  const { listTrails, verifyTrail } = await import("@/lib/usecases/verify-audit");
  const { env } = await import("@/lib/env");
  const file = env().AUDIT_ANCHOR_FILE ?? ".data/audit-anchor.jsonl";
  const anchored = readAnchors(file);

  const organisations = new Set([...(await listTrails()), ...anchored.keys()]);
  let bad = 0;
  for (const organisationId of organisations) {
    const anchors = anchored.get(organisationId) ?? new Map<number, string>();
    const walk = await verifyTrail(organisationId, anchors);
    console.log(toLine(organisationId, walk, anchors.size));
    if (walk.fault) bad += 1;
    else if (walk.head.sequence > 0) appendAnchor(file, { organisationId, ...walk.head });
  }

  console.log(
    bad === 0
      ? `The trail of ${organisations.size} organisations is whole. Anchors are kept in ${file}: copy it to another machine.`
      : `The trail of ${bad} of ${organisations.size} organisations has been tampered with.`,
  );
  return bad === 0 ? 0 : 1;
});

function toLine(organisationId: OrganisationId, { head, fault }: ChainWalk, anchors: number) {
  const state = fault
    ? `BAD at entry ${fault.sequence} (${fault.kind}). ${fault.words}`
    : `whole, ${head.sequence} entries, ${anchors} anchors met, ends in ${head.hash.slice(0, 16)}`;
  return `${organisationId}  ${state}`;
}
