/** Placeholder shape until the kernel lands in this file: a closed, serialisable expression over facts. */
export type Expression = { readonly is: "placeholder" };
