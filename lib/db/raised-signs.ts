import "server-only";
import { z } from "zod";
import { redFlagItems } from "@/lib/domain/picture/red-flag";
import { PatientId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { Tx } from "./client";

/** Answers that can raise a flag other than the one their question stands under. */
const alsoRaise = [
  ["fever", "RF_DEVICE"],
  ["sudden-severe-pain", "RF_SPINAL_INFECTION"],
  ...redFlagItems.RF_MYELOPATHY.map((item) => [item, "RF_MSCC"] as const),
] as const;

const raises = JSON.stringify([
  ...Object.entries(redFlagItems).flatMap(([flag, items]) => items.map((item) => [item, flag])),
  ...alsoRaise,
]);

/**
 * Patients whose red flags have to be asked about, all of them, the newest finding first.
 *
 * Nobody whom the rules would raise is missing: an answer counts that is new or worse, that is called
 * long-standing though it began after a "no", or whose MRC grade is below an earlier one. It is left
 * out once a clinician has cleared every flag it can raise, for that pain and until today. Some of
 * those listed raise nothing all the same: whether a flag stands is for the rules.
 *
 * What is merged into a patient counts as theirs, and they are named.
 *
 * A partial date counts as its last day where it is the finding, so no clearance comes too early.
 * A weakness and a pain can be raised again by what was found later beside them, so a clearance of
 * theirs counts only from the last finding on.
 */
export async function listPatientsWithSigns(
  tx: Tx,
  asOf: PlainDate,
): Promise<readonly PatientId[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    with sign as (
      select s.organisation_id, s.evidence_id, s.patient_id, s.problem_id,
        s.event_date collate "C" as event_date, asked.item, asked.answer,
        patients_of_record(s.organisation_id, s.patient_id) as record
      from evidence s, jsonb_each(s.payload -> 'answers') as asked(item, answer)
      where s.kind = 'red-flag-screen' and s.status = 'current' and jsonb_path_exists(s.payload,
        '$.answers.* ? (@.state == "new-or-worse" || (@.state == "long-standing" && (exists(@.mrcGrade) || exists(@.since))))')
    ), found as (
      select sign.* from sign
      where answer ->> 'state' = 'new-or-worse' or answer ->> 'state' = 'long-standing' and exists (
        select from evidence before
        where before.organisation_id = sign.organisation_id
          and before.patient_id = any(sign.record)
          and before.kind = 'red-flag-screen' and before.status = 'current'
          and (before.event_date collate "C" < sign.answer ->> 'since'
              and before.payload -> 'answers' -> sign.item ->> 'state' = 'no'
            or sign.item = 'motor-deficit' and before.event_date collate "C" < sign.event_date
              and (before.payload -> 'answers' -> sign.item ->> 'state' = 'no'
                or (before.payload -> 'answers' -> sign.item ->> 'mrcGrade')::numeric
                  >= (sign.answer ->> 'mrcGrade')::numeric + 1)))
    ), dated as (
      select found.*, case when item in ('motor-deficit', 'sudden-severe-pain') then (
          select max(rpad(later.event_date, 10, '-99-99') collate "C") from evidence later
          where later.organisation_id = found.organisation_id
            and later.patient_id = any(found.record)
            and later.kind = 'red-flag-screen' and later.status = 'current'
            and jsonb_path_exists(later.payload,
              '$.answers.* ? (@.state == "new-or-worse" || @.state == "long-standing")'))
        else event_date end as last_found
      from found
    )
    select record[1] as patient_id from dated
    join jsonb_array_elements(${raises}::jsonb) as raised(pair) on pair ->> 0 = item
    where not exists (
      select from evidence c
      where c.organisation_id = dated.organisation_id and c.patient_id = dated.patient_id
        and c.kind = 'red-flag-clearance' and c.status = 'current'
        and c.payload ->> 'flag' = pair ->> 1
        and (c.problem_id is null or c.problem_id = dated.problem_id)
        and c.event_date collate "C" >= rpad(dated.last_found, 10, '-99-99')
        and (c.payload ->> 'until' is null or c.payload ->> 'until' collate "C" >= ${asOf}))
    group by record[1]
    order by max(dated.event_date) desc, record[1] desc`;
  return z
    .array(z.object({ patient_id: PatientId }).transform((row) => row.patient_id))
    .parse(rows);
}
