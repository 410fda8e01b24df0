import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import { ClinicianId, OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { toAuditEvent } from "@/lib/fhir/audit-event";

const entry: AuditEntry = {
  organisationId: OrganisationId.parse("0193a000-0000-7000-8000-00000000000a"),
  sequence: 7,
  at: new Date("2026-11-22T09:08:07.654Z"),
  actorId: ClinicianId.parse("0193a000-0000-7000-8000-00000000000c"),
  actorName: "Dr Ünal",
  actorRoles: "consultant mdt-chair",
  action: "patient:read",
  subject: "patient",
  subjectId: "0193a000-0000-7000-8000-00000000000d",
  patientId: PatientId.parse("0193a000-0000-7000-8000-00000000000d"),
  outcome: "done",
  purpose: "care",
  address: "192.0.2.7",
  sessionRef: "s-1",
  detail: `{"before": "aa", "after": "bb"}`,
  previousHash: "0".repeat(64),
  hash: "a".repeat(64),
};

const Coding = z.strictObject({
  system: z.url(),
  code: z.string().min(1),
  display: z.string().min(1),
});
const who = z
  .strictObject({ reference: z.string().optional(), display: z.string().optional() })
  .refine((value) => Object.keys(value).length > 0);

/** What R4 demands of an AuditEvent, written from the specification and not from our mapping. */
const AuditEventOfR4 = z.strictObject({
  resourceType: z.literal("AuditEvent"),
  id: z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/),
  meta: z.strictObject({ profile: z.array(z.url()).min(1) }).optional(),
  type: Coding,
  subtype: z.array(Coding).min(1),
  action: z.enum(["C", "R", "U", "D", "E"]),
  recorded: z.iso.datetime(),
  outcome: z.enum(["0", "4", "8", "12"]),
  outcomeDesc: z.string().min(1).optional(),
  purposeOfEvent: z.array(z.strictObject({ text: z.string().min(1) })),
  agent: z
    .array(
      z.strictObject({
        type: z.strictObject({ coding: z.array(Coding).min(1) }),
        role: z
          .array(z.strictObject({ text: z.string().min(1) }))
          .min(1)
          .optional(),
        who,
        requestor: z.boolean(),
        network: z
          .strictObject({ address: z.string().min(1), type: z.enum(["1", "2", "5"]) })
          .optional(),
      }),
    )
    .min(1),
  source: z.strictObject({ observer: who, type: z.array(Coding).min(1) }),
  entity: z
    .array(
      z.strictObject({
        what: who,
        type: Coding,
        role: Coding,
        detail: z
          .array(z.strictObject({ type: z.string().min(1), valueString: z.string().min(1) }))
          .optional(),
      }),
    )
    .min(1),
});

const codesOf = (codings: readonly { readonly code: string }[]) => codings.map(({ code }) => code);

describe("A-25: an entry of the trail as a FHIR AuditEvent", () => {
  it("of a patient's record that was read meets the pattern PatientRead", () => {
    const event = AuditEventOfR4.parse(toAuditEvent(entry));

    expect(event.meta?.profile).toEqual([
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead",
    ]);
    expect(event).toMatchObject({ action: "R", outcome: "0", type: { code: "rest" } });
    expect(codesOf(event.subtype)).toContain("read");
    // One who asked, one machine that asked, one that answered.
    expect(event.agent.flatMap(({ type }) => codesOf(type.coding))).toEqual([
      "IRCP",
      "110153",
      "110152",
    ]);
    expect(event.agent.filter(({ requestor }) => requestor)).toHaveLength(1);
    // Exactly one patient, and what was read.
    expect(event.entity.map(({ type, role }) => [type.code, role.code])).toEqual([
      ["1", "1"],
      ["2", "4"],
    ]);
    expect(event.entity[0]?.what.reference).toBe(`Patient/${entry.patientId}`);
  });

  it.each([
    ["patient:search", "E", "search-type", "PatientQuery"],
    ["evidence:record", "C", "create", "PatientCreate"],
    ["plan:draft", "U", "update", "PatientUpdate"],
  ])("of %s has the action %s", (action, letter, interaction, profile) => {
    const event = AuditEventOfR4.parse(toAuditEvent({ ...entry, action }));

    expect(event.action).toBe(letter);
    expect(codesOf(event.subtype)).toContain(interaction);
    expect(event.meta?.profile[0]).toMatch(new RegExp(`${profile}$`));
  });

  it("of what was refused says why and claims no pattern", () => {
    const event = AuditEventOfR4.parse(toAuditEvent({ ...entry, outcome: "forbidden" }));

    expect(event).toMatchObject({ outcome: "4", outcomeDesc: "forbidden" });
    expect(event.meta).toBeUndefined();
  });

  it("of somebody who is not signed in invents nobody", () => {
    const event = AuditEventOfR4.parse(
      toAuditEvent({
        ...entry,
        action: "sign-in",
        actorId: undefined,
        actorName: "not signed in",
        actorRoles: "",
        subjectId: undefined,
        patientId: undefined,
        address: undefined,
        sessionRef: undefined,
      }),
    );

    expect(event.agent[0]).toMatchObject({ who: { display: "not signed in" } });
    expect(event.agent[0]?.who.reference).toBeUndefined();
    expect(event.entity).toHaveLength(1);
    expect(event.action).toBe("E");
  });
});
