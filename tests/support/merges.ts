import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { comparePatients } from "@/lib/usecases/compare-patients";
import { type MergePatients, mergePatients } from "@/lib/usecases/merge-patients";
import { unmergePatients } from "@/lib/usecases/unmerge-patients";
import { anActor } from "./actors";
import { asOwner } from "./database";
import { insist } from "./patients";

const reason = "Same NHS number on both letters.";

/** Asks to merge one record into another, as a coordinator who has just compared them. */
export async function askToMerge(
  organisation: OrganisationId,
  ids: Pick<MergePatients, "keptId" | "mergedId">,
  more: Partial<MergePatients> = {},
) {
  const coordinator = anActor("mdt-coordinator", organisation);
  const asked = { patientId: ids.keptId, otherId: ids.mergedId };
  const { one, other } = insist(await comparePatients(coordinator, asked));
  return mergePatients(coordinator, {
    ...ids,
    keptRevision: one.patient.revision,
    mergedRevision: other.patient.revision,
    reason,
    ...more,
  });
}

export async function merged(
  organisation: OrganisationId,
  keptId: PatientId,
  mergedId: PatientId,
): Promise<void> {
  insist(await askToMerge(organisation, { keptId, mergedId }));
}

export async function unmerged(
  organisation: OrganisationId,
  keptId: PatientId,
  mergedId: PatientId,
): Promise<void> {
  const coordinator = anActor("mdt-coordinator", organisation);
  insist(await unmergePatients(coordinator, { keptId, mergedId, reason: "Two sisters." }));
}

const tables = [
  "patient_identifier",
  "patient_word",
  "patient_allergy",
  "patient_version",
  "episode",
  "pain_problem",
  "pain_problem_version",
  "evidence",
  "evidence_status",
  "psychology_text",
  "plan",
  "plan_version",
  "plan_step_state",
  "consent",
  "decision",
  "verdict",
];

/** Every row of a patient as it stands, without the count of evidence and the time of the last change. */
export function rowsOf(organisation: OrganisationId, patientId: PatientId): Promise<string> {
  return asOwner(organisation, async (client) => {
    const contents: unknown[] = [];
    const self = await client.query(
      `select to_jsonb(p) - 'evidence_revision' - 'updated_at' as row from patient p
       where patient_id = $1`,
      [patientId],
    );
    contents.push(self.rows);
    for (const table of tables) {
      const { rows } = await client.query(
        `select t::text as row from ${table} t where patient_id = $1 order by 1`,
        [patientId],
      );
      contents.push([table, rows]);
    }
    return JSON.stringify(contents);
  });
}
