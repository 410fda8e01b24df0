import type { Verdict } from "./verdict";

export type Reason = { readonly of: Verdict };
