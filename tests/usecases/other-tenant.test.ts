import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/role";
import { PatientDraft } from "@/lib/domain/patient/patient";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { PartialDate, PlainDate } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { addCase } from "@/lib/usecases/add-case";
import { amendPatient } from "@/lib/usecases/amend-patient";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { assignConsultant } from "@/lib/usecases/assign-consultant";
import { bookTreatment } from "@/lib/usecases/book-treatment";
import { cancelBooking } from "@/lib/usecases/cancel-booking";
import { changeRoles } from "@/lib/usecases/change-roles";
import { closeEpisode } from "@/lib/usecases/close-episode";
import { comparePatients } from "@/lib/usecases/compare-patients";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { decideCase } from "@/lib/usecases/decide-case";
import { decideUrgent } from "@/lib/usecases/decide-urgent";
import { disableAccount } from "@/lib/usecases/disable-account";
import { disputeEvidence } from "@/lib/usecases/dispute-evidence";
import { enableAccount } from "@/lib/usecases/enable-account";
import { endAccountSessions } from "@/lib/usecases/end-account-sessions";
import { endPlan } from "@/lib/usecases/end-plan";
import { mergePatients } from "@/lib/usecases/merge-patients";
import { openEpisode } from "@/lib/usecases/open-episode";
import { placeDevice } from "@/lib/usecases/place-device";
import { printMdtSheet } from "@/lib/usecases/print-mdt-sheet";
import { printPlan } from "@/lib/usecases/print-plan";
import { readEvidenceHistory } from "@/lib/usecases/read-evidence-history";
import { readMeeting } from "@/lib/usecases/read-meeting";
import { readPlan } from "@/lib/usecases/read-plan";
import { readPlanText } from "@/lib/usecases/read-plan-text";
import { readPlanVersion } from "@/lib/usecases/read-plan-version";
import { readPsychologyText } from "@/lib/usecases/read-psychology-text";
import { readRecord } from "@/lib/usecases/read-record";
import { recordAllergies } from "@/lib/usecases/record-allergies";
import { recordConsent } from "@/lib/usecases/record-consent";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { recordPsychologyText } from "@/lib/usecases/record-psychology-text";
import { referTreatment } from "@/lib/usecases/refer-treatment";
import { resetPassword } from "@/lib/usecases/reset-password";
import { returnPlan } from "@/lib/usecases/return-plan";
import { reviewOutsideTreatment } from "@/lib/usecases/review-outside-treatment";
import { savePainProblem } from "@/lib/usecases/save-pain-problem";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { startPlan } from "@/lib/usecases/start-plan";
import { stepDownTreatment } from "@/lib/usecases/step-down-treatment";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { supersedeEvidence } from "@/lib/usecases/supersede-evidence";
import { unmergePatients } from "@/lib/usecases/unmerge-patients";
import { voidEvidence } from "@/lib/usecases/void-evidence";
import { withdrawPlan } from "@/lib/usecases/withdraw-plan";
import { anActor } from "../support/actors";
import { aClinic } from "../support/database";
import { contentsOf, type Ids, idsInUse, unusedIds } from "../support/foreign-ids";

type Attempt = (actor: Actor, ids: Ids) => Promise<unknown>;
type Row = { readonly role: Role; readonly attempt: Attempt };

const by = (role: Role, attempt: Attempt): Row => ({ role, attempt });
const today = PlainDate.parse("2026-11-22");
const someDay = PartialDate.parse("2026-11-22");
const goal = {
  kind: "goal",
  on: "2026-11-22",
  words: "walk",
  provenance: { howKnown: "document-seen" },
};
const problem = { label: "left leg", region: "leg", side: "left" } as const;
const draft = PatientDraft.parse({ familyName: "Fenwick", givenName: "Ann", identifiers: [] });
const content = { goal: "", rehabilitation: "", steps: [] };
const reason = "a reason that is long enough";
const revision = 1;

/** Every use case that takes an id. A new one joins the table, or the last test of this file fails. */
const table: Readonly<Record<string, Row>> = {
  "activate-treatment": by("consultant", (actor, ids) =>
    activateTreatment(actor, { ...ids, revision: 3, conditionConfirmed: true }),
  ),
  "add-case": by("mdt-chair", (actor, ids) => addCase(actor, { ...ids, question: "What next?" })),
  "amend-patient": by("consultant", (actor, ids) =>
    amendPatient(actor, { ...ids, revision, draft }),
  ),
  "assign-consultant": by("consultant", (actor, ids) =>
    assignConsultant(actor, { ...ids, revision, consultantId: ids.accountId }),
  ),
  "approve-plan": by("mdt-chair", (actor, ids) => approvePlan(actor, { ...ids, revision: 3 })),
  "book-treatment": by("secretary", (actor, ids) =>
    bookTreatment(actor, { ...ids, revision: 3, on: today, place: "Theatre 2" }),
  ),
  "cancel-booking": by("secretary", (actor, ids) =>
    cancelBooking(actor, { ...ids, revision: 3, reason }),
  ),
  "change-roles": by("administrator", (actor, ids) =>
    changeRoles(actor, { ...ids, revision, roles: ["consultant"] }),
  ),
  "close-episode": by("consultant", (actor, ids) =>
    closeEpisode(actor, { ...ids, revision, ending: "moved-away" }),
  ),
  "compare-patients": by("mdt-coordinator", (actor, ids) => comparePatients(actor, ids)),
  "complete-treatment": by("consultant", (actor, ids) =>
    completeTreatment(actor, {
      ...ids,
      revision: 3,
      completion: { ending: "effective", on: someDay },
    }),
  ),
  "decide-case": by("mdt-chair", (actor, ids) =>
    decideCase(actor, {
      ...ids,
      revision: 3,
      outcome: "go-ahead",
      attendees: [{ name: "Dr A", role: "chair" }],
      rationale: reason,
      identityConfirmed: true,
    }),
  ),
  "decide-urgent": by("spinal-surgeon", (actor, ids) =>
    decideUrgent(actor, {
      ...ids,
      revision: 3,
      surgeon: "Mr B",
      redFlag: "RF_CES",
      rationale: reason,
    }),
  ),
  "disable-account": by("administrator", (actor, ids) =>
    disableAccount(actor, { ...ids, revision }),
  ),
  "dispute-evidence": by("consultant", (actor, ids) => disputeEvidence(actor, { ...ids, reason })),
  "enable-account": by("administrator", (actor, ids) => enableAccount(actor, { ...ids, revision })),
  "end-account-sessions": by("administrator", (actor, ids) =>
    endAccountSessions(actor, { ...ids, revision }),
  ),
  "end-plan": by("consultant", (actor, ids) =>
    endPlan(actor, { ...ids, revision: 3, ending: "moved-away", reason }),
  ),
  "merge-patients": by("mdt-coordinator", (actor, { patientId, otherId }) =>
    mergePatients(actor, {
      keptId: patientId,
      mergedId: otherId,
      keptRevision: revision,
      mergedRevision: revision,
      reason,
    }),
  ),
  "open-episode": by("consultant", (actor, ids) => openEpisode(actor, ids)),
  "place-device": by("consultant", (actor, ids) =>
    placeDevice(actor, { ...ids, revision: 3, device: { on: someDay } }),
  ),
  "print-mdt-sheet": by("consultant", (actor, ids) => printMdtSheet(actor, { ...ids, size: "a4" })),
  "print-plan": by("secretary", (actor, ids) => printPlan(actor, { ...ids, size: "a4" })),
  "read-evidence-history": by("consultant", (actor, ids) => readEvidenceHistory(actor, ids)),
  "read-meeting": by("mdt-chair", (actor, ids) => readMeeting(actor, ids)),
  "read-plan": by("consultant", (actor, ids) => readPlan(actor, ids)),
  "read-plan-version": by("consultant", (actor, ids) =>
    readPlanVersion(actor, { ...ids, numbered: 1 }),
  ),
  "read-plan-text": by("consultant", (actor, ids) => readPlanText(actor, ids)),
  "read-psychology-text": by("psychologist", (actor, ids) => readPsychologyText(actor, ids)),
  "read-record": by("auditor", (actor, ids) => readRecord(actor, ids)),
  "record-allergies": by("consultant", (actor, ids) =>
    recordAllergies(actor, { ...ids, revision, state: "none-known", added: [], ended: [] }),
  ),
  "record-consent": by("consultant", (actor, ids) =>
    recordConsent(actor, { ...ids, revision: 3, answer: "agreed", givenOn: today }),
  ),
  "record-evidence": by("consultant", (actor, ids) =>
    recordEvidence(actor, { ...ids, submission: v7(), evidence: goal }),
  ),
  "record-psychology-text": by("psychologist", (actor, ids) =>
    recordPsychologyText(actor, { ...ids, text: "A text." }),
  ),
  "refer-treatment": by("trainee", (actor, ids) =>
    referTreatment(actor, { ...ids, revision: 3, on: today, to: "SCS team" }),
  ),
  "reset-password": by("administrator", (actor, ids) => resetPassword(actor, { ...ids, revision })),
  "return-plan": by("mdt-chair", (actor, ids) =>
    returnPlan(actor, { ...ids, revision: 3, reason }),
  ),
  "review-outside-treatment": by("consultant", (actor, ids) => reviewOutsideTreatment(actor, ids)),
  "save-pain-problem": by("consultant", (actor, { patientId, problemId }) =>
    savePainProblem(actor, { patientId, changes: { problemId, revision }, problem }),
  ),
  "save-plan-draft": by("trainee", (actor, ids) =>
    savePlanDraft(actor, { ...ids, revision: 3, content }),
  ),
  "start-plan": by("trainee", (actor, ids) => startPlan(actor, ids)),
  "step-down-treatment": by("consultant", (actor, ids) =>
    stepDownTreatment(actor, { ...ids, revision: 3, how: "stop", on: someDay, reason }),
  ),
  "submit-plan": by("trainee", (actor, ids) => submitPlan(actor, { ...ids, revision: 3 })),
  "supersede-evidence": by("consultant", (actor, ids) =>
    supersedeEvidence(actor, { ...ids, submission: v7(), evidence: goal, reason }),
  ),
  "unmerge-patients": by("mdt-coordinator", (actor, { patientId, otherId }) =>
    unmergePatients(actor, { keptId: patientId, mergedId: otherId, reason }),
  ),
  "void-evidence": by("consultant", (actor, ids) => voidEvidence(actor, { ...ids, reason })),
  "withdraw-plan": by("trainee", (actor, ids) =>
    withdrawPlan(actor, { ...ids, revision: 3, reason }),
  ),
};

const canary = "Kestrelwing";
let here: OrganisationId;
let there: OrganisationId;
let own: Ids;
let theirs: Ids;

beforeAll(async () => {
  here = await aClinic();
  there = await aClinic();
  own = await idsInUse(here, "Ours");
  theirs = await idsInUse(there, canary);
});

describe.each(Object.entries(table))("%s (A-14)", (_, { role, attempt }) => {
  const actor = () => anActor(role, here);

  it("answers another clinic's ids as it answers ids that nothing has", async () => {
    const before = await contentsOf(there);
    const answer = await attempt(actor(), theirs);
    expect(answer).toEqual({ ok: false, refusal: { kind: "not-found" } });
    expect(answer).toEqual(await attempt(actor(), unusedIds()));
    expect(JSON.stringify(answer)).not.toContain(canary);
    expect(await contentsOf(there)).toBe(before);
  });
});

describe("a clinic's own patient or plan with another clinic's part of it (A-14)", () => {
  const parts: Readonly<Record<string, readonly (keyof Ids)[]>> = {
    "activate-treatment": ["stepId"],
    "add-case": ["planId", "meetingId"],
    "book-treatment": ["stepId"],
    "cancel-booking": ["stepId"],
    "refer-treatment": ["stepId"],
    "compare-patients": ["patientId", "otherId"],
    "complete-treatment": ["stepId"],
    "decide-case": ["caseId", "stepId"],
    "decide-urgent": ["stepId"],
    "dispute-evidence": ["evidenceId", "patientId"],
    "place-device": ["stepId"],
    "merge-patients": ["patientId", "otherId"],
    "read-psychology-text": ["evidenceId"],
    "record-psychology-text": ["evidenceId"],
    "save-pain-problem": ["problemId"],
    "step-down-treatment": ["stepId"],
    "supersede-evidence": ["evidenceId", "patientId"],
    "unmerge-patients": ["patientId", "otherId"],
    "void-evidence": ["evidenceId", "patientId"],
  };
  const cases = Object.entries(parts).flatMap(([name, keys]) =>
    keys.map((key) => [name, key] as const),
  );

  it.each(cases)("%s: %s is answered like one that nothing has", async (name, key) => {
    const row = table[name];
    if (!row) throw new Error(`${name} is not in the table`);
    const actor = anActor(row.role, here);
    const foreign = await row.attempt(actor, { ...own, [key]: theirs[key] });
    expect(foreign).toMatchObject({ ok: false });
    expect(foreign).toEqual(await row.attempt(actor, { ...own, [key]: unusedIds()[key] }));
  });

  it("an episode is never opened under another clinic's consultant", async () => {
    const actor = anActor("consultant", here);
    const { patientId } = await idsInUse(here, "Another of ours");
    const foreign = { patientId, consultantId: anActor("consultant", there).id };
    const unused = { patientId, consultantId: unusedIds().accountId };
    expect(await openEpisode(actor, foreign)).toEqual(await openEpisode(actor, unused));
  });
});

it("the table names every use case that takes an id", () => {
  const names = globSync("lib/usecases/*.ts")
    .filter((file) => takesAnId(readFileSync(file, "utf8")))
    .map((file) => path.basename(file, ".ts"))
    // What the use cases on accounts share; each of them is in the table.
    .filter((name) => name !== "change-account");
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !(name in table))).toEqual([]);
});

/** Whether a file declares a command with an id in it, or asks for an account as it was seen. */
function takesAnId(source: string): boolean {
  const commands = source.match(/^export const [A-Z]\w+ = z\b[\s\S]*?;\nexport type /gm) ?? [];
  const isCommand = (command: string) => /\b\w+Id: \w+Id\b/.test(command);
  return commands.some(isCommand) || /seen: AccountAsSeen, now/.test(source);
}
