import { z } from "zod";
import { PatientId } from "../shared/ids";
import type { AuditEntry } from "./audit-entry";

const Detail = z.object({ patients: z.array(z.string()) });

/** The patients whom a page of several showed, as its entry names them. */
export function listShownPatients({ detail }: Pick<AuditEntry, "detail">): readonly string[] {
  const parsed = Detail.safeParse(JSON.parse(detail));
  return parsed.success ? parsed.data.patients : [];
}

/** The one patient an entry is about; undefined: about nobody, or about several. */
export function findOnlyPatient(
  entry: Pick<AuditEntry, "patientId" | "detail">,
): PatientId | undefined {
  if (entry.patientId !== undefined) return entry.patientId;
  const [only, ...others] = listShownPatients(entry);
  const id = PatientId.safeParse(only);
  return id.success && others.length === 0 ? id.data : undefined;
}
