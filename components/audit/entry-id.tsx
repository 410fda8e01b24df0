/** An id in full, broken where it must be: a shortened one names nobody. */
export function EntryId({ id }: { readonly id: string }) {
  return <span className="break-all text-xs tabular">{id}</span>;
}
