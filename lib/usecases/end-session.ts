import "server-only";
import { appendAudit } from "@/lib/db/audit-entries";
import { inOrganisation } from "@/lib/db/in-organisation";
import { endSession as saveEnding } from "@/lib/db/sessions";
import type { Actor } from "@/lib/domain/access/actor";

/** Signs an actor out: the session row ends, so a copy of the cookie opens nothing any more. */
export async function endSession(actor: Actor, now = new Date()): Promise<void> {
  const { organisationId, sessionRef } = actor;
  if (sessionRef === undefined) return;
  await inOrganisation(organisationId, async (tx) => {
    const ending = { at: now, reason: "signed-out" } as const;
    const wasOpen = await saveEnding(tx, organisationId, sessionRef, ending);
    if (!wasOpen) return;
    await appendAudit(tx, {
      organisationId,
      at: now,
      actor,
      action: "session:end",
      subject: "session",
      subjectId: actor.id,
      outcome: "done",
      purpose: "sign-in",
    });
  });
}
