import path from "node:path";
import type { DatabaseUrls } from "../postgres/throwaway-server";
import { dataRoot, readSecrets } from "./secrets";

/**
 * What lib/env reads, for a planner of this installation. A variable that is set already wins,
 * so that an operator can bring secrets from elsewhere.
 *
 * @param origin scheme, host and port as the browser sees them
 */
export function plannerSettings({ appUrl }: Pick<DatabaseUrls, "appUrl">, origin: string) {
  const publicOrigin = process.env["PUBLIC_ORIGIN"] || origin;
  return {
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: process.env["NEXTAUTH_SECRET"] || readSecrets().authSecret,
    NEXTAUTH_URL: publicOrigin,
    PUBLIC_ORIGIN: publicOrigin,
    AUDIT_ANCHOR_FILE:
      process.env["AUDIT_ANCHOR_FILE"] || path.join(dataRoot, "audit-anchor.jsonl"),
  };
}
