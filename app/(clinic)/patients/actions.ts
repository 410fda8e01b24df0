"use server";

import { redirect } from "next/navigation";
import type { PatientFormState } from "@/components/patient/patient-form";
import type { PatientFinding } from "@/components/patient/patient-search";
import { readPatientForm } from "@/components/patient/read-patient-form";
import { toRegisterWords } from "@/components/patient/refusal-words";
import { toTypedFields } from "@/components/record/to-typed-fields";
import { requireActor } from "@/lib/auth/actor";
import { registerPatient } from "@/lib/usecases/register-patient";
import { SearchPatients, searchPatients } from "@/lib/usecases/search-patients";
import { readDates } from "./read-dates";

const searchRefusals = {
  forbidden: "Your role does not allow you to search for patients.",
  "nothing-to-search": "Type at least one letter or digit of a name, a number or a birth date.",
} as const;

/** A POST, so that no name reaches an address. */
export async function searchPatientsAction(
  _before: PatientFinding,
  form: FormData,
): Promise<PatientFinding> {
  const actor = await requireActor();
  const query = String(form.get("query") ?? "");
  const asked = SearchPatients.safeParse({ query });
  if (!asked.success)
    return { kind: "refused", query, words: "Type a name, a number or a birth date." };
  const found = await searchPatients(actor, asked.data);
  if (!found.ok) return { kind: "refused", query, words: searchRefusals[found.refusal.kind] };
  return { kind: "found", query, ...found.value };
}

export async function registerPatientAction(
  before: PatientFormState,
  form: FormData,
): Promise<PatientFormState> {
  const actor = await requireActor();
  const dates = await readDates(actor);
  const typed = toTypedFields(form);
  const attempt = before.kind === "idle" ? 1 : before.attempt + 1;
  const read = readPatientForm(typed, dates);
  if (read.kind === "problems") return { ...read, attempt };

  const result = await registerPatient(actor, {
    draft: read.draft,
    anotherPerson: typed["anotherPerson"] === "yes",
  });
  if (!result.ok) return { kind: "refused", typed, attempt, ...toRegisterWords(result.refusal) };
  redirect(`/patients/${result.value}`);
}
