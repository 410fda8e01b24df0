import { inject } from "vitest";

process.env["DATABASE_URL"] = inject("appUrl");
process.env["NEXTAUTH_SECRET"] = "4f9b1c7d2e8a6035bd41f7c9e0a8d362";
process.env["PUBLIC_ORIGIN"] = "http://localhost:3000";
