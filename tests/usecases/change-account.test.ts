import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/role";
import { changeRoles } from "@/lib/usecases/change-roles";
import { CreateAccount, createAccount } from "@/lib/usecases/create-account";
import { disableAccount } from "@/lib/usecases/disable-account";
import { enableAccount } from "@/lib/usecases/enable-account";
import { endAccountSessions } from "@/lib/usecases/end-account-sessions";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { readSession } from "@/lib/usecases/read-session";
import { signIn } from "@/lib/usecases/sign-in";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";
import { aClinicWithCode, anOrigin, aPerson, goodPassword, type Person } from "../support/people";

const input = { isInput: true, address: undefined };

async function aClinicWithStaff() {
  const clinic = await aClinicWithCode();
  const administrator = anActor("administrator", clinic.organisationId);
  return { administrator, person: await aPerson(["trainee"], clinic) };
}

async function sessionOf(person: Person): Promise<string> {
  const result = await signIn(person.signIn, anOrigin());
  if (!result.ok) throw new Error("expected a session");
  return result.value.sessionId;
}

const seen = (person: Person, revision = 1) => ({ accountId: person.id, revision });

async function rowsOf(actor: Actor, query: string) {
  const { rows } = await asOwner(actor.organisationId, (client) => client.query(query));
  return rows;
}

describe("an account's sessions end with the change, and the next request is refused (A-08)", () => {
  const changes = {
    "role change": (actor: Actor, person: Person) =>
      changeRoles(actor, { ...seen(person), roles: ["consultant"] }),
    disabling: (actor: Actor, person: Person) => disableAccount(actor, seen(person)),
    "ending its sessions": (actor: Actor, person: Person) =>
      endAccountSessions(actor, seen(person)),
  };

  it.each(Object.entries(changes))("%s", async (_, change) => {
    const { administrator, person } = await aClinicWithStaff();
    const sessions = [await sessionOf(person), await sessionOf(person)];

    const result = await change(administrator, person);
    expect(result).toEqual({ ok: true, value: { sessionsEnded: 2 } });

    const replays = sessions.flatMap((sessionId) =>
      Array.from({ length: 50 }, () => readSession(sessionId, input)),
    );
    const kinds = (await Promise.all(replays)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["none"]));
  });

  it("and a disabled account is refused even where its session row was overlooked", async () => {
    const { person } = await aClinicWithStaff();
    const sessionId = await sessionOf(person);
    await asOwner(person.organisationId, (client) =>
      client.query("update account set disabled_at = now() where account_id = $1", [person.id]),
    );
    expect(await readSession(sessionId, input)).toEqual({ kind: "none" });
  });

  it("and the next sign-in has the new roles", async () => {
    const { administrator, person } = await aClinicWithStaff();
    await changeRoles(administrator, { ...seen(person), roles: ["consultant", "mdt-chair"] });
    const reading = await readSession(await sessionOf(person), input);
    expect(reading).toMatchObject({ actor: { roles: ["consultant", "mdt-chair"] } });
  });

  it("and a disabled account can be let in again", async () => {
    const { administrator, person } = await aClinicWithStaff();
    await disableAccount(administrator, seen(person));
    expect((await signIn(person.signIn, anOrigin())).ok).toBe(false);
    await enableAccount(administrator, seen(person, 2));
    expect((await signIn(person.signIn, anOrigin())).ok).toBe(true);
  });
});

describe("changing an account is refused", () => {
  const others: readonly Role[] = ["consultant", "mdt-chair", "auditor", "secretary"];

  it.each(others)("to a %s", async (role) => {
    const { person } = await aClinicWithStaff();
    const actor = anActor(role, person.organisationId);
    const results = [
      await disableAccount(actor, seen(person)),
      await changeRoles(actor, { ...seen(person), roles: ["consultant"] }),
      await endAccountSessions(actor, seen(person)),
      await listAccounts(actor),
    ];
    for (const result of results)
      expect(result).toEqual({ ok: false, refusal: { kind: "forbidden" } });
    expect((await signIn(person.signIn, anOrigin())).ok).toBe(true);
  });

  it("for one's own account, so nobody gives themselves a clinical role", async () => {
    const { administrator } = await aClinicWithStaff();
    const own = { accountId: administrator.id, revision: 1 };
    const result = await changeRoles(administrator, { ...own, roles: ["consultant"] });
    expect(result).toEqual({ ok: false, refusal: { kind: "own-account" } });
  });

  it("when somebody else changed it first", async () => {
    const { administrator, person } = await aClinicWithStaff();
    const results = await Promise.all(
      (["consultant", "pharmacist"] as const).map((role) =>
        changeRoles(administrator, { ...seen(person), roles: [role] }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
  });

  it("when it would leave the clinic without an administrator, in 20 of 20 races (B-04)", async () => {
    for (let race = 0; race < 20; race += 1) {
      const clinic = await aClinicWithCode();
      const first = await aPerson(["administrator"], clinic);
      const second = anActor("administrator", clinic.organisationId);
      const asFirst = { ...second, id: first.id };
      await Promise.all([
        disableAccount(second, seen(first)),
        disableAccount(asFirst, { accountId: second.id, revision: 1 }),
      ]);
      const left = await rowsOf(
        second,
        "select 1 from account where 'administrator' = any(roles) and disabled_at is null",
      );
      expect(left).toHaveLength(1);
    }
  });
});

describe("adding an account", () => {
  const draft = {
    name: "Dr Adaeze Okonkwo",
    signInName: "a.okonkwo",
    roles: ["consultant"],
    password: "seven grey herons wait",
  };

  it("lets its holder sign in with the roles that were given, and nothing else", async () => {
    const clinic = await aClinicWithCode();
    const administrator = anActor("administrator", clinic.organisationId);
    // Fields nobody asked for are never stored.
    const command = CreateAccount.parse({
      ...draft,
      organisationId: "0193a000-0000-7000-8000-000000000002",
      accountId: administrator.id,
      disabledAt: new Date(),
      revision: 99,
    });
    const created = await createAccount(administrator, command);
    expect(created.ok).toBe(true);

    const account = { ...draft, clinicCode: clinic.clinicCode, password: command.password };
    const result = await signIn(account, anOrigin());
    expect(result.ok).toBe(true);
    const [row] = await rowsOf(
      administrator,
      "select organisation_id, account_id, roles, disabled_at, revision from account where sign_in_name = 'a.okonkwo'",
    );
    expect(row).toMatchObject({
      organisation_id: clinic.organisationId,
      roles: ["consultant"],
      disabled_at: null,
      revision: 1,
    });
    expect(row.account_id).not.toBe(administrator.id);
  });

  it.each([
    ["too short", "password-too-short"],
    ["okonkwo waits for the tide", "password-holds-a-known-word"],
    ["the test planner of mine", "password-holds-a-known-word"],
  ])("with the password %j is refused", async (password, kind) => {
    const administrator = anActor("administrator", await aClinic());
    const result = await createAccount(administrator, CreateAccount.parse({ ...draft, password }));
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
    expect(
      await rowsOf(administrator, "select 1 from account where name = 'Dr Adaeze Okonkwo'"),
    ).toHaveLength(0);
  });

  it("with a sign-in name that is taken is refused, but not because another clinic has it", async () => {
    const administrator = anActor("administrator", await aClinic());
    const elsewhere = anActor("administrator", await aClinic());
    const command = CreateAccount.parse(draft);
    expect((await createAccount(administrator, command)).ok).toBe(true);
    expect(await createAccount(administrator, command)).toEqual({
      ok: false,
      refusal: { kind: "sign-in-name-taken" },
    });
    expect((await createAccount(elsewhere, command)).ok).toBe(true);
  });

  it("is refused to everybody but an administrator", async () => {
    const organisationId = await aClinic();
    const result = await createAccount(
      anActor("mdt-chair", organisationId),
      CreateAccount.parse(draft),
    );
    expect(result).toEqual({ ok: false, refusal: { kind: "forbidden" } });
  });
});

describe("the list of accounts", () => {
  it("shows the clinic's own, with their live sessions, and never a password's hash", async () => {
    const { administrator, person } = await aClinicWithStaff();
    await sessionOf(person);
    const result = await listAccounts(administrator);
    if (!result.ok) throw new Error("expected the accounts");

    const own = result.value.find(({ id }) => id === person.id);
    expect(own).toMatchObject({ roles: ["trainee"], liveSessions: 1 });
    expect(JSON.stringify(result)).not.toContain("argon2");
    expect(JSON.stringify(result)).not.toContain(goodPassword);
  });
});

it("every privilege change and refused attempt stands in the trail (A-24)", async () => {
  const { administrator, person } = await aClinicWithStaff();
  await changeRoles(administrator, { ...seen(person), roles: ["pharmacist"] });
  await disableAccount(administrator, seen(person));
  await disableAccount(administrator, seen(person, 2));
  await enableAccount(anActor("auditor", person.organisationId), seen(person, 3));

  const rows = await rowsOf(
    administrator,
    "select outcome, subject_id, detail from audit_entry where action = 'account:manage' order by sequence",
  );
  expect(rows).toMatchObject([
    { outcome: "done", detail: { change: "roles", roles: ["pharmacist"] } },
    { outcome: "changed-meanwhile", detail: { change: "disable" } },
    { outcome: "done", detail: { change: "disable" } },
    { outcome: "forbidden", detail: { change: "enable" } },
  ]);
  expect(new Set(rows.map(({ subject_id: id }) => id))).toEqual(new Set([person.id]));
});
