import "server-only";
import { Consent } from "@/lib/domain/plan/consent";
import type { ClinicianId, OrganisationId, PatientId, PlanId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { ConsentModel } from "./generated/models";

/** The patient's answers to every version of a plan, oldest first. */
export async function listConsents(tx: Tx, planId: PlanId): Promise<readonly Consent[]> {
  const rows = await tx.consent.findMany({
    where: { planId },
    orderBy: [{ recordedAt: "asc" }, { consentId: "asc" }],
  });
  return rows.map(toConsent);
}

export type NewConsent = {
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly consent: Omit<Consent, "recordedBy">;
  readonly by: ClinicianId;
  readonly at: Date;
};

export async function saveConsent(tx: Tx, draft: NewConsent): Promise<void> {
  const { id, version, answer, givenOn, words } = draft.consent;
  await tx.consent.create({
    data: {
      organisationId: draft.organisationId,
      consentId: id,
      planId: draft.planId,
      version,
      patientId: draft.patientId,
      answer,
      givenOn,
      words: words ?? null,
      recordedBy: draft.by,
      recordedAt: draft.at,
    },
  });
}

function toConsent(row: ConsentModel): Consent {
  return Consent.parse({
    id: row.consentId,
    version: row.version,
    answer: row.answer,
    givenOn: row.givenOn,
    words: row.words ?? undefined,
    recordedBy: row.recordedBy,
  });
}
