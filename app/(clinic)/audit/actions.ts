"use server";

import { formatInstant } from "@/components/audit/format-instant";
import type { TrailFinding } from "@/components/audit/verify-trail";
import { requireActor } from "@/lib/auth/actor";
import { readClinic } from "@/lib/usecases/read-clinic";
import { verifyAudit } from "@/lib/usecases/verify-audit";

/** Follows the chain of the actor's organisation from its first entry to its last. */
export async function verifyAuditAction(): Promise<TrailFinding> {
  const actor = await requireActor();

  const walk = await verifyAudit(actor);
  if (!walk.ok) return { kind: "refused", words: "Your role does not read the trail." };
  const { head, fault } = walk.value;
  if (fault) return { kind: "fault", sequence: fault.sequence, words: fault.words };
  const { timeZone } = await readClinic(actor);
  return { kind: "whole", entries: head.sequence, at: formatInstant(new Date(), timeZone) };
}
