import { globSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";
import { aPatient, insist } from "../support/patients";

/** What only the server decides: whose it is, who did it, when, and how far it has come. */
const serverDecides = [
  "organisationId",
  "actorId",
  "authorId",
  "recordedBy",
  "createdBy",
  "approvedBy",
  "updatedBy",
  "createdAt",
  "recordedAt",
  "updatedAt",
  "status",
  "version",
  "packId",
  "packVersion",
  "verdictId",
  "evidenceRevision",
  "currentVersion",
  "passwordHash",
  "disabledAt",
];

const files = globSync("lib/usecases/*.ts").map((file) => path.basename(file, ".ts"));

/** Every schema that a use case file exports is parsed from what somebody sent. */
async function commandsOf(name: string): Promise<readonly [string, z.ZodType][]> {
  const module: Record<string, unknown> = await import(`../../lib/usecases/${name}.ts`);
  return Object.entries(module).flatMap(([key, value]) =>
    value instanceof z.ZodType ? [[key, value] as const] : [],
  );
}

const commands = (await Promise.all(files.map(commandsOf))).flat();

describe.each(commands)("%s (A-15)", (_, schema) => {
  const shape = z.toJSONSchema(schema, { unrepresentable: "any" });
  const asked = Object.keys(shape.properties ?? {});

  it("asks for nothing that only the server decides", () => {
    expect(asked.filter((field) => serverDecides.includes(field))).toEqual([]);
  });

  it("drops every field that it does not ask for", () => {
    expect(shape.type).toBe("object");
    expect(shape.additionalProperties).toBe(false);
  });
});

it("finds the commands it is meant to guard", () => {
  expect(commands.length).toBeGreaterThan(30);
});

it("evidence keeps nothing that its kind does not know, whatever is sent along (A-15)", async () => {
  const organisation = await aClinic();
  const other = await aClinic();
  const patientId = await aPatient(organisation);
  const unasked = Object.fromEntries(serverDecides.map((field) => [field, other]));
  const id = insist(
    await recordEvidence(anActor("consultant", organisation), {
      patientId,
      submission: v7(),
      evidence: {
        kind: "goal",
        on: "2026-01-01",
        words: "walk",
        provenance: { howKnown: "document-seen", ...unasked },
        ...unasked,
        id: other,
      },
    }),
  );
  const { rows } = await asOwner(organisation, (client) =>
    client.query("select e::text as row from evidence e"),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].row).toContain(id);
  expect(rows[0].row).not.toContain(other);
});
