-- Every version of a pain problem: its generator, confidence and basis steer every verdict.

create table pain_problem_version (
  organisation_id uuid not null,
  problem_id uuid not null,
  revision integer not null,
  patient_id uuid not null,
  content jsonb not null,
  by uuid,
  at timestamptz(3) not null,
  constraint pain_problem_version_pkey primary key (organisation_id, problem_id, revision),
  constraint pain_problem_version_revision check (revision > 0),
  constraint pain_problem_version_content check (jsonb_typeof(content) = 'object'),
  constraint pain_problem_version_problem foreign key (organisation_id, patient_id, problem_id)
    references pain_problem (organisation_id, patient_id, problem_id),
  constraint pain_problem_version_made_by foreign key (organisation_id, by) references account
);

create index pain_problem_version_organisation_id_patient_id_idx
  on pain_problem_version (organisation_id, patient_id);

alter table pain_problem_version enable row level security;
alter table pain_problem_version force row level security;
create policy own_organisation on pain_problem_version
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert on pain_problem_version to planner_app;

create trigger written_once before update or delete on pain_problem_version
  for each row execute function refuse_change();
create trigger never_emptied before truncate on pain_problem_version
  for each statement execute function refuse_change();

-- What was there before this table: as it stands now. Nobody kept who wrote it.
do $$
declare
  clinic uuid;
  before text := coalesce(current_setting('app.organisation_id', true), '');
begin
  for clinic in select distinct organisation_id from clinic_code loop
    perform set_config('app.organisation_id', clinic::text, true);
    insert into pain_problem_version
      (organisation_id, problem_id, revision, patient_id, content, by, at)
    select organisation_id, problem_id, revision, patient_id,
      jsonb_strip_nulls(jsonb_build_object('id', problem_id, 'label', label, 'region', region,
        'side', side, 'generator', generator, 'goal', goal)),
      null, now()
    from pain_problem;
  end loop;
  perform set_config('app.organisation_id', before, true);
end
$$;
