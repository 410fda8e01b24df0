-- Two records of one person, merged reversibly (decisions, G57). Nothing is copied, moved or removed:
-- what either holds stays where it was recorded, and a reader of the kept one is shown both.

create table patient_merge (
  organisation_id uuid not null,
  merge_id uuid not null,
  kept_patient_id uuid not null,
  merged_patient_id uuid not null,
  reason text not null,
  same_despite text,
  merged_by uuid not null,
  merged_at timestamptz(3) not null,
  undone_by uuid,
  undone_at timestamptz(3),
  undone_reason text,
  constraint patient_merge_pkey primary key (organisation_id, merge_id),
  constraint patient_merge_two_patients check (kept_patient_id <> merged_patient_id),
  constraint patient_merge_reason check (reason <> '' and same_despite <> '' and undone_reason <> ''),
  constraint patient_merge_undone check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)),
  constraint patient_merge_kept foreign key (organisation_id, kept_patient_id) references patient,
  constraint patient_merge_merged foreign key (organisation_id, merged_patient_id) references patient,
  constraint patient_merge_merged_by foreign key (organisation_id, merged_by) references account,
  constraint patient_merge_undone_by foreign key (organisation_id, undone_by) references account
);

-- A patient is merged into one other at a time.
create unique index patient_merge_one_standing on patient_merge (organisation_id, merged_patient_id)
  where undone_at is null;
create index patient_merge_organisation_id_merged_patient_id_idx
  on patient_merge (organisation_id, merged_patient_id);
create index patient_merge_organisation_id_kept_patient_id_idx
  on patient_merge (organisation_id, kept_patient_id);

alter table patient_merge enable row level security;
alter table patient_merge force row level security;
create policy own_organisation on patient_merge
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert on patient_merge to planner_app;
grant update (undone_by, undone_at, undone_reason) on patient_merge to planner_app;

-- Reading ---------------------------------------------------------------------------------------

-- Whether a patient is merged into another one now.
create function is_merged(clinic uuid, someone uuid) returns boolean
language sql stable set search_path = pg_catalog, public as $$
  select exists (select from patient_merge m
    where m.organisation_id = clinic and m.merged_patient_id = someone and m.undone_at is null)
$$;

-- Every patient whose rows make up one record: the kept one and whoever is merged into it.
create function patients_of_record(clinic uuid, someone uuid) returns uuid[]
language sql stable set search_path = pg_catalog, public as $$
  with kept as (
    select coalesce((select m.kept_patient_id from patient_merge m
      where m.organisation_id = clinic and m.merged_patient_id = someone and m.undone_at is null),
      someone) as id)
  select array(select id from kept union all
    select m.merged_patient_id from kept join patient_merge m
      on m.organisation_id = clinic and m.kept_patient_id = kept.id and m.undone_at is null)
$$;
grant execute on function is_merged(uuid, uuid), patients_of_record(uuid, uuid) to planner_app;

-- Merging and undoing ---------------------------------------------------------------------------

create function refuse_merge(rule text, words text) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  raise exception 'merge refused: %', words using errcode = 'check_violation', constraint = rule;
end
$$;
grant execute on function refuse_merge(text, text) to planner_app;

-- No chains, and whoever is merged away has no care under way that only they could carry on.
create function guard_merge() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  -- Held until commit, in one order: nobody writes about either meanwhile.
  perform from patient where organisation_id = new.organisation_id
    and patient_id in (new.kept_patient_id, new.merged_patient_id) order by patient_id for update;
  if exists (select from patient_merge m
    where m.organisation_id = new.organisation_id and m.undone_at is null
      and (m.merged_patient_id = new.kept_patient_id or m.kept_patient_id = new.merged_patient_id))
  then
    perform refuse_merge('merge_makes_no_chain', 'one of them is part of another merge');
  end if;
  if exists (select from plan
    where organisation_id = new.organisation_id and patient_id = new.merged_patient_id
      and status in ('draft', 'submitted', 'returned', 'approved'))
  then
    perform refuse_merge('merged_patient_has_no_open_plan', 'the merged patient has an open plan');
  end if;
  if not exists (select from episode
      where organisation_id = new.organisation_id and patient_id = new.kept_patient_id
        and closed_on is null)
    and exists (select from episode
      where organisation_id = new.organisation_id and patient_id = new.merged_patient_id
        and closed_on is null)
  then
    perform refuse_merge('kept_patient_has_the_open_episode', 'only the merged patient is in care');
  end if;
  return new;
end
$$;
create trigger guard_merge before insert on patient_merge
  for each row execute function guard_merge();

-- A merge is undone once, and says nothing else ever after.
create function guard_unmerge() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if may_maintain(tg_relid) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or old.undone_at is not null or new.undone_at is null
    or (old.merge_id, old.kept_patient_id, old.merged_patient_id, old.reason, old.same_despite,
        old.merged_by, old.merged_at)
      is distinct from
       (new.merge_id, new.kept_patient_id, new.merged_patient_id, new.reason, new.same_despite,
        new.merged_by, new.merged_at)
  then
    raise exception 'a merge is undone once, with a reason, and changed in nothing else'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger undone_once before update or delete on patient_merge
  for each row execute function guard_unmerge();
create trigger never_emptied before truncate on patient_merge
  for each statement execute function refuse_change();

-- Either changes what both records say, so no verdict of before stands for either (decisions, G54).
create function age_merged_verdicts() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  update patient set evidence_revision = evidence_revision + 1,
      updated_at = coalesce(new.undone_at, new.merged_at)
    where organisation_id = new.organisation_id
      and patient_id in (new.kept_patient_id, new.merged_patient_id);
  return null;
end
$$;
create trigger age_verdicts after insert or update on patient_merge
  for each row execute function age_merged_verdicts();

-- What nobody writes under a merged patient -----------------------------------------------------

create function guard_merged_patient() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  touched record := case when tg_op = 'DELETE' then old else new end;
begin
  -- The row is shared, so a merge that is under way ends first and the next look sees it.
  perform from patient where organisation_id = touched.organisation_id
    and patient_id = touched.patient_id for key share;
  if is_merged(touched.organisation_id, touched.patient_id) then
    raise exception 'the patient is merged into another one: % is refused on %', lower(tg_op), tg_table_name
      using errcode = 'check_violation', constraint = 'merged_patient_is_only_read';
  end if;
  return touched;
end
$$;

do $$
declare
  closed text;
begin
  foreach closed in array array[
    'episode', 'pain_problem', 'plan', 'plan_version', 'plan_step_state', 'verdict', 'consent',
    'decision', 'mdt_case', 'patient_identifier']
  loop
    execute format(
      'create trigger merged_patient_is_only_read before insert or update or delete on %I '
      'for each row execute function guard_merged_patient()', closed);
  end loop;
end
$$;

-- Who somebody is stays as it was, too. Allergies and the count of evidence may go on: an import still
-- brings them under the number that its source knows.
create trigger merged_patient_is_only_read
  before update of family_name, given_name, title, preferred_name, birth_date, recorded_sex, language,
    interpreter, large_print, deceased_on on patient
  for each row execute function guard_merged_patient();

-- Two kinds of evidence may still come under a merged patient: what an import brings under the number
-- that its source knows, and what corrects a piece of theirs. Asked at the end, when the correction is
-- known as one.
create function guard_merged_evidence() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if is_merged(new.organisation_id, new.patient_id)
    and coalesce(new.entry_key, '') not like 'import:%'
    and not exists (select from evidence_status replaced
      where replaced.organisation_id = new.organisation_id
        and replaced.superseded_by = new.evidence_id)
  then
    raise exception 'the patient is merged into another one: evidence belongs to the kept one'
      using errcode = 'check_violation', constraint = 'merged_patient_is_only_read';
  end if;
  return null;
end
$$;
create constraint trigger merged_patient_is_only_read after insert on evidence
  deferrable initially deferred for each row execute function guard_merged_evidence();
