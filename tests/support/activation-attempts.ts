import type { Client } from "pg";
import type { Role } from "@/lib/domain/access/role";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { aClinic, asApp } from "./database";
import {
  type Grounds,
  insertApprovedPlan,
  insertConsent,
  insertDecision,
  insertVerdict,
  type PlanRows,
  setActive,
} from "./plan-rows";

/**
 * Somebody with the application's own database account and plain SQL, past every use case: what they
 * can make active is what the database cannot tell from the truth (decisions, G54).
 */
export type Attempt = (client: Client, plan: PlanRows) => Promise<Grounds>;

export async function tryWith(treatment: TreatmentId, attempt: Attempt): Promise<string> {
  return activate(await aPlanFor(treatment), attempt);
}

/** The state afterwards, or the name of the guard that refused. */
export async function activate(plan: PlanRows, attempt: Attempt): Promise<string> {
  const refusal = await asApp(plan.organisationId, async (client) =>
    setActive(client, plan, await attempt(client, plan)),
  ).catch((error: unknown) => error);
  if (refusal instanceof Error && "constraint" in refusal) return String(refusal.constraint);
  if (refusal !== undefined) throw refusal;
  return stateOf(plan);
}

export const stateOf = (plan: PlanRows) =>
  asApp(plan.organisationId, async (client) => {
    const { rows } = await client.query<{ state: string }>(
      "select state from plan_step_state where plan_id = $1",
      [plan.planId],
    );
    return rows.map(({ state }) => state).join();
  });

export const withVerdict: Attempt = async (client, plan) => ({
  verdictId: await insertVerdict(client, plan),
});
export const withConsent: Attempt = async (client, plan) => ({
  ...(await withVerdict(client, plan)),
  consentId: await insertConsent(client, plan),
});
export const withDecision: Attempt = async (client, plan) => ({
  ...(await withConsent(client, plan)),
  decisionId: await insertDecision(client, plan),
});

/** An approved plan that holds one treatment, in a clinic of its own. */
export async function aPlanFor(treatment: TreatmentId, approvedBy?: Role): Promise<PlanRows> {
  const clinic = await aClinic();
  return asApp(clinic, (client) => insertApprovedPlan(client, clinic, treatment, approvedBy));
}
