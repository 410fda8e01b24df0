import { describe, expect, it } from "vitest";
import { Password } from "@/lib/domain/access/password";
import { changeOwnPassword } from "@/lib/usecases/change-own-password";
import { CreateAccount, createAccount } from "@/lib/usecases/create-account";
import { readSession } from "@/lib/usecases/read-session";
import { readToday } from "@/lib/usecases/read-today";
import { resetPassword } from "@/lib/usecases/reset-password";
import { searchPatients } from "@/lib/usecases/search-patients";
import { SignIn, signIn } from "@/lib/usecases/sign-in";
import { anActor } from "../support/actors";
import { asOwner } from "../support/database";
import { insist } from "../support/patients";
import { aClinicWithCode, anOrigin, aPerson, goodPassword, type Person } from "../support/people";

const input = { isInput: true, address: undefined };
const nextPassword = "nine brown otters swim";
const asked = (current: string, next = nextPassword) => ({
  current: Password.parse(current),
  next: Password.parse(next),
});

async function sessionOf(person: Person, password = goodPassword) {
  const command = SignIn.parse({ ...person.signIn, password });
  const { sessionId } = insist(await signIn(command, anOrigin()));
  const reading = await readSession(sessionId, input);
  if (reading.kind !== "live") throw new Error("expected a live session");
  return { sessionId, actor: { ...reading.actor, address: anOrigin().address } };
}

async function kindOf(sessionId: string) {
  return (await readSession(sessionId, input)).kind;
}

async function trailOf(person: Person) {
  const { rows } = await asOwner(person.organisationId, (client) =>
    client.query(
      "select outcome, detail from audit_entry where action = 'password:change-own' order by sequence",
    ),
  );
  return rows;
}

describe("changing one's own password", () => {
  it("takes the current one, ends every other session and leaves this one open", async () => {
    const person = await aPerson();
    const here = await sessionOf(person);
    const elsewhere = await sessionOf(person);

    const result = await changeOwnPassword(here.actor, asked(goodPassword));
    expect(result).toEqual({ ok: true, value: { sessionsEnded: 1 } });
    expect(await kindOf(here.sessionId)).toBe("live");
    expect(await kindOf(elsewhere.sessionId)).toBe("none");

    expect((await signIn(person.signIn, anOrigin())).ok).toBe(false);
    expect((await sessionOf(person, nextPassword)).sessionId).toBeDefined();
    expect(await trailOf(person)).toEqual([{ outcome: "done", detail: { sessionsEnded: 1 } }]);
  });

  it("changes nothing without the current one, and says so in the trail", async () => {
    const person = await aPerson();
    const { actor } = await sessionOf(person);
    const result = await changeOwnPassword(actor, asked("not the password"));
    expect(result).toEqual({ ok: false, refusal: { kind: "not-recognised" } });
    expect((await signIn(person.signIn, anOrigin())).ok).toBe(true);
    expect(await trailOf(person)).toEqual([{ outcome: "not-recognised", detail: {} }]);
  });

  it.each([
    ["the clinic's name", "kestrelford otters swim", "kestrelford"],
    ["the person's own", "nine otters in a test", "test"],
  ])("takes no password that holds %s", async (_, next, word) => {
    const clinic = await aClinicWithCode({ name: "Kestrelford Spine" });
    const { actor } = await sessionOf(await aPerson(["consultant"], clinic));
    expect(await changeOwnPassword(actor, asked(goodPassword, next))).toEqual({
      ok: false,
      refusal: { kind: "password-holds-a-known-word", word },
    });
  });

  it("slows guessing down as a sign-in does, even when the guess is right", async () => {
    const person = await aPerson();
    const { actor } = await sessionOf(person);
    for (const guess of ["guess one", "guess two", "guess three"])
      await changeOwnPassword(actor, asked(guess));
    const result = await changeOwnPassword(actor, asked(goodPassword));
    expect(result).toMatchObject({ ok: false, refusal: { kind: "slow-down" } });
  });

  it.each([
    ["eleven char", "password-too-short"],
    ["person sees nine otters", "password-holds-a-known-word"],
    ["aaaaaaaaaaaaaaaa", "password-repeats"],
  ])("refuses the new password %j", async (next, kind) => {
    const person = await aPerson();
    const { actor, sessionId } = await sessionOf(person);
    const result = await changeOwnPassword(actor, asked(goodPassword, next));
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
    expect(await kindOf(sessionId)).toBe("live");
    expect((await signIn(person.signIn, anOrigin())).ok).toBe(true);
  });
});

describe("a new password from the administrator", () => {
  const seen = (person: Person) => ({ accountId: person.id, revision: 1 });

  it("ends every session, is the only one that opens the account, and is in no trail", async () => {
    const clinic = await aClinicWithCode();
    const person = await aPerson(["trainee"], clinic);
    const { sessionId } = await sessionOf(person);
    const administrator = anActor("administrator", clinic.organisationId);

    const { password } = insist(await resetPassword(administrator, seen(person)));
    expect(await kindOf(sessionId)).toBe("none");
    expect((await signIn(person.signIn, anOrigin())).ok).toBe(false);
    expect((await sessionOf(person, password)).actor.id).toBe(person.id);

    const { rows } = await asOwner(clinic.organisationId, (client) =>
      client.query("select detail->>'change' as change, a::text as whole from audit_entry a"),
    );
    expect(rows).toContainEqual(expect.objectContaining({ change: "password" }));
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  it("opens nothing until its owner has chosen another one, and then everything", async () => {
    const clinic = await aClinicWithCode();
    const person = await aPerson(["trainee"], clinic);
    const administrator = anActor("administrator", clinic.organisationId);
    const { password } = insist(await resetPassword(administrator, seen(person)));

    const { actor, sessionId } = await sessionOf(person, password);
    const forbidden = { ok: false, refusal: { kind: "forbidden" } };
    expect(await readToday(actor)).toEqual(forbidden);
    expect(await searchPatients(actor, { query: "smith" })).toEqual(forbidden);
    expect(await changeOwnPassword(actor, asked(password, password))).toEqual({
      ok: false,
      refusal: { kind: "password-as-before" },
    });
    insist(await changeOwnPassword(actor, asked(password)));
    const reading = await readSession(sessionId, input);
    if (reading.kind !== "live") throw new Error("expected a live session");
    expect((await readToday(reading.actor)).ok).toBe(true);
  });

  it("is what a new account begins with", async () => {
    const clinic = await aClinicWithCode();
    const administrator = anActor("administrator", clinic.organisationId);
    const draft = { name: "Ida New", signInName: "ida.new", roles: ["trainee"] as const };
    const password = Password.parse(goodPassword);
    const id = insist(
      await createAccount(administrator, CreateAccount.parse({ ...draft, password })),
    );
    const signIn = SignIn.parse({ ...clinic, signInName: draft.signInName, password });
    const { actor } = await sessionOf({ ...clinic, id, signIn });
    expect(actor.mustChangePassword).toBe(true);
  });

  it("is not the same twice", async () => {
    const clinic = await aClinicWithCode();
    const administrator = anActor("administrator", clinic.organisationId);
    const first = await resetPassword(administrator, seen(await aPerson(["trainee"], clinic)));
    const second = await resetPassword(administrator, seen(await aPerson(["trainee"], clinic)));
    expect(insist(first).password).not.toBe(insist(second).password);
    expect(insist(first).password).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  });

  it("is refused to everybody else, and for one's own account", async () => {
    const clinic = await aClinicWithCode();
    const person = await aPerson(["trainee"], clinic);
    const consultant = anActor("consultant", clinic.organisationId);
    expect(await resetPassword(consultant, seen(person))).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    const administrator = anActor("administrator", clinic.organisationId);
    const own = { accountId: administrator.id, revision: 1 };
    expect(await resetPassword(administrator, own)).toEqual({
      ok: false,
      refusal: { kind: "own-account" },
    });
  });
});
