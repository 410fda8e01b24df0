/** Stands once on each page that shows verdicts. */
export function ForCliniciansNote() {
  return (
    <p className="text-muted text-xs">
      For qualified clinicians; not a substitute for clinical judgement. Each criterion names its
      source, so that it can be checked.
    </p>
  );
}
