import type { Actor } from "@/lib/domain/access/actor";
import { type ActionName, may } from "@/lib/domain/access/policy";
import type { Place } from "./place";

const places: readonly (Place & { readonly action: ActionName })[] = [
  { href: "/", label: "Today", action: "patient:read" },
  { href: "/patients", label: "Patients", action: "patient:search" },
  { href: "/mdt", label: "MDT", action: "mdt:read" },
  { href: "/guidelines", label: "Guidelines", action: "guideline:read" },
  { href: "/import", label: "Import", action: "record:import" },
  { href: "/audit", label: "Audit", action: "audit:read" },
  { href: "/accounts", label: "Accounts", action: "account:manage" },
  { href: "/organisation", label: "Organisation", action: "organisation:manage" },
];

/** The places an actor may go to. It only draws: every page asks again for itself. */
export function toPlaces(actor: Pick<Actor, "id" | "roles">): readonly Place[] {
  return places
    .filter(({ action }) => may(actor, action))
    .map(({ href, label }) => ({ href, label }));
}
