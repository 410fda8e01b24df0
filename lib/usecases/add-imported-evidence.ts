import "server-only";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode, listEpisodes, saveEpisode } from "@/lib/db/episodes";
import { type NewEvidence, saveManyEvidence } from "@/lib/db/evidence";
import { newId } from "@/lib/db/new-id";
import { listKeptOf } from "@/lib/db/patient-merges";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import { EpisodeId, EvidenceId } from "@/lib/domain/shared/ids";
import { addImportedAllergies } from "./add-imported-allergies";
import type { ImportedEntry } from "./imported-entry";
import type { ImportSetting, PlacedPatient } from "./place-imported-patients";
import { replaceChangedEntries } from "./replace-changed-entries";

/** Adds what is new about each patient, and says how many facts that were. */
export async function addImportedEvidence(
  tx: Tx,
  setting: ImportSetting,
  entries: readonly ImportedEntry[],
  patients: readonly PlacedPatient[],
): Promise<number> {
  let added = 0;
  for (const patient of patients) {
    const fresh = entries.filter(
      ({ patientId, isKnown }) => patientId === patient.patientId && !isKnown,
    );
    if (fresh.length > 0) added += await addToPatient(tx, setting, patient, fresh);
  }
  return added;
}

async function addToPatient(
  tx: Tx,
  setting: ImportSetting,
  { patientId }: PlacedPatient,
  fresh: readonly ImportedEntry[],
): Promise<number> {
  await lockPatient(tx, patientId);
  const episodeId = await findOrOpenEpisode(tx, setting, patientId);
  const rows = fresh.flatMap((entry) => toRows(entry, setting, patientId, episodeId));
  await saveManyEvidence(tx, rows);
  const replaced = await replaceChangedEntries(tx, setting, patientId, { fresh, rows });
  const allergies = await addImportedAllergies(tx, setting, patientId, fresh);
  if (rows.length + replaced > 0) await raiseEvidenceRevision(tx, patientId, setting.now);
  return rows.length + allergies;
}

/**
 * A patient who never had an episode gets one, so that what was imported can be read in it; not so one
 * who is merged into another: the other's episode reads it.
 */
async function findOrOpenEpisode(
  tx: Tx,
  { actor, today }: ImportSetting,
  patientId: PlacedPatient["patientId"],
): Promise<EpisodeId | undefined> {
  const open = await findOpenEpisode(tx, patientId);
  if (open) return open.id;
  if ((await listKeptOf(tx, [patientId])).size > 0) return undefined;
  if ((await listEpisodes(tx, patientId)).length > 0) return undefined;
  const id = newId(EpisodeId);
  await saveEpisode(tx, actor.organisationId, {
    id,
    patientId,
    openedOn: today,
    reason: "Opened when a record was imported.",
    revision: 1,
  });
  return id;
}

function toRows(
  entry: ImportedEntry,
  { actor, now, today }: ImportSetting,
  patientId: PlacedPatient["patientId"],
  episodeId: EpisodeId | undefined,
): readonly NewEvidence[] {
  if (entry.outcome.kind !== "taken") return [];
  const pieces = entry.outcome.as.flatMap((each) =>
    each.what === "evidence" ? [each.evidence] : [],
  );
  return pieces.map((evidence, index) => ({
    organisationId: actor.organisationId,
    patientId,
    episodeId,
    evidence: {
      ...evidence,
      id: newId(EvidenceId),
      provenance: { howKnown: "imported", ...evidence.provenance, recordedOn: today },
    },
    recordedAt: now,
    recordedBy: actor.id,
    entryKey: `${entry.key}#${index}`,
  }));
}
