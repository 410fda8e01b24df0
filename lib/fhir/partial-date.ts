import { PartialDate } from "@/lib/domain/shared/plain-date";

const fhirDate = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * A FHIR date, dateTime or instant as year, month or day, exactly as precise as it came.
 *
 * An instant keeps the day it was in its own offset: moving it to another zone could change the day.
 */
export function toPartialDate(text: string | undefined): PartialDate | undefined {
  if (text === undefined || !fhirDate.test(text)) return undefined;
  const parsed = PartialDate.safeParse(text.slice(0, 10));
  return parsed.success ? parsed.data : undefined;
}
