import type { Plan } from "./plan";

/** Where a plan stands, for papers that show what is being worked on. A draft says so first. */
export function toStandingWords(plan: Plan): string {
  const { status, currentVersion } = plan;
  const inForce = currentVersion === undefined ? "" : `; version ${currentVersion} is in force`;
  switch (status) {
    case "draft":
    case "returned":
      return `DRAFT, not approved (revision ${plan.revision})${inForce}`;
    case "submitted":
      return `SUBMITTED, not approved (revision ${plan.revision})${inForce}`;
    case "approved":
      return `Approved, version ${currentVersion}`;
    case "completed":
      return `Completed, was version ${currentVersion}`;
    case "withdrawn":
      return "WITHDRAWN";
  }
}
