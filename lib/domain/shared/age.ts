import { PlainDate } from "./plain-date";

/** Completed years on a day. */
export function toYears(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** On 29 February's birthday of a common year: 1 March, when the age is certainly reached. */
export function toBirthday(birth: PlainDate, years: number): PlainDate {
  const text = `${String(Number(birth.slice(0, 4)) + years).padStart(4, "0")}${birth.slice(4)}`;
  const day = PlainDate.safeParse(text);
  return day.success ? day.data : PlainDate.parse(`${text.slice(0, 4)}-03-01`);
}
