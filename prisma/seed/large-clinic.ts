import type { Client } from "pg";
import { v5 } from "uuid";
import { toSearchWords } from "@/lib/domain/patient/search-words";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { PartialDate } from "@/lib/domain/shared/plain-date";

const families =
  "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Evans Khan Lewis Singh Hughes Begum Murphy Walker Green Hall Clarke Ali Hill Morris Cooper Ward Turner Carter Bell Bailey Reid Ross Kaur Nowak Ahmed Fox Gray Rao Silva Rossi Novak Haddad Cohen Tan Kim Ibrahim Owusu Mensah Larsen Berg".split(
    " ",
  );
const given =
  "Oliver Amelia George Isla Arthur Ava Noah Ivy Muhammad Freya Leo Lily Oscar Florence Harry Mia Archie Willow Jack Rosie Henry Sophia Charlie Isabella Freddie Grace Theodore Daisy Thomas Aria Jude Elsie Alexander Evelyn Adam Sara Idris Hana Priya Ravi Mei Yusuf Zofia Ines Marek Nia Kofi Ada Sven Lena".split(
    " ",
  );
const syllables = "ba ce di fo gu ha ke li mo nu pa re si to va we xi yo za qu".split(" ");

const batch = 2_000;

/**
 * Fills a clinic with patients up to `count`, as the owner and in bulk: for measuring the search.
 * Names repeat as names do; half carry an ending of their own.
 */
export async function fillClinic(
  client: Client,
  organisationId: OrganisationId,
  count: number,
): Promise<number> {
  const { rows } = await client.query<{ there: number }>(
    "select count(*)::int as there from patient where organisation_id = $1",
    [organisationId],
  );
  const there = rows[0]?.there ?? 0;
  for (let first = there; first < count; first += batch) {
    const people = Array.from({ length: Math.min(batch, count - first) }, (_, index) =>
      toPerson(organisationId, first + index),
    );
    await insertPeople(client, organisationId, people);
  }
  await client.query("analyze patient, patient_word, patient_identifier");
  return Math.max(0, count - there);
}

type Person = ReturnType<typeof toPerson>;

function toPerson(organisationId: OrganisationId, index: number) {
  const random = mix(index);
  const ending = index % 2 === 0 ? "" : `${pick(syllables, mix(random))}${pick(syllables, random)}`;
  const familyName = `${pick(families, random)}${ending}`;
  const givenName = pick(given, mix(random + 7));
  const year = 1930 + (mix(random + 11) % 75);
  const month = String(1 + (mix(random + 13) % 12)).padStart(2, "0");
  const day = String(1 + (mix(random + 17) % 28)).padStart(2, "0");
  const birthDate = PartialDate.parse(`${year}-${month}-${day}`);
  const number = `LC${String(index).padStart(8, "0")}`;
  const identifiers = [{ system: "hospital-number", value: number }];
  const words = toSearchWords({ familyName, givenName, birthDate, identifiers });
  return { id: v5(number, organisationId), familyName, givenName, birthDate, number, words };
}

async function insertPeople(
  client: Client,
  organisationId: OrganisationId,
  people: readonly Person[],
): Promise<void> {
  await client.query(
    `insert into patient (organisation_id, patient_id, family_name, given_name, birth_date, created_at, updated_at)
     select $1, id, family, given, birth, now() - interval '400 days', now() - interval '400 days'
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as person (id, family, given, birth)`,
    [
      organisationId,
      people.map(({ id }) => id),
      people.map(({ familyName }) => familyName),
      people.map(({ givenName }) => givenName),
      people.map(({ birthDate }) => birthDate),
    ],
  );
  await client.query(
    `insert into patient_identifier (organisation_id, patient_id, system, value)
     select $1, id, 'hospital-number', number from unnest($2::uuid[], $3::text[]) as person (id, number)`,
    [organisationId, people.map(({ id }) => id), people.map(({ number }) => number)],
  );
  const words = people.flatMap(({ id, words: all }) => all.map((word) => ({ id, word })));
  await client.query(
    `insert into patient_word (organisation_id, patient_id, word)
     select $1, id, word from unnest($2::uuid[], $3::text[]) as each (id, word)`,
    [organisationId, words.map(({ id }) => id), words.map(({ word }) => word)],
  );
}

/** A number that looks random and is the same on every machine. */
function mix(value: number): number {
  const mixed =
    Math.imul(value ^ (value >>> 15), 2_246_822_519) ^ Math.imul(value + 1, 3_266_489_917);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function pick(list: readonly string[], random: number): string {
  return list[random % list.length] ?? "";
}
