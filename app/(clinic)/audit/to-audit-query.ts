import { AuditQuery } from "@/lib/domain/audit/audit-query";
import { PatientId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { type DateOrder, readTypedDate } from "@/lib/domain/shared/typed-date";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

export type AuditAsked = {
  readonly query: AuditQuery;
  readonly errors: Readonly<Partial<Record<"from" | "to" | "patientId", string>>>;
};

/** Reads the question out of the address. What cannot be read is left out and said so, never guessed. */
export function toAuditQuery(asked: Asked, order: DateOrder, thisYear: number): AuditAsked {
  const from = toDay(asked["from"], order, thisYear);
  const to = toDay(asked["to"], order, thisYear);
  const patient = toPatient(asked["patientId"]);
  const rest = ["actorId", "action", "outcome", "sort", "direction", "after"].flatMap((key) => {
    const value = asked[key];
    return typeof value === "string" && value !== "" ? [[key, value] as const] : [];
  });
  const parsed = AuditQuery.safeParse({
    ...Object.fromEntries(rest),
    from: from.value,
    to: to.value,
    patientId: patient.value,
  });
  return {
    query: parsed.success ? parsed.data : AuditQuery.parse({}),
    errors: {
      ...(from.error ? { from: from.error } : {}),
      ...(to.error ? { to: to.error } : {}),
      ...(patient.error ? { patientId: patient.error } : {}),
    },
  };
}

type Read<Value> = { readonly value?: Value; readonly error?: string };

function toDay(text: Asked[string], order: DateOrder, thisYear: number): Read<PlainDate> {
  if (typeof text !== "string") return {};
  const typed = readTypedDate(text, order, thisYear);
  if (typed.kind === "empty") return {};
  const day = PlainDate.safeParse(typed.kind === "date" ? typed.date : undefined);
  return day.success ? { value: day.data } : { error: "Type a whole day, for example 7 sep 2026." };
}

function toPatient(text: Asked[string]): Read<PatientId> {
  if (typeof text !== "string" || text.trim() === "") return {};
  const id = PatientId.safeParse(text.trim());
  if (id.success) return { value: id.data };
  return { error: "Copy the id from the address of the patient's record." };
}
