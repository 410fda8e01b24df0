import type { AuditQuery } from "@/lib/domain/audit/audit-query";

/** The address of the trail with some of the question changed. What is absent is left out. */
export function toAuditHref(query: AuditQuery, change: Partial<AuditQuery>): string {
  const { limit: _, ...asked } = { ...query, ...change };
  const parameters = Object.entries(asked).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)]],
  );
  return `/audit?${new URLSearchParams(parameters)}`;
}
