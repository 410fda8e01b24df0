/** A reference as far as it can point at a resource of the same file. */
export type Target = { readonly type: string; readonly id: string; readonly fullUrl?: string };

/** `http://host/Patient/1/_history/2` without its version. */
function withoutVersion(reference: string): string {
  return reference.replace(/\/_history\/[^/]+$/, "");
}

/** Whether a reference points at a resource: by its full address, or relative by type and id. */
export function pointsAt(reference: string, { type, id, fullUrl }: Target): boolean {
  const plain = withoutVersion(reference);
  if (fullUrl !== undefined && plain === fullUrl) return true;
  return plain === `${type}/${id}`;
}

/** The type that a reference names; undefined for a `urn:uuid:` or a contained resource. */
export function typeOfReference(reference: string): string | undefined {
  return /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}$/.exec(withoutVersion(reference))?.[1];
}
