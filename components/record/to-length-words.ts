/** How long an effect lasted, as clinics say it: whole weeks as weeks, all else in days. */
export function toLengthWords(days: number): string {
  if (days >= 14 && days % 7 === 0) return `${days / 7} weeks`;
  return days === 1 ? "1 day" : `${days} days`;
}
