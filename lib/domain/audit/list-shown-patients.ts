import { z } from "zod";
import type { AuditEntry } from "./audit-entry";

const Detail = z.object({ patients: z.array(z.string()) });

/** The patients whom a page of several showed, as its entry names them. */
export function listShownPatients({ detail }: Pick<AuditEntry, "detail">): readonly string[] {
  const parsed = Detail.safeParse(JSON.parse(detail));
  return parsed.success ? parsed.data.patients : [];
}
