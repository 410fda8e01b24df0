import "server-only";
import type { PatientDraft } from "@/lib/domain/patient/patient";
import { PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Sorts after every word that begins with what stands before it, byte by byte. */
const last = "\u{10ffff}";

/**
 * Patients who have, for each prefix, a word that begins with it; by name, at most `limit`.
 *
 * Under row-level security only leakproof comparisons reach the index, hence ranges instead of LIKE.
 */
export async function searchPatientIds(
  tx: Tx,
  prefixes: readonly string[],
  limit: number,
): Promise<readonly PatientId[]> {
  const [first, ...rest] = [...prefixes].sort((a, b) => b.length - a.length);
  if (first === undefined) return [];
  const others = rest.map(
    (prefix) => Prisma.sql`and exists (
      select 1 from patient_word other
      where other.organisation_id = p.organisation_id and other.patient_id = p.patient_id
        and other.word >= ${prefix} and other.word < ${prefix + last})`,
  );
  const rows = await tx.$queryRaw<{ patient_id: string }[]>`
    select p.patient_id from patient p
    where (p.organisation_id, p.patient_id) in (
      select w.organisation_id, w.patient_id from patient_word w
      where w.word >= ${first} and w.word < ${first + last})
    ${others.length === 0 ? Prisma.empty : Prisma.join(others, " ")}
    order by lower(p.family_name), lower(p.given_name), p.patient_id
    limit ${limit}`;
  return rows.map(({ patient_id }) => PatientId.parse(patient_id));
}

/** Patients of the same name and birth date: the same person entered twice, or two people. */
export async function findNamesakes(
  tx: Tx,
  { familyName, givenName, birthDate }: PatientDraft,
): Promise<readonly PatientId[]> {
  const rows = await tx.$queryRaw<{ patient_id: string }[]>`
    select p.patient_id from patient p
    where lower(p.family_name) = lower(${familyName}) and lower(p.given_name) = lower(${givenName})
      and p.birth_date is not distinct from ${birthDate ?? null}
    order by p.created_at limit 5`;
  return rows.map(({ patient_id }) => PatientId.parse(patient_id));
}
