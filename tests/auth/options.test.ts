import { randomUUID } from "node:crypto";
import NextAuth, { type AuthOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import { describe, expect, it, vi } from "vitest";
import { authOptions } from "@/lib/auth/options";
import { readSessionId } from "@/lib/auth/session-token";
import { env } from "@/lib/env";
import { readSession } from "@/lib/usecases/read-session";
import { asOwner } from "../support/database";
import { anOrigin, aPerson, goodPassword } from "../support/people";

type Cookies = Record<string, string>;

/** What next-auth answered: a status, an address and the cookies exactly as they are sent. */
type Answer = { status: number; error: string | undefined; csrfToken: string; sent: string[] };

type Asked = { readonly method: string; readonly path: string[]; readonly body?: object };

/** One request to next-auth, in the form it takes outside of Next's own server. */
async function ask(options: AuthOptions, asked: Asked, cookies: Cookies): Promise<Answer> {
  const answer: Answer = { status: 200, error: undefined, csrfToken: "", sent: [] };
  const keep = (body: { url?: string; csrfToken?: string }) => {
    const url = body.url === undefined ? undefined : new URL(body.url);
    answer.error = url?.searchParams.get("error") ?? undefined;
    answer.csrfToken = body.csrfToken ?? "";
  };
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    getHeader: () => answer.sent,
    setHeader(name: string, value: string[]) {
      if (name === "Set-Cookie") answer.sent = value;
      return response;
    },
    json: keep,
    send: keep,
    end: () => {},
  };
  const { method, path, body } = asked;
  await NextAuth(options)(
    { method, query: { nextauth: path }, body, cookies, headers: {} },
    response,
  );
  return answer;
}

/** What a browser does at sign-in: fetch the token against forged forms, then send the form. */
async function send(way: string, typed: Record<string, string>, held: Cookies = {}) {
  const marks: string[] = [];
  const sessionId = await readSessionId(jarOf(held));
  const remember = (mark: string) => void marks.push(mark);
  const options = authOptions({ origin: anOrigin(), sessionId, remember });

  const csrf = await ask(options, { method: "GET", path: ["csrf"] }, held);
  const cookies = { ...held, ...toCookies(csrf.sent) };
  const body = { ...typed, csrfToken: csrf.csrfToken, json: "true" };
  const answer = await ask(options, { method: "POST", path: ["callback", way], body }, cookies);
  return { answer, marks, cookies: { ...cookies, ...toCookies(answer.sent) } };
}

function toCookies(sent: readonly string[]): Cookies {
  const pairs = sent.map((each) => /^([^=]+)=([^;]*)/.exec(each) ?? []);
  return Object.fromEntries(
    pairs.map(([, name, value]) => [name, decodeURIComponent(value ?? "")]),
  );
}

const jarOf = (cookies: Cookies) => ({
  get: (name: string) => {
    const value = cookies[name];
    return value === undefined ? undefined : { value };
  },
});

const visit = { isInput: true, address: undefined };

describe("signing in through next-auth", () => {
  it("sets one session cookie whose token holds the session id and nothing of the person", async () => {
    const person = await aPerson();
    const { answer, cookies, marks } = await send("credentials", person.signIn);
    const sent = answer.sent.find((each) => each.startsWith("planner.session="));
    expect(sent).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/);

    const token = cookies["planner.session"] ?? "";
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
    expect(Object.keys(claims ?? {}).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "exp",
      "iat",
      "jti",
      "sid",
    ]);
    expect(marks).toHaveLength(1);

    const sessionId = await readSessionId(jarOf(cookies));
    const reading = await readSession(sessionId ?? "", visit);
    expect(reading).toMatchObject({ kind: "live", actor: { id: person.id } });
  });

  it("gives another session at each sign-in, so a planted cookie is worth nothing (A-07)", async () => {
    const person = await aPerson();
    const first = await send("credentials", person.signIn);
    const second = await send("credentials", person.signIn, first.cookies);
    expect(await readSessionId(jarOf(second.cookies))).not.toBe(
      await readSessionId(jarOf(first.cookies)),
    );
  });

  it("is refused without the token against forged forms", async () => {
    const person = await aPerson();
    const options = authOptions({ origin: anOrigin(), sessionId: undefined, remember: () => {} });
    const answer = await ask(
      options,
      { method: "POST", path: ["callback", "credentials"], body: person.signIn },
      {},
    );
    expect(toCookies(answer.sent)).not.toHaveProperty("planner.session");
  });

  it.each([
    ["a wrong password", { password: "not the password at all" }],
    ["an unknown name", { signInName: "nobody-here" }],
    ["an unknown clinic", { clinicCode: "no-such-clinic" }],
    ["a name that cannot be one", { signInName: "a\u0000b" }],
    ["half a character", { password: "half \ud800 of a pair" }],
    ["an endless password", { password: "x".repeat(5000) }],
    ["nothing", { clinicCode: "", signInName: "", password: "" }],
  ])("answers %s with the same refusal and no session", async (_, spoilt) => {
    const person = await aPerson();
    const { answer, cookies } = await send("credentials", { ...person.signIn, ...spoilt });
    expect(answer.status).toBe(401);
    expect(answer.error).toBe("not-recognised");
    expect(cookies).not.toHaveProperty("planner.session");
  });

  it("unlocks with the password alone, for the person of the session", async () => {
    const person = await aPerson();
    const { cookies } = await send("credentials", person.signIn);
    const unlocked = await send("unlock", { password: goodPassword }, cookies);
    const sessionId = await readSessionId(jarOf(unlocked.cookies));
    expect(await readSession(sessionId ?? "", visit)).toMatchObject({ actor: { id: person.id } });
  });

  it("unlocks nothing where no session is", async () => {
    const { answer } = await send("unlock", { password: goodPassword });
    expect(answer.error).toBe("session-over");
  });
});

describe("a token", () => {
  it.each(["", "x", "a.b.c", "a.b.c.d.e"])("%j opens nothing", async (token) => {
    expect(await readSessionId(jarOf({ "planner.session": token }))).toBeUndefined();
  });
});

describe("what the server writes about itself (A-29)", () => {
  it("holds no name, password or secret, also when something breaks underneath", async () => {
    const written: string[] = [];
    const keep = (text: unknown) => {
      written.push(String(text));
      return true;
    };
    const spies = [
      vi.spyOn(process.stdout, "write").mockImplementation(keep),
      vi.spyOn(process.stderr, "write").mockImplementation(keep),
      vi.spyOn(console, "error").mockImplementation(keep),
      vi.spyOn(console, "warn").mockImplementation(keep),
    ];
    const canary = `canary-${randomUUID()}`;
    const person = await aPerson();
    await send("credentials", { ...person.signIn, signInName: canary });
    await send("credentials", { ...person.signIn, password: canary });

    await asOwner(person.organisationId, (client) =>
      client.query("update account set password_hash = $1 where account_id = $2", [
        `$argon2id$${canary}`,
        person.id,
      ]),
    );
    const broken = await send("credentials", person.signIn);
    for (const spy of spies) spy.mockRestore();

    expect(broken.answer.error).toBe("unavailable");
    expect(written).not.toHaveLength(0);
    const told = JSON.stringify([written, broken.answer]);
    expect(told).not.toContain(canary);
    expect(told).not.toContain(goodPassword);
    expect(told).not.toContain(env().NEXTAUTH_SECRET);
  });
});
