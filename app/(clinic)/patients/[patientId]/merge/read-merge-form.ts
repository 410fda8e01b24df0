/** What was typed, and the command that follows from it: the record that is not kept is merged. */
export function readMergeForm(form: FormData) {
  const keptId = String(form.get("keptId") ?? "");
  const reason = String(form.get("reason") ?? "").trim();
  const sameDespite = String(form.get("sameDespite") ?? "").trim();
  const seen = form.getAll("seen").map((each) => String(each).split(" "));
  const kept = seen.find(([id]) => id === keptId);
  const merged = seen.find(([id]) => id !== keptId);
  return {
    typed: { keptId, reason, sameDespite },
    command: {
      keptId,
      mergedId: merged?.[0],
      keptRevision: kept?.[1],
      mergedRevision: merged?.[1],
      reason,
      sameDespite: sameDespite === "" ? undefined : sameDespite,
    },
  };
}
