import { dayIn } from "@/lib/domain/shared/plain-date";
import { demoActor } from "./demo-actor";
import { type DemoClinic, demoClinics } from "./demo-clinics";
import type { DemoPatient } from "./demo-patient";
import { hillsidePatients } from "./hillside-patients";
import { fillClinic } from "./large-clinic";
import { riversidePatients } from "./riverside-patients";
import { saveRiversidePlans } from "./riverside-plans";
import { asOwner, saveClinic } from "./save-clinics";
import { savePatients } from "./save-patients";

export type Seeded = { readonly patients: number; readonly more: number };

/**
 * Makes the two demo clinics with their accounts and synthetic patients, where they are missing.
 *
 * @param patients fill Riverside up to this many patients, in bulk; undefined: only the demo patients
 */
export async function seedDemo(
  ownerUrl: string,
  patients: number | undefined,
  now = new Date(),
): Promise<Seeded> {
  let written = 0;
  for (const clinic of demoClinics) {
    await saveClinic(ownerUrl, clinic);
    const people = patientsOf(clinic, now);
    written += await savePatients(demoActor(clinic, "consultant"), people, now);
    if (clinic.code === "riverside") await saveRiversidePlans(clinic, now);
  }
  const [large] = demoClinics;
  if (patients === undefined || !large) return { patients: written, more: 0 };
  const { organisationId } = large;
  const more = await asOwner(ownerUrl, organisationId, (client) =>
    fillClinic(client, organisationId, patients),
  );
  return { patients: written, more };
}

function patientsOf(clinic: DemoClinic, now: Date): readonly DemoPatient[] {
  const today = dayIn(clinic.timeZone, now);
  if (clinic.code === "hillside") return hillsidePatients(today);
  return riversidePatients(today);
}
