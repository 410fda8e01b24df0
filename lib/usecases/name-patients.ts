import type { PatientId } from "@/lib/domain/shared/ids";

type Detail = Readonly<Record<string, unknown>>;

/** What the trail says of a page that showed several patients: every one of them, once. */
export function namePatients(
  patients: Iterable<PatientId>,
  detail: Detail = {},
): { readonly detail: Detail } {
  return { detail: { ...detail, patients: [...new Set(patients)] } };
}
