import "server-only";
import { databaseAnswers } from "@/lib/db/liveness";

/**
 * Whether the planner can serve: its database answers within 1.5 seconds.
 *
 * Asked by machines that have no account. It says nothing about any record, so it is the one use
 * case without an actor and without an audit entry.
 */
export function readReadiness(): Promise<boolean> {
  return databaseAnswers(1_500);
}
