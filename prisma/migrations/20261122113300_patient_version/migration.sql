-- What was typed about a person until it was amended: earlier names, birth dates and numbers.

create table patient_version (
  organisation_id uuid not null,
  patient_id uuid not null,
  revision integer not null,
  content jsonb not null,
  amended_by uuid not null,
  amended_at timestamptz(3) not null,
  constraint patient_version_pkey primary key (organisation_id, patient_id, revision),
  constraint patient_version_revision check (revision > 0),
  constraint patient_version_content check (jsonb_typeof(content) = 'object'),
  constraint patient_version_patient foreign key (organisation_id, patient_id) references patient,
  constraint patient_version_amended_by foreign key (organisation_id, amended_by) references account
);

alter table patient_version enable row level security;
alter table patient_version force row level security;
create policy own_organisation on patient_version
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert on patient_version to planner_app;

create trigger written_once before update or delete on patient_version
  for each row execute function refuse_change();
create trigger never_emptied before truncate on patient_version
  for each statement execute function refuse_change();
