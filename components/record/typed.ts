import type { DateOrder } from "@/lib/domain/shared/typed-date";

/** What was typed, field by field, as the form sent it. */
export type Typed = Readonly<Partial<Record<string, string>>>;

export type DateReading = { readonly order: DateOrder; readonly thisYear: number };
