import type { Reason } from "./reason";

export type Verdict = { readonly reasons: readonly Reason[] };
