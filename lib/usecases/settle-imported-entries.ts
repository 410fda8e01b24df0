import "server-only";
import type { Tx } from "@/lib/db/client";
import { findPatientApart } from "@/lib/db/patients";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import { toNewEvidence } from "@/lib/domain/picture/new-evidence";
import type { EntryRead } from "@/lib/fhir/bundle";
import { keepInstead } from "@/lib/fhir/set-aside";
import type { ImportSetting, PlacedBundle } from "./place-imported-patients";

/** Keeps as they came the entries that the record of their patient speaks against. */
export async function settleImportedEntries(
  tx: Tx,
  setting: ImportSetting,
  placed: PlacedBundle,
): Promise<PlacedBundle> {
  const records = new Map<string, PatientRecord>();
  for (const { sourceId, patientId } of placed.patients) {
    const record = await findPatientApart(tx, patientId);
    if (record) records.set(sourceId, record);
  }
  const allergic = findAllergic(placed.entries);
  const entries = placed.entries.map((entry) => {
    const record = entry.patient === undefined ? undefined : records.get(entry.patient);
    if (!record) return entry;
    const isAllergic =
      allergic.has(entry.patient) || record.allergies.some(({ status }) => status === "active");
    const reason = toObstacle(entry, record, setting, isAllergic);
    return reason === undefined ? entry : keepInstead(entry, reason);
  });
  return { ...placed, entries };
}

/** The patients for whom the file itself brings an active allergy. */
function findAllergic(entries: readonly EntryRead[]): ReadonlySet<string | undefined> {
  const active = entries.filter(
    ({ outcome }) =>
      outcome.kind === "taken" &&
      outcome.as.some((each) => each.what === "allergy" && each.allergy.status === "active"),
  );
  return new Set(active.map(({ patient }) => patient));
}

function toObstacle(
  { outcome }: EntryRead,
  patient: PatientRecord,
  { actor, today }: ImportSetting,
  isAllergic: boolean,
): string | undefined {
  if (outcome.kind !== "taken") return undefined;
  for (const each of outcome.as) {
    if (each.what === "no-known-allergy" && isAllergic)
      return "It says that there is no known allergy, and an allergy is on record.";
    if (each.what !== "evidence") continue;
    const context = { id: "1", by: actor.name, today, patient, problems: [] };
    const checked = toNewEvidence(each.evidence, context);
    if (!checked.ok) return obstacles[checked.refusal.kind];
  }
  return undefined;
}

const obstacles = {
  "not-valid": "What it says does not fit the record.",
  "unreadable-text": "It holds a character that cannot be stored.",
  "unknown-problem": "It names a pain problem that is not there.",
  "after-today": "It is dated after today.",
  "before-birth": "It is dated before the patient was born.",
} as const;
