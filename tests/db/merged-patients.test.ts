import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import type { OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { accountIdOf } from "../support/clinic-rows";
import { aClinic, asApp } from "../support/database";
import { merged, unmerged } from "../support/merges";
import { anEvidence, aPatient, aPatientWithPain } from "../support/patients";
import { aSubmittedPlan } from "../support/plans";

let clinic: OrganisationId;
let keptId: PatientId;
let mergedId: PatientId;

beforeEach(async () => {
  clinic = await aClinic();
  ({ patientId: keptId } = await aPatientWithPain(clinic));
  ({ patientId: mergedId } = await aPatientWithPain(clinic));
});

const run = (sql: string, values: readonly unknown[] = []) =>
  asApp(clinic, (client) => client.query(sql, [...values]));

const merge = (kept: PatientId, other: PatientId, reason = "one person") =>
  run(
    `insert into patient_merge
       (organisation_id, merge_id, kept_patient_id, merged_patient_id, reason, merged_by, merged_at)
     values ($1, $2, $3, $4, $5, $6, now())`,
    [clinic, v7(), kept, other, reason, accountIdOf(clinic, "consultant")],
  );

describe("whoever writes past the application", () => {
  it("merges no patient with themself, without a reason, twice, or in a chain", async () => {
    const third = await aPatient(clinic);
    await expect(merge(keptId, keptId)).rejects.toThrow("patient_merge_two_patients");
    await expect(merge(keptId, mergedId, "")).rejects.toThrow("patient_merge_reason");
    await merge(keptId, mergedId);
    await expect(merge(keptId, mergedId)).rejects.toThrow("patient_merge_one_standing");
    await expect(merge(mergedId, third)).rejects.toThrow("part of another merge");
    await expect(merge(third, keptId)).rejects.toThrow("part of another merge");
  });

  it("merges away no open plan and no only open episode", async () => {
    const { patientId: planned } = await aSubmittedPlan(clinic);
    await expect(merge(keptId, planned)).rejects.toThrow("has an open plan");
    const idle = await aPatient(clinic);
    await expect(merge(idle, mergedId)).rejects.toThrow("only the merged patient is in care");
  });

  it("raises both evidence revisions by the merge itself", async () => {
    const revisions = async () => {
      const { rows } = await run(
        "select evidence_revision as revision from patient where patient_id in ($1, $2)",
        [keptId, mergedId],
      );
      return rows.map(({ revision }) => Number(revision)).toSorted((one, other) => one - other);
    };
    const before = await revisions();
    await merge(keptId, mergedId);
    expect(await revisions()).toEqual(before.map((each) => each + 1));
  });

  it("reaches no patient of another clinic", async () => {
    const other = await aPatient(await aClinic());
    await expect(merge(keptId, other)).rejects.toThrow("patient_merge_merged");
  });

  it("changes a merge in nothing but its undoing, and that once", async () => {
    await merged(clinic, keptId, mergedId);
    await expect(run("update patient_merge set reason = 'x'")).rejects.toThrow("permission denied");
    await expect(run("delete from patient_merge")).rejects.toThrow("permission denied");
    await expect(
      run("update patient_merge set undone_at = now(), undone_reason = 'x'"),
    ).rejects.toThrow("patient_merge_undone");
    await unmerged(clinic, keptId, mergedId);
    await expect(run("update patient_merge set undone_reason = 'x'")).rejects.toThrow(
      "undone once",
    );
  });
});

describe("under a merged patient", () => {
  const writes = [
    [
      "an episode",
      "insert into episode (organisation_id, episode_id, patient_id, opened_on) values ($1, $3, $2, '2026-01-01')",
    ],
    [
      "a number",
      "insert into patient_identifier (organisation_id, patient_id, system, value) values ($1, $2, 'hospital-number', $3)",
    ],
    [
      "another name",
      "update patient set family_name = $3::text where organisation_id = $1 and patient_id = $2",
    ],
    [
      "another pain",
      "update pain_problem set label = $3::text where organisation_id = $1 and patient_id = $2",
    ],
    [
      "the end of an episode",
      "update episode set reason = $3::text where organisation_id = $1 and patient_id = $2",
    ],
  ] as const;

  it.each(writes)("nobody writes %s, and after the undoing anybody may", async (_, sql) => {
    await merged(clinic, keptId, mergedId);
    const values = [clinic, mergedId, v7()];
    await expect(run(sql, values)).rejects.toThrow("the patient is merged into another one");
    await unmerged(clinic, keptId, mergedId);
    if (sql.includes("into episode"))
      await expect(run(sql, values)).rejects.toThrow("episode_one_open_per_patient");
    else await expect(run(sql, values)).resolves.toMatchObject({ rowCount: 1 });
  });

  it("evidence comes only by an import, or as a correction of theirs", async () => {
    const onset = await anEvidence(clinic, mergedId, { kind: "onset", on: "2020-01-01" });
    await merged(clinic, keptId, mergedId);
    const by = accountIdOf(clinic, "consultant");
    const insert = (entryKey: string | null, id = v7()) =>
      asApp(clinic, (client) =>
        client.query(
          `insert into evidence (organisation_id, evidence_id, patient_id, kind, event_date, payload,
           provenance, recorded_at, recorded_by, entry_key)
         values ($1, $2, $3, 'onset', '2021', '{}', '{}', now(), $4, $5)`,
          [clinic, id, mergedId, by, entryKey],
        ),
      );
    await expect(insert(null)).rejects.toThrow("evidence belongs to the kept one");
    await expect(insert("form:1")).rejects.toThrow("evidence belongs to the kept one");
    await expect(insert("import:1")).resolves.toMatchObject({ rowCount: 1 });
    const id = v7();
    await asApp(clinic, async (client) => {
      await client.query(
        `insert into evidence (organisation_id, evidence_id, patient_id, kind, event_date, payload,
           provenance, recorded_at, recorded_by)
         values ($1, $2, $3, 'onset', '2021', '{}', '{}', now(), $4)`,
        [clinic, id, mergedId, by],
      );
      await client.query(
        `update evidence set status = 'superseded', status_reason = 'x', status_by = $1,
           status_at = now(), superseded_by = $2 where evidence_id = $3`,
        [by, id, onset],
      );
    });
    const { rows } = await run("select status from evidence where evidence_id = $1", [onset]);
    expect(rows).toEqual([{ status: "superseded" }]);
  });
});
