import { v5 } from "uuid";
import { findEvidenceByEntry } from "@/lib/db/evidence";
import { inOrganisation } from "@/lib/db/in-organisation";
import { findIdentifierOwner } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { PatientDraft } from "@/lib/domain/patient/patient";
import type { PatientId } from "@/lib/domain/shared/ids";
import { openEpisode } from "@/lib/usecases/open-episode";
import { recordAllergies } from "@/lib/usecases/record-allergies";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { registerPatient } from "@/lib/usecases/register-patient";
import { savePainProblem } from "@/lib/usecases/save-pain-problem";
import type { DemoPatient } from "./demo-patient";
import { insist } from "./insist";

/** Writes the patients who are missing, through the use cases a clinician would use. Returns how many. */
export async function savePatients(
  consultant: Actor,
  patients: readonly DemoPatient[],
  now: Date,
): Promise<number> {
  let written = 0;
  for (const patient of patients) {
    if (await isThere(consultant, patient)) continue;
    await savePatient(consultant, patient, now);
    written += 1;
  }
  return written;
}

/** The number of a patient's last piece of evidence says that all before it is there too. */
function isThere(actor: Actor, patient: DemoPatient): Promise<boolean> {
  const last = patient.evidence.length - 1;
  return inOrganisation(actor.organisationId, async (tx) => {
    if (last >= 0)
      return (await findEvidenceByEntry(tx, `form:${submissionOf(patient, last)}`)) !== undefined;
    return (await findIdentifierOwner(tx, hospitalNumberOf(patient))) !== undefined;
  });
}

async function savePatient(actor: Actor, patient: DemoPatient, now: Date): Promise<void> {
  const patientId = await saveDemographics(actor, patient, now);
  if (patient.referral !== undefined)
    insist(
      await openEpisode(
        actor,
        { patientId, consultantId: actor.id, reason: patient.referral },
        now,
      ),
    );
  const problems = new Map<string, string>();
  for (const problem of patient.problems) {
    const id = insist(await savePainProblem(actor, { patientId, problem }, now));
    problems.set(problem.label ?? "", id);
  }
  for (const [index, { problem, ...said }] of patient.evidence.entries()) {
    const about = typeof problem === "string" ? { problem: problems.get(problem) } : {};
    const submission = submissionOf(patient, index);
    const evidence = { ...said, ...about };
    insist(await recordEvidence(actor, { patientId, submission, evidence }, now));
  }
}

async function saveDemographics(actor: Actor, patient: DemoPatient, now: Date): Promise<PatientId> {
  const nhs =
    patient.nhsNumber === undefined ? [] : [{ system: "nhs-number", value: patient.nhsNumber }];
  const draft = PatientDraft.parse({
    ...patient.draft,
    identifiers: [hospitalNumberOf(patient), ...nhs],
  });
  const patientId = insist(await registerPatient(actor, { draft, anotherPerson: true }, now));
  const { state, ...rest } = patient.allergies;
  const added = "added" in rest ? rest.added : [];
  if (state !== "not-recorded")
    insist(
      await recordAllergies(
        actor,
        { patientId, revision: 1, state, added: [...added], ended: [] },
        now,
      ),
    );
  return patientId;
}

function hospitalNumberOf({ hospitalNumber }: DemoPatient) {
  return { system: "hospital-number", value: hospitalNumber };
}

const seedNamespace = "0193b000-0000-7000-8000-0000000000aa";

/** The same piece has the same submission each time, so a seed that was cut off adds nothing twice. */
function submissionOf({ hospitalNumber }: DemoPatient, index: number): string {
  return submissionFor(`${hospitalNumber}/${index}`);
}

/** The submission that a name stands for, on every machine. */
export function submissionFor(name: string): string {
  return v5(name, seedNamespace);
}
