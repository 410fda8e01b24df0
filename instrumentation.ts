/**
 * Runs once before the server takes its first request, also when `next start` is called by hand.
 *
 * Refuses to start where the settings are missing or unsafe, or where the database role could step
 * around row-level security: a planner that answers then would answer without its guards.
 */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { refuseUnsafeStart } = await import("@/lib/usecases/refuse-unsafe-start");
  await refuseUnsafeStart();
}
