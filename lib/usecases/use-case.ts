import "server-only";
import { appendAudit } from "@/lib/db/audit-entries";
import type { Tx } from "@/lib/db/client";
import { inOrganisation } from "@/lib/db/in-organisation";
import type { Actor } from "@/lib/domain/access/actor";
import { type ActionName, may, type Subject } from "@/lib/domain/access/policy";
import type { PatientId } from "@/lib/domain/shared/ids";
import { type Result, refuse } from "@/lib/domain/shared/result";

/** What an actor asks for, as the policy and the trail see it. */
export type Asked = {
  readonly action: ActionName;
  /** The category of what is touched: patient, plan, account ... */
  readonly subject: string;
  readonly subjectId?: string | undefined;
  readonly patientId?: PatientId | undefined;
  /** What the policy needs to know about the subject. */
  readonly policySubject?: Subject | undefined;
  /** Why; care of the patient unless said. */
  readonly purpose?: string | undefined;
  /** Revisions, counts, hashes. Never a name, a password or clinical text. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
};

export type UseCaseOptions<V> = {
  readonly now?: Date;
  readonly serializable?: boolean;
  readonly timeout?: number;
  /** What only the doing shows: whom it turned out to be about. */
  readonly toDone?: (value: V) => Partial<Pick<Asked, "subjectId" | "patientId" | "detail">>;
};

export type Forbidden = { readonly kind: "forbidden" };

/**
 * Carries out one use case: authorises, runs the attempt and appends exactly one audit entry, all in
 * one transaction. A refusal is audited under its kind.
 *
 * `attempt` refuses before it writes; after a write it throws, and everything is taken back, the
 * entry included. It may run more than once (see `inOrganisation`), so it changes nothing else.
 */
export function carryOut<V, R extends { readonly kind: string }>(
  actor: Actor,
  asked: Asked,
  attempt: (tx: Tx) => Promise<Result<V, R>>,
  options: UseCaseOptions<V> = {},
): Promise<Result<V, R | Forbidden>> {
  const { now = new Date(), toDone, ...transaction } = options;
  return inOrganisation(
    actor.organisationId,
    async (tx) => {
      const result = await authorised(actor, asked, () => attempt(tx));
      const done = result.ok ? { ...asked, ...toDone?.(result.value) } : asked;
      await appendAudit(tx, {
        organisationId: actor.organisationId,
        at: now,
        actor,
        action: asked.action,
        subject: asked.subject,
        subjectId: done.subjectId,
        patientId: done.patientId,
        outcome: result.ok ? "done" : result.refusal.kind,
        purpose: asked.purpose,
        detail: done.detail,
      });
      return result;
    },
    transaction,
  );
}

async function authorised<V, R extends { readonly kind: string }>(
  actor: Actor,
  { action, policySubject }: Asked,
  attempt: () => Promise<Result<V, R>>,
): Promise<Result<V, R | Forbidden>> {
  if (!may(actor, action, policySubject)) return refuse({ kind: "forbidden" });
  return attempt();
}
