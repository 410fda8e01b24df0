import { v7 } from "uuid";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { TodayItem } from "@/lib/domain/plan/today";
import { OrganisationId } from "@/lib/domain/shared/ids";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { packs } from "@/lib/guidelines/registry";
import { listMeetings } from "@/lib/usecases/list-meetings";
import { publishPacks } from "@/lib/usecases/publish-packs";
import { readToday } from "@/lib/usecases/read-today";
import { demoActor } from "@/prisma/seed/demo-actor";
import { type DemoClinic, demoClinics } from "@/prisma/seed/demo-clinics";
import { riversidePatients } from "@/prisma/seed/riverside-patients";
import { saveRiversidePlans } from "@/prisma/seed/riverside-plans";
import { saveClinic } from "@/prisma/seed/save-clinics";
import { savePatients } from "@/prisma/seed/save-patients";
import { asOwner } from "../../support/database";
import { insist } from "../../support/patients";

const now = new Date();
const clinic = aRiverside();

/** The demo clinic under an id and a code that no other test uses. */
function aRiverside(): DemoClinic {
  const [riverside] = demoClinics;
  if (!riverside) throw new Error("the demo clinic is not there");
  const organisationId = OrganisationId.parse(v7());
  return { ...riverside, organisationId, code: `demo-${organisationId}` };
}

async function rowsOf(query: string) {
  const { rows } = await asOwner(clinic.organisationId, (client) => client.query(query));
  return rows;
}

beforeAll(async () => {
  await publishPacks(packs, { isHeld: true });
  await saveClinic(inject("ownerUrl"), clinic);
  const people = riversidePatients(dayIn(clinic.timeZone, now));
  await savePatients(demoActor(clinic, "consultant"), people, now);
  await saveRiversidePlans(clinic, now);
}, 60_000);

describe("the demo clinic's plans", () => {
  it("stand in every state that a clinic meets", async () => {
    const rows = await rowsOf(
      "select status, count(*)::int as plans from plan group by 1 order by 1",
    );
    expect(rows).toEqual([
      { status: "approved", plans: 3 },
      { status: "completed", plans: 1 },
      { status: "draft", plans: 1 },
      { status: "returned", plans: 1 },
      { status: "submitted", plans: 2 },
    ]);
  });

  it("give the consultant a day: something closed, ready, to sign, to review and to discuss", async () => {
    const today = insist(await readToday(demoActor(clinic, "consultant"), now));
    const groups = new Set(today.items.map(({ group }: TodayItem) => group));
    expect([...groups]).toEqual(
      expect.arrayContaining(["now-closed", "approval", "mdt", "ready", "review"]),
    );
  });

  it("have a meeting today with two cases, and one held with its decision", async () => {
    const meetings = insist(await listMeetings(demoActor(clinic, "chair"), now));
    expect(meetings.coming).toHaveLength(1);
    expect(meetings.past).toHaveLength(1);
    expect(await rowsOf("select count(*)::int as cases from mdt_case")).toEqual([{ cases: 3 }]);
    expect(await rowsOf("select count(*)::int as made from decision")).toEqual([{ made: 1 }]);
  });

  it("were written by people who may, one of them printed, with nothing refused", async () => {
    expect(await rowsOf("select outcome from audit_entry where outcome <> 'done'")).toEqual([]);
    expect(
      await rowsOf("select actor_name from audit_entry where action = 'plan:print'"),
    ).toHaveLength(1);
  });

  it("are written once", async () => {
    const count = "select count(*)::int as events from plan_event";
    const before = await rowsOf(count);
    await saveRiversidePlans(clinic, now);
    expect(await rowsOf(count)).toEqual(before);
  });
});
