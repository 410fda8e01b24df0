import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/domain/access/actor";
import type { PlanView } from "@/lib/domain/plan/plan-view";
import { ReadPlan, readPlan } from "@/lib/usecases/read-plan";

/** The plan of a page, read once for its title and its body: one page shown is one entry in the trail. */
export const readView = cache(async (actor: Actor, planId: string): Promise<PlanView> => {
  const command = ReadPlan.safeParse({ planId });
  if (!command.success) notFound();
  const read = await readPlan(actor, command.data);
  if (!read.ok) notFound();
  return read.value;
});
