import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const pages = globSync("app/(clinic)/**/page.tsx");
const routes = globSync("app/**/route.ts").filter((file) => !isOpen(file));

/** A layout is not asked again on navigation, and the proxy sees no revoked session. */
describe.each([...pages, ...routes])("%s", (file) => {
  it("asks who is calling in its own body", () => {
    expect(readFileSync(file, "utf8")).toMatch(/await (requireActor|findActor)\(/);
  });

  it("names a person in its title by initials at most", () => {
    const [, title = ""] = readFileSync(file, "utf8").split("function generateMetadata");
    const body = title.slice(0, title.indexOf("\n}\n"));
    expect(body).not.toMatch(/\b(familyName|givenName|preferredName|toName|birthDate)\b/);
  });
});

it("finds the pages it is meant to guard", () => {
  expect(pages.length).toBeGreaterThan(0);
});

/** Signing in, and the two questions a machine asks about the process itself. */
function isOpen(file: string): boolean {
  return /^app\/api\/(auth|healthz|readyz)\//.test(file);
}
