import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access/actor";
import { type ActionName, actions, may, policy } from "@/lib/domain/access/policy";
import { Role } from "@/lib/domain/access/role";
import { ClinicianId } from "@/lib/domain/shared/ids";

/**
 * Who may do what, written down a second time and by hand: one column a role, in this order.
 *
 * con consultant, tra trainee, sur spinal surgeon, phy physiotherapist, psy psychologist,
 * nur specialist nurse, pha pharmacist, cha MDT chair, coo MDT coordinator, sec secretary,
 * aud auditor, adm administrator.
 */
const columns: readonly Role[] = [
  "consultant",
  "trainee",
  "spinal-surgeon",
  "physiotherapist",
  "psychologist",
  "specialist-nurse",
  "pharmacist",
  "mdt-chair",
  "mdt-coordinator",
  "secretary",
  "auditor",
  "administrator",
];

const expected: Readonly<Record<ActionName, string>> = {
  //                              con tra sur phy psy nur pha cha coo sec aud adm
  "patient:search": "             yes yes yes yes yes yes yes yes yes yes yes no ",
  "patient:read": "               yes yes yes yes yes yes yes yes yes yes yes no ",
  "patient:register": "           yes yes yes yes yes yes yes no  yes yes no  no ",
  "patient:amend": "              yes yes yes yes yes yes yes no  yes yes no  no ",
  "patient:merge": "              yes no  no  no  no  no  no  no  yes no  no  no ",
  "episode:open": "               yes yes yes yes yes yes yes no  no  yes no  no ",
  "episode:close": "              yes no  yes no  no  no  no  no  no  no  no  no ",
  "evidence:read": "              yes yes yes yes yes yes yes yes yes no  yes no ",
  "evidence:record": "            yes yes yes yes yes yes yes no  no  no  no  no ",
  "evidence:amend": "             yes yes yes yes yes yes yes no  no  no  no  no ",
  "psychology-text:read": "       own no  no  no  yes no  no  no  no  no  no  no ",
  "psychology-text:record": "     no  no  no  no  yes no  no  no  no  no  no  no ",
  "record:import": "              yes yes yes yes yes yes yes no  yes no  no  no ",
  "today:read": "                 yes yes yes yes yes yes yes yes yes yes yes no ",
  "plan:read": "                  yes yes yes yes yes yes yes yes yes yes yes no ",
  "plan:draft": "                 yes yes yes yes yes yes yes no  no  no  no  no ",
  "plan:submit": "                yes yes yes yes yes yes yes no  no  no  no  no ",
  "plan:approve": "               yes no  no  no  no  no  no  yes no  no  no  no ",
  "plan:return": "                yes no  no  no  no  no  no  yes no  no  no  no ",
  "plan:withdraw": "              yes yes yes yes yes yes yes no  no  no  no  no ",
  "plan:end": "                   yes no  yes no  no  no  no  no  no  no  no  no ",
  "consent:record": "             yes yes yes no  no  yes no  no  no  no  no  no ",
  "treatment:refer": "            yes yes yes yes yes yes yes no  no  no  no  no ",
  "treatment:book": "             yes yes yes yes yes yes yes no  no  yes no  no ",
  "treatment:activate": "         yes yes yes yes yes yes yes no  no  no  no  no ",
  "treatment:activate-procedure": "yes no  yes no  no  no  no  no  no  no  no  no ",
  "treatment:complete": "         yes yes yes yes yes yes yes no  no  no  no  no ",
  "treatment:step-down": "        yes yes yes yes yes yes yes no  no  no  no  no ",
  "mdt:read": "                   yes yes yes yes yes yes yes yes yes no  yes no ",
  "mdt:schedule": "               no  no  no  no  no  no  no  yes yes no  no  no ",
  "mdt:decide": "                 no  no  no  no  no  no  no  yes no  no  no  no ",
  "plan:print": "                 yes yes yes yes yes yes yes yes yes yes no  no ",
  "guideline:read": "             yes yes yes yes yes yes yes yes yes yes yes yes",
  "guideline:choose": "           no  no  no  no  no  no  no  yes no  no  no  no ",
  "audit:read": "                 no  no  no  no  no  no  no  no  no  no  yes no ",
  "password:change-own": "        yes yes yes yes yes yes yes yes yes yes yes yes",
  "account:manage": "             no  no  no  no  no  no  no  no  no  no  no  yes",
  "organisation:manage": "        no  no  no  no  no  no  no  no  no  no  no  yes",
};

const asker = ClinicianId.parse("019377a0-0000-7000-8000-000000000001");
const colleague = "019377a0-0000-7000-8000-000000000002";

const cells = actions.flatMap((action) => {
  const answers = expected[action].trim().split(/\s+/);
  return columns.map((role, column) => ({ action, role, answer: answers[column] }));
});

function withRoles(...roles: Role[]): Pick<Actor, "id" | "roles"> {
  return { id: asker, roles };
}

describe("the policy table (A-12)", () => {
  it("has one expected answer for every role and every action, and no other", () => {
    expect(columns).toEqual(Role.options);
    expect(new Set(Object.keys(expected))).toEqual(new Set(actions));
    expect(new Set(Object.keys(policy))).toEqual(new Set(actions));
    expect(cells.map(({ answer }) => answer)).not.toContain(undefined);
    expect(cells).toHaveLength(Role.options.length * actions.length);
  });

  it.each(cells)("$role asking for $action is answered $answer", ({ role, action, answer }) => {
    const subject = { episode: { consultantId: colleague } };
    expect(may(withRoles(role), action, subject)).toBe(answer === "yes");
  });

  it.each(actions)("refuses %s to someone without a role", (action) => {
    const subject = {
      plan: { authorId: colleague, needsSecondPerson: false },
      episode: { consultantId: asker },
    };
    expect(may(withRoles(), action, subject)).toBe(false);
  });
});

describe("signed in with a password that was handed over", () => {
  it.each(actions)(
    "asking for %s is allowed to nobody unless it changes that password",
    (action) => {
      const actor = { ...withRoles(...Role.options), mustChangePassword: true };
      expect(may(actor, action)).toBe(action === "password:change-own");
    },
  );
});

describe("signing a plan (decisions, C23)", () => {
  const own = (needsSecondPerson: boolean) => ({ plan: { authorId: asker, needsSecondPerson } });
  const another = (needsSecondPerson: boolean) => ({
    plan: { authorId: colleague, needsSecondPerson },
  });

  it("lets a consultant sign an own plan that needs no second person", () => {
    expect(may(withRoles("consultant"), "plan:approve", own(false))).toBe(true);
  });

  it("never lets an author sign an own plan that needs a second person", () => {
    for (const roles of [["consultant"], ["mdt-chair"], ["consultant", "mdt-chair"]] as const)
      expect(may(withRoles(...roles), "plan:approve", own(true))).toBe(false);
  });

  it("never lets a chair who is no consultant sign an own plan", () => {
    expect(may(withRoles("mdt-chair"), "plan:approve", own(false))).toBe(false);
    expect(may(withRoles("mdt-chair", "trainee"), "plan:approve", own(false))).toBe(false);
  });

  it("lets a consultant or the chair sign a colleague's plan", () => {
    for (const needsSecondPerson of [true, false]) {
      expect(may(withRoles("consultant"), "plan:approve", another(needsSecondPerson))).toBe(true);
      expect(may(withRoles("mdt-chair"), "plan:approve", another(needsSecondPerson))).toBe(true);
    }
  });
});

describe("psychology text (decisions, B22 and G57)", () => {
  it("is for the treating consultant of this episode", () => {
    const treating = { episode: { consultantId: asker } };
    expect(may(withRoles("consultant"), "psychology-text:read", treating)).toBe(true);
  });

  it.each([{}, { episode: { consultantId: undefined } }, { episode: { consultantId: colleague } }])(
    "is not for a consultant who treats another patient or is not known to treat this one: %j",
    (subject) => {
      expect(may(withRoles("consultant"), "psychology-text:read", subject)).toBe(false);
    },
  );

  it("is not for the treating clinician who is no consultant", () => {
    const treating = { episode: { consultantId: asker } };
    const others = Role.options.filter((role) => role !== "consultant" && role !== "psychologist");
    for (const role of others)
      expect(may(withRoles(role), "psychology-text:read", treating)).toBe(false);
  });
});

describe("whatever the action, the subject and the other roles", () => {
  const anyAction = fc.constantFrom(...actions);
  const anySubject = fc.record(
    {
      plan: fc.record({
        authorId: fc.constantFrom(asker, colleague),
        needsSecondPerson: fc.boolean(),
      }),
      episode: fc.record({ consultantId: fc.constantFrom(asker, colleague, undefined) }),
    },
    { requiredKeys: [] },
  );
  const reading = /:(read|search)$/;
  const clinicalContent =
    /^(patient|episode|evidence|psychology-text|record|plan|consent)|^(treatment|mdt):/;

  it("lets an auditor change nothing but the own password", () => {
    fc.assert(
      fc.property(anyAction, anySubject, (action, subject) => {
        fc.pre(!reading.test(action) && action !== "password:change-own");
        expect(may(withRoles("auditor"), action, subject)).toBe(false);
      }),
    );
  });

  it("shows an administrator no clinical content", () => {
    fc.assert(
      fc.property(anyAction, anySubject, (action, subject) => {
        fc.pre(clinicalContent.test(action));
        expect(may(withRoles("administrator"), action, subject)).toBe(false);
      }),
    );
  });

  it("never shows a secretary psychology text", () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        expect(may(withRoles("secretary"), "psychology-text:read", subject)).toBe(false);
      }),
    );
  });

  it("never lets a trainee start a procedure, sign a plan or decide for the MDT", () => {
    fc.assert(
      fc.property(anySubject, (subject) => {
        for (const action of [
          "treatment:activate-procedure",
          "plan:approve",
          "mdt:decide",
        ] as const)
          expect(may(withRoles("trainee"), action, subject)).toBe(false);
      }),
    );
  });

  it("only adds to what one role allows when a person holds a second one", () => {
    const anyRole = fc.constantFrom(...Role.options);
    fc.assert(
      fc.property(anyRole, anyRole, anyAction, anySubject, (first, second, action, subject) => {
        const both = may(withRoles(first, second), action, subject);
        const either =
          may(withRoles(first), action, subject) || may(withRoles(second), action, subject);
        expect(both).toBe(either);
      }),
    );
  });
});
