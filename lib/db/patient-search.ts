import "server-only";
import type { PatientDraft } from "@/lib/domain/patient/patient";
import { toSearchWords } from "@/lib/domain/patient/search-words";
import { PatientId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Sorts after every word that begins with what stands before it, byte by byte. */
const last = "\u{10ffff}";

/**
 * Patients who have, for each prefix, a word that begins with it: in the order of the word that fits
 * the longest prefix, at most `limit`.
 *
 * Under row-level security only leakproof comparisons reach the index, hence ranges instead of LIKE.
 * The order is the index's own, so a common name is not read to its end.
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
      where other.organisation_id = w.organisation_id and other.patient_id = w.patient_id
        and other.word >= ${prefix} and other.word < ${prefix + last})`,
  );
  // A patient whom two words fit stands at the earlier one only.
  const rows = await tx.$queryRaw<{ patient_id: string }[]>`
    select w.patient_id from patient_word w
    where w.word >= ${first} and w.word < ${first + last}
      and not exists (
        select 1 from patient_word earlier
        where earlier.organisation_id = w.organisation_id and earlier.patient_id = w.patient_id
          and earlier.word >= ${first} and earlier.word < w.word)
      ${others.length === 0 ? Prisma.empty : Prisma.join(others, " ")}
    order by w.word, w.patient_id
    limit ${limit}`;
  return rows.map(({ patient_id }) => PatientId.parse(patient_id));
}

/** Patients of the same name and birth date: the same person entered twice, or two people. */
export async function findNamesakes(
  tx: Tx,
  draft: Pick<PatientDraft, "familyName" | "givenName" | "birthDate">,
): Promise<readonly PatientId[]> {
  const { familyName, givenName, birthDate } = draft;
  const words = toSearchWords({ familyName, givenName, identifiers: [] });
  const [rarest] = [...words].sort((one, other) => other.length - one.length);
  const rows = await tx.$queryRaw<{ patient_id: string }[]>`
    select p.patient_id from patient p
    where p.patient_id in (select w.patient_id from patient_word w where w.word = ${rarest ?? ""})
      and lower(p.family_name) = lower(${familyName}) and lower(p.given_name) = lower(${givenName})
      and p.birth_date is not distinct from ${birthDate ?? null}
    order by p.created_at limit 5`;
  return rows.map(({ patient_id }) => PatientId.parse(patient_id));
}
