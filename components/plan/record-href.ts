/** Where a missing fact is recorded: the form of its kind opens. What a meeting decides is recorded there. */
export function toRecordHref(patientId: string, evidenceKind: string): string {
  if (evidenceKind === "mdt-decision") return "/mdt";
  if (evidenceKind === "patient") return `/patients/${patientId}/amend`;
  return `/patients/${patientId}/evidence/new?kind=${encodeURIComponent(evidenceKind)}`;
}

/** Where a piece of evidence stands in the record. */
export function toEvidenceHref(patientId: string, evidenceId: string): string {
  return `/patients/${patientId}/evidence/${evidenceId}`;
}
