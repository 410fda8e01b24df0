import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const pages = globSync("app/(clinic)/**/page.tsx");
const everyRoute = globSync("app/**/route.ts");

/** Routes that answer whoever asks, each with its reason. */
const open: Readonly<Record<string, string>> = {
  "app/api/auth/[...nextauth]/route.ts": "signing in and out; a session is what it gives",
  "app/api/healthz/route.ts": "a machine asks whether the process lives",
  "app/api/readyz/route.ts": "a machine asks whether the process can serve",
};
const routes = everyRoute.filter((file) => !(file in open));

/** A layout is not asked again on navigation, and the proxy sees no revoked session. */
describe.each([...pages, ...routes])("%s", (file) => {
  it("asks who is calling in its own body (A-13)", () => {
    for (const body of bodiesOf(readFileSync(file, "utf8")))
      expect(body).toMatch(/await (requireActor|findActor)\(/);
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

it("every route that asks nobody is one of those named here (A-13)", () => {
  const asking = everyRoute.filter((file) =>
    /\b(requireActor|findActor)\(/.test(readFileSync(file, "utf8")),
  );
  const silent = everyRoute.filter((file) => !asking.includes(file));
  expect(new Set(silent)).toEqual(new Set(Object.keys(open)));
});

/** What a page draws, or what a route does for each method; a file without either fails. */
function bodiesOf(source: string): readonly string[] {
  const starts =
    /^export (?:default async function \w+|async function (?:GET|POST|PUT|PATCH|DELETE|HEAD))\(/m;
  const bodies = source
    .split(/^(?=export )/m)
    .filter((part) => starts.test(part))
    .map((part) => part.slice(0, part.indexOf("\n}\n") + 3));
  return bodies.length > 0 ? bodies : [""];
}
