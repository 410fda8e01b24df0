"use server";

import { revalidatePath } from "next/cache";
import type { Finding } from "@/components/frame/patient-finder";
import { toFoundPatient } from "@/components/frame/to-found-patient";
import { requireActor } from "@/lib/auth/actor";
import {
  ReviewOutsideTreatment,
  reviewOutsideTreatment,
} from "@/lib/usecases/review-outside-treatment";
import { SearchPatients, searchPatients } from "@/lib/usecases/search-patients";

/** Finds patients from the bar on top: a POST, so that no name reaches an address. */
export async function findFromBarAction(_before: Finding, form: FormData): Promise<Finding> {
  const actor = await requireActor();
  const asked = SearchPatients.safeParse({ query: form.get("query") });
  if (!asked.success) return { kind: "refused", words: "Type a name, a number or a birth date." };

  const found = await searchPatients(actor, asked.data);
  if (found.ok) {
    const { patients, more, asOf } = found.value;
    return { kind: "found", patients: patients.map((each) => toFoundPatient(each, asOf)), more };
  }
  return { kind: "refused", words: refusals[found.refusal.kind] };
}

/** Takes a treatment that was done outside the plan off Today. A refused one stays there. */
export async function markReviewedAction(form: FormData): Promise<void> {
  const actor = await requireActor();
  const command = ReviewOutsideTreatment.safeParse(Object.fromEntries(form));
  if (command.success) await reviewOutsideTreatment(actor, command.data);
  revalidatePath("/");
}

const refusals = {
  forbidden: "Your role does not allow you to search for patients.",
  "nothing-to-search": "Type at least one letter or digit of a name, a number or a birth date.",
} as const;
