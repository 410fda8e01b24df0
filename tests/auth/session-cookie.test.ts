import { describe, expect, it } from "vitest";
import {
  browserCookie,
  callbackCookie,
  csrfCookie,
  sessionCookie,
} from "@/lib/auth/session-cookie";

const all = [sessionCookie, csrfCookie, callbackCookie, browserCookie];

describe("every cookie (A-10)", () => {
  it.each(["https://planner.example", "http://planner.example", "http://10.0.0.5:3000"])(
    "of %s is bound to its host and sent over https alone",
    (origin) => {
      for (const recipe of all) {
        const { name, options } = recipe(origin);
        expect(name).toMatch(/^__Host-planner\./);
        expect(options).toMatchObject({ secure: true, path: "/" });
      }
    },
  );

  it.each(["https://planner.example", "http://localhost:3000"])(
    "of %s is out of reach of scripts and of other sites' forms",
    (origin) => {
      for (const recipe of all)
        expect(recipe(origin).options).toMatchObject({ httpOnly: true, sameSite: "lax" });
    },
  );

  it.each(["http://localhost:3000", "http://127.0.0.1:4100", "http://[::1]:4100"])(
    "of %s, on the machine itself, works without https",
    (origin) => {
      for (const recipe of all) {
        const { name, options } = recipe(origin);
        expect(name).not.toContain("__Host-");
        expect(options.secure).toBe(false);
      }
    },
  );

  it("of a session outlives no session", () => {
    expect(sessionCookie("https://planner.example").options.maxAge).toBe(12 * 3600);
  });
});
