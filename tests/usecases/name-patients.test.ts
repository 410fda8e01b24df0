import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access/actor";
import { AuditQuery } from "@/lib/domain/audit/audit-query";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { addCase } from "@/lib/usecases/add-case";
import { decideUrgent } from "@/lib/usecases/decide-urgent";
import { listMeetings } from "@/lib/usecases/list-meetings";
import { listRecentPatients } from "@/lib/usecases/list-recent-patients";
import { readAudit } from "@/lib/usecases/read-audit";
import { readMeeting } from "@/lib/usecases/read-meeting";
import { readToday } from "@/lib/usecases/read-today";
import { scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { searchPatients } from "@/lib/usecases/search-patients";
import { anActor } from "../support/actors";
import { aSubmittedPlanFor, aTrialCandidate, clinicDay, revisionOf } from "../support/candidates";
import { aClinic, asApp, asOwner } from "../support/database";
import { anEvidence, aPatient, insist } from "../support/patients";
import { redFlagScreen } from "../support/pictures";
import { aSubmittedPlan } from "../support/plans";

let clinic: OrganisationId;
let reader: Actor;
beforeEach(async () => {
  clinic = await aClinic();
  reader = anActor("psychologist", clinic);
});

/** What the auditor finds of a reader who never opened this patient's own page. */
async function found(patientId: PatientId): Promise<readonly string[]> {
  const query = AuditQuery.parse({ patientId, actorId: reader.id });
  const { entries } = insist(await readAudit(anActor("auditor", clinic), query));
  return entries.map(({ action, subject }) => `${action} ${subject}`);
}

const two = async () => [await aPatient(clinic), await aPatient(clinic)] as const;

describe("the trail of one patient names a page that showed many (A-24)", () => {
  it("a search, for those it found and nobody else", async () => {
    const [one, other] = await two();
    const stranger = await aPatient(clinic, { familyName: "Walker" });
    insist(await searchPatients(reader, { query: "Fenwick" }));
    expect(await found(one)).toEqual(["patient:search patients"]);
    expect(await found(other)).toEqual(["patient:search patients"]);
    expect(await found(stranger)).toEqual([]);
  });

  it("the patients seen last", async () => {
    const [one, other] = await two();
    const { patients, more } = insist(await listRecentPatients(reader));
    expect(new Set(patients.map(({ id }) => id))).toEqual(new Set([one, other]));
    expect(more).toBe(false);
    expect(await found(one)).toEqual(["patient:search patients"]);
    expect(await found(other)).toEqual(["patient:search patients"]);
  });

  it("Today", async () => {
    const { patientId } = await aSubmittedPlan(clinic);
    const unseen = await aPatient(clinic);
    reader = anActor("mdt-chair", clinic);
    insist(await readToday(reader));
    expect(await found(patientId)).toContain("today:read today");
    expect(await found(unseen)).toEqual([]);
  });

  it("a meeting, and the plans that whoever schedules may bring to it", async () => {
    const plan = await aSubmittedPlan(clinic);
    const open = await aSubmittedPlan(clinic);
    const coordinator = anActor("mdt-coordinator", clinic);
    const heldOn = clinicDay();
    const meetingId = insist(await scheduleMeeting(coordinator, { heldOn, title: "MDT" }));
    insist(await addCase(coordinator, { meetingId, planId: plan.planId, question: "A trial?" }));

    const seen = insist(await readMeeting(reader, { meetingId }));
    expect(seen.plansToBring).toEqual([]);
    expect(await found(plan.patientId)).toEqual(["mdt:read mdt-meeting"]);
    expect(await found(open.patientId)).toEqual([]);

    reader = coordinator;
    const offered = insist(await readMeeting(reader, { meetingId })).plansToBring;
    expect(offered.map(({ plan: { id } }) => id)).toEqual([open.planId]);
    expect(await found(open.patientId)).toEqual(["mdt:read mdt-meeting"]);
  });

  it("the list of meetings, where it tells of an urgent decision", async () => {
    const candidate = await aTrialCandidate(clinic, ["surgeon"]);
    const since = clinicDay();
    await anEvidence(clinic, candidate.patientId, {
      kind: "surgeon-opinion",
      on: since,
      surgeon: "Sam Surgeon",
      correctableCause: "yes",
      surgery: "offered",
    });
    const { id: _, ...screen } = redFlagScreen("no", {
      "saddle-numbness": { state: "new-or-worse", since },
    });
    await anEvidence(clinic, candidate.patientId, { ...screen, on: since });
    await anEvidence(clinic, candidate.patientId, {
      kind: "imaging",
      on: since,
      modality: "mri",
      findings: [{ finding: "compression", levels: ["L5"], concordant: "yes", correctable: "yes" }],
    });
    const plan = await aSubmittedPlanFor(clinic, candidate, {
      treatments: ["conservative-care", "revision-surgery"],
    });
    const surgeon = anActor("spinal-surgeon", clinic);
    insist(
      await decideUrgent(surgeon, {
        planId: plan.planId,
        stepId: plan.stepOf("revision-surgery"),
        revision: await revisionOf(plan),
        surgeon: "Mr B",
        redFlag: "RF_CES",
        rationale: "New saddle numbness: decompress tonight.",
      }),
    );
    const { urgentToTell } = insist(await listMeetings(reader));
    expect(urgentToTell).toHaveLength(1);
    expect(await found(plan.patientId)).toEqual(["mdt:read mdt-meeting"]);
  });
});

describe("the patients of an entry", () => {
  it("are found by an index, and nobody of the application writes or changes them", async () => {
    const patientId = await aPatient(clinic);
    const plan = await asApp(clinic, async (client) => {
      await client.query("set local enable_seqscan = off");
      return client.query(
        `explain select e.* from audit_entry e where e.sequence in (
           select p.sequence from audit_entry_patient p where p.named_patient_id = '${patientId}')
         order by e.at desc, e.sequence desc limit 51`,
      );
    });
    const words = plan.rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(words).toMatch(/audit_entry_patient_pkey[\s\S]*Index Cond: .*named_patient_id = /);
    const forbidden = ["insert into audit_entry_patient select * from audit_entry_patient"];
    for (const sql of [...forbidden, "update audit_entry_patient set sequence = 1"])
      await expect(asApp(clinic, (client) => client.query(sql))).rejects.toThrow(/permission/);
    await expect(
      asOwner(clinic, (client) => client.query("delete from audit_entry_patient")),
    ).rejects.toThrow(/written once/);
  });

  it("are nobody's of another clinic", async () => {
    await aPatient(clinic);
    const theirs = await asApp(await aClinic(), (client) =>
      client.query("select * from audit_entry_patient"),
    );
    expect(theirs.rows).toEqual([]);
  });
});
