import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { getOrganisation } from "@/lib/db/organisations";
import { listKeptOf } from "@/lib/db/patient-merges";
import { searchPatientIds } from "@/lib/db/patient-search";
import { listPatients } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import {
  type FoundListed,
  type ListedPatient,
  toListedPatient,
} from "@/lib/domain/patient/patient";
import { formatName } from "@/lib/domain/patient/patient-words";
import { toSearchPrefixes } from "@/lib/domain/patient/search-words";
import type { PatientId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { namePatients } from "./name-patients";
import { carryOut, type Forbidden } from "./use-case";

/** How many patients a search shows; it says when there are more. */
export const searchLimit = 50;

export const SearchPatients = z.object({ query: writtenText(200) }).readonly();
export type SearchPatients = z.infer<typeof SearchPatients>;

export type FoundPatients = {
  readonly patients: readonly FoundListed[];
  /** There are more than are shown: type more of the name, a number or the birth date. */
  readonly more: boolean;
  readonly asOf: PlainDate;
};

export type SearchPatientsRefusal = { readonly kind: "nothing-to-search" };

/** Finds patients by parts of name, number and birth date, all of which must fit. The trail keeps no name. */
export function searchPatients(
  actor: Actor,
  { query }: SearchPatients,
  now = new Date(),
): Promise<Result<FoundPatients, SearchPatientsRefusal | Forbidden>> {
  const detail = { characters: query.length };
  return carryOut(
    actor,
    { action: "patient:search", subject: "patients", detail },
    (tx) => attempt(tx, actor, query, now),
    {
      now,
      toDone: ({ patients }) =>
        namePatients(
          patients.map(({ id }) => id),
          detail,
        ),
    },
  );
}

async function attempt(
  tx: Tx,
  actor: Actor,
  query: string,
  now: Date,
): Promise<Result<FoundPatients, SearchPatientsRefusal>> {
  const { timeZone, dateOrder } = await getOrganisation(tx, actor.organisationId);
  const asOf = dayIn(timeZone, now);
  const prefixes = toSearchPrefixes(query, dateOrder, asOf);
  if (prefixes.length === 0) return refuse({ kind: "nothing-to-search" });

  const ids = await searchPatientIds(tx, prefixes, searchLimit + 1);
  const patients = await listFound(tx, ids.slice(0, searchLimit));
  return accept({ patients: patients.toSorted(byName), more: ids.length > searchLimit, asOf });
}

/** Whoever is merged into another patient leads to that one, who is listed once. */
async function listFound(tx: Tx, ids: readonly PatientId[]): Promise<readonly FoundListed[]> {
  const keptOf = await listKeptOf(tx, ids);
  const found = await listPatients(tx, ids);
  const shown = new Set(ids.map((id) => keptOf.get(id) ?? id));
  const patients = await listPatients(tx, [...shown]);
  return patients.map((patient) => {
    const isFound = found.some(({ id }) => id === patient.id);
    const merged = isFound ? undefined : found.find(({ id }) => keptOf.get(id) === patient.id);
    return { ...toListedPatient(patient), ...(merged && { foundAs: formatName(merged) }) };
  });
}

const alphabet = new Intl.Collator("en", { sensitivity: "base" });

function byName(one: ListedPatient, other: ListedPatient): number {
  return (
    alphabet.compare(one.familyName, other.familyName) ||
    alphabet.compare(one.givenName, other.givenName)
  );
}
