"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { AllergyFormState } from "@/components/patient/allergy-form";
import type { PatientFormState } from "@/components/patient/patient-form";
import { readAllergyForm } from "@/components/patient/read-allergy-form";
import { readPatientForm } from "@/components/patient/read-patient-form";
import { toAmendWords } from "@/components/patient/refusal-words";
import type { ConsultantFormState } from "@/components/record/consultant-form";
import type { EpisodeFormState } from "@/components/record/episode-form";
import type { ProblemFormState } from "@/components/record/problem-form";
import { readProblemForm } from "@/components/record/read-problem-form";
import {
  allergyRefusalWords,
  consultantRefusalWords,
  episodeRefusalWords,
  problemRefusalWords,
} from "@/components/record/refusal-words";
import { toTypedFields } from "@/components/record/to-typed-fields";
import { requireActor } from "@/lib/auth/actor";
import { AmendPatient, amendPatient } from "@/lib/usecases/amend-patient";
import { AssignConsultant, assignConsultant } from "@/lib/usecases/assign-consultant";
import { OpenEpisode, openEpisode } from "@/lib/usecases/open-episode";
import { RecordAllergies, recordAllergies } from "@/lib/usecases/record-allergies";
import { SavePainProblem, savePainProblem } from "@/lib/usecases/save-pain-problem";
import { readDates } from "../read-dates";

export async function openEpisodeAction(
  _before: EpisodeFormState,
  form: FormData,
): Promise<EpisodeFormState> {
  const actor = await requireActor();
  const reason = String(form.get("reason") ?? "").trim();
  const command = OpenEpisode.safeParse({
    patientId: form.get("patientId"),
    reason: reason === "" ? undefined : reason,
    consultantId: actor.roles.includes("consultant") ? actor.id : undefined,
  });
  if (!command.success) return { words: "Shorten the reason to 1,000 characters.", reason };
  const result = await openEpisode(actor, command.data);
  if (!result.ok) return { words: episodeRefusalWords[result.refusal.kind], reason };
  redirect(`/patients/${command.data.patientId}`);
}

export async function assignConsultantAction(
  _before: ConsultantFormState,
  form: FormData,
): Promise<ConsultantFormState> {
  const actor = await requireActor();
  const command = AssignConsultant.safeParse(Object.fromEntries(form));
  if (!command.success) return { words: consultantRefusalWords["not-a-consultant"] };
  const result = await assignConsultant(actor, command.data);
  if (!result.ok) return { words: consultantRefusalWords[result.refusal.kind] };
  revalidatePath(`/patients/${command.data.patientId}`, "layout");
  return { words: undefined };
}

export async function amendPatientAction(
  before: PatientFormState,
  form: FormData,
): Promise<PatientFormState> {
  const actor = await requireActor();
  const typed = toTypedFields(form);
  const attempt = before.kind === "idle" ? 1 : before.attempt + 1;
  const read = readPatientForm(typed, await readDates(actor));
  if (read.kind === "problems") return { ...read, attempt };
  const command = AmendPatient.safeParse({
    patientId: typed["patientId"],
    revision: Number(typed["revision"]),
    draft: read.draft,
  });
  if (!command.success)
    return { kind: "refused", typed, attempt, words: "Reload the page and try again." };
  const result = await amendPatient(actor, command.data);
  if (!result.ok) return { kind: "refused", typed, attempt, ...toAmendWords(result.refusal) };
  redirect(`/patients/${result.value}`);
}

export async function recordAllergiesAction(
  before: AllergyFormState,
  form: FormData,
): Promise<AllergyFormState> {
  const actor = await requireActor();
  const typed = toTypedFields(form);
  const attempt = before === undefined ? 1 : before.attempt + 1;
  const command = RecordAllergies.safeParse(readAllergyForm(typed));
  if (!command.success) return { words: "Choose one of the four states.", typed, attempt };
  const result = await recordAllergies(actor, command.data);
  if (!result.ok) return { words: allergyRefusalWords[result.refusal.kind], typed, attempt };
  redirect(`/patients/${result.value}`);
}

export async function savePainProblemAction(
  before: ProblemFormState,
  form: FormData,
): Promise<ProblemFormState> {
  const actor = await requireActor();
  const typed = toTypedFields(form);
  const attempt = before === undefined ? 1 : before.attempt + 1;
  const read = readProblemForm(typed);
  if (read.kind === "problems") return { ...read, typed, attempt };
  const command = SavePainProblem.safeParse(read.command);
  if (!command.success)
    return { kind: "refused", words: "Reload the page and try again.", typed, attempt };
  const result = await savePainProblem(actor, command.data);
  if (!result.ok)
    return { kind: "refused", words: problemRefusalWords[result.refusal.kind], typed, attempt };
  redirect(`/patients/${command.data.patientId}/problems?saved=${result.value}`);
}
