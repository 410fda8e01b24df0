import { describe, expect, it } from "vitest";
import { Role } from "@/lib/domain/access/role";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { AmendOrganisation, amendOrganisation } from "@/lib/usecases/amend-organisation";
import { readClinic } from "@/lib/usecases/read-clinic";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";

const typed = {
  revision: "1",
  timeZone: "Europe/London",
  dateOrder: "month-first",
  idleMinutes: "10",
  contactName: "Ann Nurse",
  contactPhone: "01632 960 111",
  contactHours: "Mon-Thu 8-16",
  emergencyNumber: "112",
  phrasesApprovedBy: "Dr Palmer",
};

const amend = (
  clinic: OrganisationId,
  change: Partial<typeof typed> = {},
  role: Role = "administrator",
) => amendOrganisation(anActor(role, clinic), AmendOrganisation.parse({ ...typed, ...change }));

describe("the settings of a clinic (decisions, E40, E41, D37)", () => {
  it("are set by its administrator, and the trail names what changed, never the words", async () => {
    const clinic = await aClinic();
    const other = await aClinic();
    expect(await amend(clinic)).toMatchObject({ ok: true, value: { revision: 2 } });
    const { revision, ...settings } = typed;
    expect(await readClinic(anActor("consultant", clinic))).toMatchObject({
      ...settings,
      idleMinutes: 10,
      revision: 2,
    });
    expect(await readClinic(anActor("consultant", other))).toMatchObject({
      idleMinutes: 15,
      revision: Number(revision),
    });
    const { rows } = await asOwner(clinic, (client) =>
      client.query("select action, outcome, detail from audit_entry"),
    );
    expect(rows).toMatchObject([{ action: "organisation:manage", outcome: "done" }]);
    expect(rows[0].detail.changed).toContain("idleMinutes");
    expect(JSON.stringify(rows)).not.toContain("Palmer");
    expect(await amend(clinic, { revision: "2", idleMinutes: "20" })).toMatchObject({
      value: { changed: ["idleMinutes"] },
    });
  });

  it.each(["4", "31", "7.5", "", "soon"])("refuse an idle lock of %j minutes", (idleMinutes) => {
    expect(AmendOrganisation.safeParse({ ...typed, idleMinutes }).success).toBe(false);
  });

  it.each(["5", "30"])("take an idle lock of %s minutes", async (idleMinutes) => {
    expect(await amend(await aClinic(), { idleMinutes })).toMatchObject({ ok: true });
  });

  it.each([
    ["timeZone", "Europe/Atlantis"],
    ["dateOrder", "year-first"],
    ["contactName", " "],
    ["contactPhone", ""],
    ["contactHours", ""],
    ["emergencyNumber", ""],
  ])("refuse a %s of %j", (name, value) => {
    expect(AmendOrganisation.safeParse({ ...typed, [name]: value }).success).toBe(false);
  });

  it("name nobody who approved the phrases where nobody did", async () => {
    const clinic = await aClinic();
    await amend(clinic);
    await amend(clinic, { revision: "2", phrasesApprovedBy: " " });
    expect((await readClinic(anActor("consultant", clinic))).phrasesApprovedBy).toBeUndefined();
  });

  it("are not overwritten by somebody who looked at older ones", async () => {
    const clinic = await aClinic();
    await amend(clinic);
    expect(await amend(clinic, { idleMinutes: "20" })).toEqual({
      ok: false,
      refusal: { kind: "changed-meanwhile" },
    });
    expect((await readClinic(anActor("consultant", clinic))).idleMinutes).toBe(10);
  });

  it.each(Role.options.filter((role) => role !== "administrator"))(
    "are not for the %s",
    async (role) => {
      const clinic = await aClinic();
      expect(await amend(clinic, {}, role)).toEqual({ ok: false, refusal: { kind: "forbidden" } });
      expect((await readClinic(anActor(role, clinic))).revision).toBe(1);
    },
  );
});
