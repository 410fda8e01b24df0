import { describe, expect, it } from "vitest";
import { accept, refuse } from "@/lib/domain/shared/result";
import { carryOut } from "@/lib/usecases/use-case";
import { anActor } from "../support/actors";
import { aClinic, asApp } from "../support/database";

const trailOf = (organisationId: string) =>
  asApp(organisationId, async (client) => {
    const { rows } = await client.query(
      "select sequence, action, outcome, actor_name, patient_id from audit_entry order by sequence",
    );
    return rows;
  });

const search = { action: "patient:search", subject: "patient" } as const;

describe("A-24: every use case", () => {
  it("leaves one audit entry when it is done", async () => {
    const clinic = await aClinic();

    const result = await carryOut(anActor("physiotherapist", clinic), search, async () =>
      accept("found"),
    );

    expect(result).toEqual({ ok: true, value: "found" });
    expect(await trailOf(clinic)).toMatchObject([
      { sequence: "1", action: "patient:search", outcome: "done", actor_name: "Physiotherapist" },
    ]);
  });

  it("leaves one audit entry, with the kind, when it is refused", async () => {
    const clinic = await aClinic();

    await carryOut(anActor("physiotherapist", clinic), search, async () =>
      refuse({ kind: "too-many" }),
    );

    expect(await trailOf(clinic)).toMatchObject([{ outcome: "too-many" }]);
  });

  it("runs nothing, and says so in the trail, when the role does not allow it", async () => {
    const clinic = await aClinic();
    let ran = false;

    const result = await carryOut(anActor("administrator", clinic), search, async () => {
      ran = true;
      return accept("found");
    });

    expect(result).toEqual({ ok: false, refusal: { kind: "forbidden" } });
    expect(ran).toBe(false);
    expect(await trailOf(clinic)).toMatchObject([{ outcome: "forbidden" }]);
  });
});
