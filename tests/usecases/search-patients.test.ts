import { v7 } from "uuid";
import { beforeAll, expect, it } from "vitest";
import { PatientDraft } from "@/lib/domain/patient/patient";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { registerPatient } from "@/lib/usecases/register-patient";
import { searchLimit, searchPatients } from "@/lib/usecases/search-patients";
import { anActor } from "../support/actors";
import { aClinic, asApp } from "../support/database";
import { aPatient } from "../support/patients";

let riverside: OrganisationId;
let hillside: OrganisationId;
const now = new Date("2026-11-22T10:00:00Z");

beforeAll(async () => {
  riverside = await aClinic();
  hillside = await aClinic();
  await aPatient(riverside, {
    familyName: "O'Brien-Müller",
    givenName: "Jane",
    birthDate: "1961-09-07",
    identifiers: [{ system: "nhs-number", value: "9434765919" }],
  });
  await aPatient(riverside, { familyName: "Brand", givenName: "Janet", birthDate: "1970" });
  await aPatient(hillside, {
    familyName: "O'Brien-Müller",
    givenName: "Jane",
    birthDate: "1961-09-07",
    identifiers: [{ system: "nhs-number", value: "9434765919" }],
  });
});

it.each([
  "obrien",
  "O'Brien",
  "MULLER",
  "mül jane",
  "jan mul",
  "943 476 5919",
  "9434765919",
  "94347",
  "7/9/61",
  "7/9/1961",
  "07-Sep-1961",
  "7 sep 1961",
  "1961-09-07",
  "sep 1961",
  "1961 jane",
  "o'brien 7/9/61",
])("finds a patient of the own clinic only, typed as %s", async (query) => {
  expect(await namesFound(riverside, query)).toEqual(["O'Brien-Müller"]);
});

it.each(["rien", "9/7/61", "janet mul", "8 sep 1961", "o'brien 1970", "j_n"])(
  "finds nobody who does not fit all that was typed: %s",
  async (query) => {
    expect(await namesFound(riverside, query)).toEqual([]);
  },
);

it("finds every patient whose words begin with what was typed, by name", async () => {
  expect(await namesFound(riverside, "jan")).toEqual(["Brand", "O'Brien-Müller"]);
});

it("reads a date in the order the organisation set", async () => {
  const american = await aClinic();
  await asApp(american, (client) =>
    client.query("update organisation set date_order = 'month-first'"),
  );
  await aPatient(american, { familyName: "Dean", givenName: "Ann", birthDate: "1961-09-07" });
  expect(await namesFound(american, "9/7/61")).toEqual(["Dean"]);
});

it("shows fifty and says that there are more", async () => {
  const busy = await aClinic();
  for (let index = 0; index <= searchLimit; index += 1)
    await registerPatient(anActor("specialist-nurse", busy), {
      draft: PatientDraft.parse({ familyName: "Twin", givenName: `N${index}`, identifiers: [] }),
      anotherPerson: false,
    });
  const found = await searchPatients(anActor("secretary", busy), { query: "twin" }, now);
  expect(found.ok && [found.value.patients.length, found.value.more]).toEqual([searchLimit, true]);
});

it("refuses a search for nothing instead of listing everybody", async () => {
  const found = await searchPatients(anActor("secretary", riverside), { query: " ,% " }, now);
  expect(found).toEqual({ ok: false, refusal: { kind: "nothing-to-search" } });
});

it("keeps what was searched for out of the trail", async () => {
  const secret = `zzz${v7()}`;
  await searchPatients(anActor("secretary", riverside), { query: secret }, now);
  const { rows } = await asApp(riverside, (client) =>
    client.query("select count(*)::int as entries from audit_entry where detail::text like $1", [
      `%${secret}%`,
    ]),
  );
  expect(rows).toEqual([{ entries: 0 }]);
});

it("is refused to an administrator, who has no clinical content", async () => {
  const found = await searchPatients(anActor("administrator", riverside), { query: "jane" }, now);
  expect(found).toEqual({ ok: false, refusal: { kind: "forbidden" } });
});

async function namesFound(organisation: OrganisationId, query: string): Promise<string[]> {
  const found = await searchPatients(anActor("secretary", organisation), { query }, now);
  if (!found.ok) throw new Error(found.refusal.kind);
  return found.value.patients.map(({ familyName }) => familyName);
}

it("answers with what the list shows of a patient and nothing else of the record", async () => {
  const found = await searchPatients(anActor("consultant", riverside), { query: "muller" }, now);
  if (!found.ok) throw new Error("expected patients");
  const [patient] = found.value.patients;
  const shown = "id familyName givenName title preferredName birthDate recordedSex".split(" ");
  expect(new Set(Object.keys(patient ?? {}))).toEqual(
    new Set([...shown, "identifiers", "deceasedOn"]),
  );
});
