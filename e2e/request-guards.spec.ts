import { type APIRequestContext, expect, request as http, test } from "@playwright/test";
import { demoPassword } from "../prisma/seed/demo-clinics";

/** Every kind of address that takes a POST: a page with actions, next-auth's, and our own routes. */
const addresses = [
  "/",
  "/sign-in",
  "/patients",
  "/import",
  "/accounts",
  "/api/auth/callback/credentials",
  "/api/session",
];

const kilobyte = 1024;

function ours(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error("expected the address of the planner");
  return baseURL;
}

type SetCookie = { readonly name: string; readonly words: string };

/** Signs in as a browser would, and keeps what the server set. */
async function signIn(api: APIRequestContext, origin: string): Promise<readonly SetCookie[]> {
  const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
  const answer = await api.post("/api/auth/callback/credentials", {
    headers: { origin },
    form: {
      clinicCode: "riverside",
      signInName: "auditor",
      password: demoPassword,
      csrfToken,
      json: "true",
    },
  });
  return answer
    .headersArray()
    .filter(({ name }) => name.toLowerCase() === "set-cookie")
    .map(({ value }) => ({ name: value.split("=")[0] ?? "", words: value }));
}

test.describe("a change from elsewhere (A-32)", () => {
  for (const address of addresses) {
    test(`is refused with 403 at ${address}`, async ({ request, baseURL }) => {
      const origin = ours(baseURL);
      await signIn(request, origin);
      const foreign = [
        {},
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
        { origin, "sec-fetch-site": "cross-site" },
      ];
      for (const headers of foreign) {
        for (const action of [{}, { "next-action": "0".repeat(42) }]) {
          const answer = await request.post(address, {
            headers: { ...headers, ...action },
            data: "x",
          });
          expect(answer.status(), JSON.stringify({ ...headers, ...action })).toBe(403);
        }
      }
    });
  }

  test("is done by nobody: a foreign sign-in opens no session", async ({ request, baseURL }) => {
    ours(baseURL);
    const cookies = await signIn(request, "https://evil.example");
    expect(cookies.map(({ name }) => name)).not.toContain("planner.session");
  });
});

test.describe("a body that is too long (A-33)", () => {
  for (const [address, bytes] of [
    ["/sign-in", 256 * kilobyte + 1],
    ["/api/session", 256 * kilobyte + 1],
    ["/import", 10 * kilobyte * kilobyte + 1],
  ] as const) {
    test(`is refused with 413 at ${address}`, async ({ request, baseURL }) => {
      const headers = { origin: ours(baseURL) };
      const answer = await request.post(address, { headers, data: "x".repeat(bytes) });
      expect(answer.status()).toBe(413);
    });
  }
});

test("methods that nothing answers are refused with 405", async ({ request, baseURL }) => {
  const headers = { origin: ours(baseURL) };
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])
    for (const address of addresses)
      expect((await request.fetch(address, { method, headers })).status()).toBe(405);
});

test("next-auth answers nothing but its token and the two ways in", async ({
  request,
  baseURL,
}) => {
  const origin = ours(baseURL);
  for (const path of ["session", "providers", "signin", "signout", "error", "callback/credentials"])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
  for (const path of ["signout", "_log", "session", "signin/credentials"])
    expect((await request.post(`/api/auth/${path}`, { headers: { origin } })).status(), path).toBe(
      404,
    );
});

test("cookies are out of reach of scripts and of other sites (A-10)", async ({
  request,
  baseURL,
}) => {
  const cookies = await signIn(request, ours(baseURL));
  const session = cookies.find(({ name }) => name === "planner.session");
  expect(session?.words).toMatch(/Path=\//);
  for (const { words } of cookies) {
    expect(words).toMatch(/HttpOnly/i);
    expect(words).toMatch(/SameSite=Lax/i);
  }
});

test("a copied cookie opens nothing after signing out, in 100 tries (A-08)", async ({
  page,
  baseURL,
}) => {
  const origin = ours(baseURL);
  await page.goto("/sign-in");
  await page.getByLabel("Clinic code").fill("riverside");
  await page.getByLabel("Sign-in name").fill("pharmacist");
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/");
  const thief = await http.newContext({
    baseURL: origin,
    storageState: await page.context().storageState(),
  });
  expect((await thief.post("/api/session", { headers: { origin } })).status()).toBe(200);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("/sign-in");
  for (let wave = 0; wave < 10; wave += 1) {
    const answers = Array.from({ length: 10 }, () =>
      thief.post("/api/session", { headers: { origin } }),
    );
    for (const answer of await Promise.all(answers)) expect(answer.status()).toBe(401);
  }
  const today = await thief.get("/", { maxRedirects: 0 });
  expect(today.headers()["location"]).toMatch(/\/sign-in$/);
  await thief.dispose();
});

test("nobody signed in sees the sign-in page and nothing else", async ({ request }) => {
  for (const address of ["/", "/patients", "/mdt", "/import", "/audit", "/accounts"]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers()["location"]).toMatch(/\/sign-in$/);
    expect(await answer.text()).not.toContain("Riverside");
  }
});
