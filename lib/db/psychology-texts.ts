import "server-only";
import type { EvidenceId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";

export async function findPsychologyText(tx: Tx, id: EvidenceId): Promise<string | undefined> {
  const row = await tx.psychologyText.findFirst({ where: { evidenceId: id } });
  return row?.text;
}

export type NewPsychologyText = {
  readonly organisationId: OrganisationId;
  readonly evidenceId: EvidenceId;
  readonly patientId: PatientId;
  readonly text: string;
};

export async function savePsychologyText(tx: Tx, row: NewPsychologyText): Promise<void> {
  await tx.psychologyText.create({ data: row });
}
