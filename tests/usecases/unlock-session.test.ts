import { describe, expect, it } from "vitest";
import { Password } from "@/lib/domain/access/password";
import { endSession } from "@/lib/usecases/end-session";
import { readSession } from "@/lib/usecases/read-session";
import { signIn } from "@/lib/usecases/sign-in";
import { unlockSession } from "@/lib/usecases/unlock-session";
import { anOrigin, aPerson, goodPassword } from "../support/people";

const start = new Date();
const minutesIn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const right = { password: Password.parse(goodPassword) };
const wrong = { password: Password.parse("not the password at all") };
const input = { isInput: true, address: undefined };

async function aSession() {
  const person = await aPerson();
  const result = await signIn(person.signIn, anOrigin(), start);
  if (!result.ok) throw new Error("expected a session");
  return { person, sessionId: result.value.sessionId };
}

describe("unlocking a quiet session", () => {
  it("takes its person's password and gives a new session id; the old one is dead", async () => {
    const { person, sessionId } = await aSession();
    const result = await unlockSession(sessionId, right, anOrigin(), minutesIn(20));
    if (!result.ok) throw new Error("expected a session");

    expect(result.value.sessionId).not.toBe(sessionId);
    const reading = await readSession(result.value.sessionId, input, minutesIn(20));
    expect(reading).toMatchObject({ kind: "live", actor: { id: person.id } });
    expect((await readSession(sessionId, input, minutesIn(20))).kind).toBe("none");
  });

  it("is refused to anyone else's password", async () => {
    const { sessionId } = await aSession();
    const result = await unlockSession(sessionId, wrong, anOrigin(), minutesIn(20));
    expect(result).toEqual({ ok: false, refusal: { kind: "not-recognised" } });
  });

  it("is slowed down together with sign-ins to the same account", async () => {
    const { person, sessionId } = await aSession();
    for (const minute of [20, 23, 26])
      await unlockSession(sessionId, wrong, anOrigin(), minutesIn(minute));
    for (const minute of [28, 30])
      await signIn({ ...person.signIn, ...wrong }, anOrigin(), minutesIn(minute));
    const result = await unlockSession(sessionId, right, anOrigin(), minutesIn(34));
    expect(result).toMatchObject({ ok: false, refusal: { kind: "slow-down" } });
  });

  it.each([
    ["12 hours after sign-in", async () => minutesIn(12 * 60 + 1)],
    [
      "after signing out",
      async (sessionId: string) => {
        const reading = await readSession(sessionId, input, start);
        if (reading.kind === "live") await endSession(reading.actor, start);
        return minutesIn(1);
      },
    ],
  ])("is over %s: only a full sign-in helps", async (_, prepare) => {
    const { sessionId } = await aSession();
    const result = await unlockSession(sessionId, right, anOrigin(), await prepare(sessionId));
    expect(result).toEqual({ ok: false, refusal: { kind: "session-over" } });
  });

  it("makes one session when the button is pressed twice", async () => {
    const { sessionId } = await aSession();
    const results = await Promise.all(
      [1, 2].map(() => unlockSession(sessionId, right, anOrigin(), minutesIn(20))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
