type Attendee = { readonly name: string; readonly role: string };

/** Rows of a name and a role, in their order; a row without a name is no person. */
export function readAttendees(form: FormData): readonly Attendee[] {
  const names = form.getAll("attendeeName").map(String);
  const roles = form.getAll("attendeeRole").map(String);
  return names.flatMap((name, index) => {
    const role = roles[index];
    return name.trim() === "" || role === undefined ? [] : [{ name: name.trim(), role }];
  });
}
