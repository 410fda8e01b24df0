import type { Attendee } from "@/lib/domain/mdt/decision";
import type { AttendeeRow } from "./attendees-field";

/** Whoever was present before, to be mended by hand; for the first decision the chair and one more. */
export function toAttendeeRows(present: readonly Attendee[]): readonly AttendeeRow[] {
  if (present.length === 0)
    return [
      { key: 1, name: "", role: "chair" },
      { key: 2, name: "", role: "" },
    ];
  return present.map(({ name, role }, index) => ({ key: index + 1, name, role }));
}
