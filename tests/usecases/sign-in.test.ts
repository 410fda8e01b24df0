import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { Password } from "@/lib/domain/access/password";
import { SignIn, signIn } from "@/lib/usecases/sign-in";
import { asOwner } from "../support/database";
import { anOrigin, aPerson, goodPassword, type Person } from "../support/people";

/** Old failures are deleted for all, so tests that run side by side stay within one day. */
const start = new Date();
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const wrong = Password.parse("not the password at all");

const withPassword = (command: SignIn, password: Password): SignIn => ({ ...command, password });

async function failures(person: Person, count: number, from = anOrigin()) {
  const answers = [];
  for (let tried = 0; tried < count; tried += 1) {
    const at = later(tried * 130);
    answers.push(await signIn(withPassword(person.signIn, wrong), from, at));
  }
  return answers;
}

async function accountRow({ organisationId, id }: Person) {
  const { rows } = await asOwner(organisationId, (client) =>
    client.query("select * from account where account_id = $1", [id]),
  );
  return rows[0];
}

async function trailOf({ organisationId }: Person) {
  const { rows } = await asOwner(organisationId, (client) =>
    client.query("select * from audit_entry where action like 'session:%' order by sequence"),
  );
  return rows;
}

describe("signing in", () => {
  it("opens a session for the right clinic, name and password, however they are capitalised", async () => {
    const { signIn: typed } = await aPerson();
    const shouted = SignIn.parse({
      clinicCode: ` ${typed.clinicCode.toUpperCase()}`,
      signInName: `${typed.signInName.toUpperCase()} `,
      password: goodPassword,
    });
    const result = await signIn(shouted, anOrigin());
    expect(result.ok).toBe(true);
  });

  it("makes another session id each time, and keeps only its hash (A-07)", async () => {
    const person = await aPerson();
    const [first, second] = [
      await signIn(person.signIn, anOrigin()),
      await signIn(person.signIn, anOrigin()),
    ];
    if (!first.ok || !second.ok) throw new Error("expected two sessions");
    expect(first.value.sessionId).not.toBe(second.value.sessionId);

    const secret = first.value.sessionId.split(".")[1] ?? "";
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const { rows } = await asOwner(person.organisationId, (client) =>
      client.query("select s::text as row from session s"),
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it.each([
    ["a wrong password", (c: SignIn) => withPassword(c, wrong)],
    ["an unknown name", (c: SignIn) => ({ ...c, signInName: "nobody-here" })],
    ["an unknown clinic", (c: SignIn) => ({ ...c, clinicCode: "no-such-clinic" })],
  ])("answers %s with the same words (A-06)", async (_, spoil) => {
    const { signIn: command } = await aPerson();
    const result = await signIn(spoil(command), anOrigin());
    expect(result).toEqual({ ok: false, refusal: { kind: "not-recognised" } });
  });

  it("answers a disabled account as it answers an unknown one", async () => {
    const person = await aPerson();
    await asOwner(person.organisationId, (client) =>
      client.query("update account set disabled_at = now() where account_id = $1", [person.id]),
    );
    const result = await signIn(person.signIn, anOrigin());
    expect(result).toEqual({ ok: false, refusal: { kind: "not-recognised" } });
  });

  it("is the business of one clinic: the same name and password elsewhere open nothing", async () => {
    const person = await aPerson();
    const stranger = await aPerson();
    const elsewhere = { ...person.signIn, clinicCode: stranger.signIn.clinicCode };
    expect((await signIn(elsewhere, anOrigin())).ok).toBe(false);
  });
});

describe("passwords at rest (A-02)", () => {
  it("are argon2id with at least 19 MiB and two passes", async () => {
    const { password_hash: stored } = await accountRow(await aPerson());
    const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(stored) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(time)).toBeGreaterThanOrEqual(2);
  });

  it("are hashed again at the next sign-in once the cost has risen", async () => {
    const person = await aPerson();
    const cheap = await hash(goodPassword, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await asOwner(person.organisationId, (client) =>
      client.query("update account set password_hash = $1 where account_id = $2", [
        cheap,
        person.id,
      ]),
    );

    expect((await signIn(person.signIn, anOrigin())).ok).toBe(true);
    expect((await accountRow(person)).password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,/);
    expect((await signIn(person.signIn, anOrigin())).ok).toBe(true);
  });

  it("are not hashed again by a failed sign-in", async () => {
    const person = await aPerson();
    const before = await accountRow(person);
    await signIn(withPassword(person.signIn, wrong), anOrigin());
    expect(await accountRow(person)).toEqual(before);
  });
});

describe("guessing (A-06)", () => {
  it("is over after five failures for 15 minutes, even with the right password", async () => {
    const person = await aPerson();
    const answers = await failures(person, 5);
    expect(answers.map((answer) => answer.ok || answer.refusal.kind)).toEqual(
      Array.from({ length: 5 }, () => "not-recognised"),
    );

    const refused = await signIn(person.signIn, anOrigin(), later(800));
    expect(refused).toEqual({ ok: false, refusal: { kind: "slow-down", minutes: 2 } });
    expect((await signIn(person.signIn, anOrigin(), later(901))).ok).toBe(true);
  });

  it("is slowed the same for an account that does not exist", async () => {
    const person = await aPerson();
    const nobody = { ...person, signIn: { ...person.signIn, signInName: `no-${randomUUID()}` } };
    await failures(nobody, 5);
    const refused = await signIn(nobody.signIn, anOrigin(), later(800));
    expect(refused).toEqual({ ok: false, refusal: { kind: "slow-down", minutes: 2 } });
  });

  it.each([1, 2, 3])("gets three checks out of forty attempts at once (race %i)", async () => {
    const person = await aPerson();
    const attempts = Array.from({ length: 40 }, () =>
      signIn(withPassword(person.signIn, wrong), anOrigin(), start),
    );
    const kinds = (await Promise.all(attempts)).map((each) => each.ok || each.refusal.kind);
    expect(kinds.filter((kind) => kind === "not-recognised")).toHaveLength(3);
    expect(kinds.filter((kind) => kind === "slow-down")).toHaveLength(37);
  });

  it("of many accounts from one address is over after twenty failures", async () => {
    const person = await aPerson();
    const from = anOrigin();
    for (let tried = 0; tried < 20; tried += 1) {
      const guess = { ...person.signIn, signInName: `guess-${randomUUID()}` };
      expect((await signIn(guess, from, start)).ok).toBe(false);
    }
    const refused = await signIn(person.signIn, from, start);
    expect(refused).toEqual({ ok: false, refusal: { kind: "slow-down", minutes: 15 } });
    expect((await signIn(person.signIn, anOrigin(), start)).ok).toBe(true);
  });

  it("by a stranger keeps nobody out of a browser they have signed in from before", async () => {
    const person = await aPerson();
    const first = await signIn(person.signIn, anOrigin(), start);
    if (!first.ok) throw new Error("expected a session");
    await failures(person, 5);

    expect((await signIn(person.signIn, anOrigin(), later(700))).ok).toBe(false);
    const known = anOrigin(first.value.browserMark);
    expect((await signIn(person.signIn, known, later(700))).ok).toBe(true);
  });

  it("from a known browser is slowed as well", async () => {
    const person = await aPerson();
    const first = await signIn(person.signIn, anOrigin(), start);
    if (!first.ok) throw new Error("expected a session");
    await failures(person, 5, anOrigin(first.value.browserMark));
    const known = anOrigin(first.value.browserMark);
    expect((await signIn(person.signIn, known, later(700))).ok).toBe(false);
  });

  it("gains nothing from marks of browsers that were made up", async () => {
    const person = await aPerson();
    const made = () =>
      `${randomBytes(16).toString("base64url")}.${randomBytes(16).toString("hex")}`;
    for (const [tried, mark] of ["", "x", made(), made(), made()].entries())
      await signIn(withPassword(person.signIn, wrong), anOrigin(mark), later(tried * 130));
    expect((await signIn(person.signIn, anOrigin(made()), later(700))).ok).toBe(false);
  });

  it("is not prolonged by trying while told to wait, so nobody is locked out for ever", async () => {
    const person = await aPerson();
    await failures(person, 5);
    for (let second = 600; second < 900; second += 30)
      await signIn(withPassword(person.signIn, wrong), anOrigin(), later(second));
    expect((await signIn(person.signIn, anOrigin(), later(901))).ok).toBe(true);
  });
});

describe("what an answer costs (A-06)", () => {
  it("is the same whether the account exists or not, in work, over 200 tries", async () => {
    const person = await aPerson();
    const spent: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 100; round += 1) {
      // A day apart, so that no attempt is slowed by an earlier one.
      const at = later(round * 86_400);
      const nobody = { ...person.signIn, signInName: `nobody-${round}` };
      const known = withPassword(person.signIn, wrong);
      spent.known.push(await workOf(() => signIn(known, anOrigin(), at)));
      spent.unknown.push(await workOf(() => signIn(nobody, anOrigin(), at)));
    }
    // Without the hash an attempt takes a tenth of the work. Shares hold on a machine of any speed.
    const known = median(spent.known);
    expect(Math.abs(known - median(spent.unknown))).toBeLessThan(0.25 * known);
  }, 240_000);
});

/** Milliseconds of processor. The clock would measure whatever else the machine does meanwhile. */
async function workOf(attempt: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await attempt();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("the trail of sign-ins (A-24)", () => {
  it("holds each attempt at a known clinic, with its outcome and address", async () => {
    const person = await aPerson();
    const from = anOrigin();
    await signIn(withPassword(person.signIn, wrong), from);
    await signIn({ ...person.signIn, signInName: "nobody-here" }, from);
    await signIn(person.signIn, from);

    expect(await trailOf(person)).toMatchObject([
      { action: "session:begin", outcome: "not-recognised", subject_id: person.id, actor_id: null },
      { action: "session:begin", outcome: "not-recognised", subject_id: null, actor_id: null },
      { action: "session:begin", outcome: "done", subject_id: person.id, actor_id: person.id },
    ]);
    expect(new Set((await trailOf(person)).map(({ address }) => address))).toEqual(
      new Set([from.address]),
    );
  });

  it("never holds what was typed as a name or a password, nor the session's secret (A-29)", async () => {
    const person = await aPerson();
    const canary = `canary-${randomUUID()}`;
    await signIn({ ...person.signIn, signInName: canary }, anOrigin());
    await signIn(withPassword(person.signIn, Password.parse(canary)), anOrigin());
    const done = await signIn(person.signIn, anOrigin());
    if (!done.ok) throw new Error("expected a session");

    const kept = JSON.stringify([await trailOf(person), await failureRows()]);
    expect(kept).not.toContain(canary);
    expect(kept).not.toContain(goodPassword);
    expect(kept).not.toContain(done.value.sessionId.split(".")[1]);

    async function failureRows() {
      const { rows } = await asOwner(person.organisationId, (client) =>
        client.query("select * from sign_in_failure"),
      );
      return rows;
    }
  });
});

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
