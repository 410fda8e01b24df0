import { describe, expect, it } from "vitest";
import { endSession } from "@/lib/usecases/end-session";
import { readSession } from "@/lib/usecases/read-session";
import { signIn } from "@/lib/usecases/sign-in";
import { asOwner } from "../support/database";
import { anOrigin, aPerson, type Person } from "../support/people";

const start = new Date();
const passed = (hours: number, minutes: number, seconds = 0) =>
  new Date(start.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);

const input = { isInput: true, address: undefined };
const noInput = { isInput: false, address: undefined };

async function sessionOf(person: Person): Promise<string> {
  const result = await signIn(person.signIn, anOrigin(), start);
  if (!result.ok) throw new Error("expected a session");
  return result.value.sessionId;
}

async function idleMinutes({ organisationId }: Person, minutes: number) {
  await asOwner(organisationId, (client) =>
    client.query("update organisation set idle_minutes = $1", [minutes]),
  );
}

describe("a session without input (A-07)", () => {
  it.each([
    [14, 59, "live"],
    [15, 1, "idle"],
  ])("is, after %i:%i, %s", async (minutes, seconds, kind) => {
    const sessionId = await sessionOf(await aPerson());
    const reading = await readSession(sessionId, noInput, passed(0, minutes, seconds));
    expect(reading.kind).toBe(kind);
  });

  it("stays locked for the request after, and is not woken by asking", async () => {
    const sessionId = await sessionOf(await aPerson());
    expect((await readSession(sessionId, input, passed(0, 15, 1))).kind).toBe("idle");
    expect((await readSession(sessionId, input, passed(0, 15, 2))).kind).toBe("idle");
  });

  it("locks after the minutes its organisation chose", async () => {
    const person = await aPerson();
    const sessionId = await sessionOf(person);
    await idleMinutes(person, 5);
    expect((await readSession(sessionId, noInput, passed(0, 4, 59))).kind).toBe("live");
    expect((await readSession(sessionId, noInput, passed(0, 5, 1))).kind).toBe("idle");
  });
});

describe("a session with input", () => {
  it("goes on for 15 minutes from the last of it", async () => {
    const sessionId = await sessionOf(await aPerson());
    await readSession(sessionId, input, passed(0, 10));
    expect((await readSession(sessionId, noInput, passed(0, 24, 59))).kind).toBe("live");
    expect((await readSession(sessionId, noInput, passed(0, 25, 1))).kind).toBe("idle");
  });

  it("is not kept awake by autosave, prefetching or live updates (decisions, G59)", async () => {
    const sessionId = await sessionOf(await aPerson());
    for (let minute = 1; minute < 15; minute += 1)
      await readSession(sessionId, noInput, passed(0, minute));
    expect((await readSession(sessionId, noInput, passed(0, 15, 1))).kind).toBe("idle");
  });

  it("is written back at most once a minute", async () => {
    const person = await aPerson();
    const sessionId = await sessionOf(person);
    const lastSeen = async () => {
      const { rows } = await asOwner(person.organisationId, (client) =>
        client.query("select last_seen_at from session"),
      );
      return rows[0].last_seen_at;
    };
    await readSession(sessionId, input, passed(0, 0, 59));
    expect(await lastSeen()).toEqual(start);
    await readSession(sessionId, input, passed(0, 1, 0));
    expect(await lastSeen()).toEqual(passed(0, 1, 0));
  });

  it.each([
    [11, 59, "live"],
    [12, 1, "none"],
  ])("is, %i:%i hours after sign-in, %s (A-07)", async (hours, minutes, kind) => {
    const sessionId = await sessionOf(await aPerson());
    for (let minute = 14; minute < hours * 60 + 59; minute += 14)
      await readSession(sessionId, input, passed(0, minute));
    expect((await readSession(sessionId, input, passed(hours, minutes))).kind).toBe(kind);
  });

  it("tells for how many seconds it will wait", async () => {
    const sessionId = await sessionOf(await aPerson());
    expect(await readSession(sessionId, noInput, passed(0, 5))).toMatchObject({ secondsLeft: 600 });
    expect(await readSession(sessionId, input, passed(0, 5))).toMatchObject({ secondsLeft: 900 });
  });
});

describe("the actor of a session", () => {
  it("is the account as it is now: its organisation, name and roles", async () => {
    const person = await aPerson(["consultant", "mdt-chair"]);
    const sessionId = await sessionOf(person);
    const reading = await readSession(sessionId, { isInput: true, address: "192.0.2.7" }, start);
    expect(reading).toMatchObject({
      kind: "live",
      actor: {
        organisationId: person.organisationId,
        id: person.id,
        name: "Dr Test Person",
        roles: ["consultant", "mdt-chair"],
        address: "192.0.2.7",
      },
    });
    expect(JSON.stringify(reading)).not.toContain(sessionId.split(".")[1]);
  });

  it("is nobody after signing out, however often the old token is sent (A-08)", async () => {
    const person = await aPerson();
    const sessionId = await sessionOf(person);
    const reading = await readSession(sessionId, input, start);
    if (reading.kind !== "live") throw new Error("expected a live session");
    await endSession(reading.actor, passed(0, 1));

    const replays = Array.from({ length: 100 }, () => readSession(sessionId, input, passed(0, 1)));
    const kinds = new Set((await Promise.all(replays)).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["none"]));
  });

  it("leaves the other sessions of the same person open when one is signed out", async () => {
    const person = await aPerson();
    const [kept, ended] = [await sessionOf(person), await sessionOf(person)];
    const reading = await readSession(ended, input, start);
    if (reading.kind !== "live") throw new Error("expected a live session");
    await endSession(reading.actor, start);
    expect((await readSession(kept, input, start)).kind).toBe("live");
  });

  it("is nobody for a text that is no session id, for a made-up one and for another clinic's", async () => {
    const person = await aPerson();
    const other = await aPerson();
    const [, secret] = (await sessionOf(person)).split(".");
    for (const sessionId of [
      "",
      "x",
      `${person.organisationId}.${"A".repeat(43)}`,
      `${other.organisationId}.${secret}`,
      `${person.organisationId}.${secret}.more`,
    ])
      expect(await readSession(sessionId, input, start)).toEqual({ kind: "none" });
  });

  it("signs out once in the trail, also when asked twice", async () => {
    const person = await aPerson();
    const reading = await readSession(await sessionOf(person), input, start);
    if (reading.kind !== "live") throw new Error("expected a live session");
    await endSession(reading.actor, start);
    await endSession(reading.actor, start);
    const { rows } = await asOwner(person.organisationId, (client) =>
      client.query("select actor_id, outcome from audit_entry where action = 'session:end'"),
    );
    expect(rows).toEqual([{ actor_id: person.id, outcome: "done" }]);
  });
});
