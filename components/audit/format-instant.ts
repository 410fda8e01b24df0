import { dayIn, formatClinical } from "@/lib/domain/shared/plain-date";

/** An instant as the trail shows it, `22-Nov-2026 10:16:05`, in the organisation's time zone. */
export function formatInstant(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).format(instant);
  return `${formatClinical(dayIn(timeZone, instant))} ${time}`;
}
