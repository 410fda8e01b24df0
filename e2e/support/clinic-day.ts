import { dayIn, formatClinical, type PlainDate } from "../../lib/domain/shared/plain-date";

/** The day it is in the demo clinics. */
export function clinicDay(): PlainDate {
  return dayIn("Europe/London", new Date());
}

/** Today as a clinician types and reads it. */
export function today(): string {
  return formatClinical(clinicDay());
}
