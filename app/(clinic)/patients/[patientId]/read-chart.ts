import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/domain/access/actor";
import { type BannerFacts, toBanner } from "@/lib/domain/patient/banner";
import { PatientId } from "@/lib/domain/shared/ids";
import { type PatientChart, readRecord } from "@/lib/usecases/read-record";

export type ChartPage = { readonly chart: PatientChart; readonly banner: BannerFacts };

/**
 * The record that a page is about, read once per request. A malformed id, another clinic's patient,
 * one who never was and a role that may not look: the same answer.
 */
export const readChart = cache(async (actor: Actor, patientId: string): Promise<ChartPage> => {
  const id = PatientId.safeParse(patientId);
  if (!id.success) notFound();
  const record = await readRecord(actor, { patientId: id.data });
  // Who is merged into another patient is opened as that one, and the page says so.
  if (!record.ok && record.refusal.kind === "merged-away")
    redirect(`/patients/${record.refusal.keptId}?merged=${id.data}`);
  if (!record.ok) notFound();

  const chart = record.value;
  const { patient, asOf, clinical } = chart;
  return { chart, banner: toBanner({ patient, asOf, clinical: clinical?.episode }) };
});
