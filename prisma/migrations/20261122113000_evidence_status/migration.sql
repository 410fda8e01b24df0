-- Every status that evidence ever had, with its reason. `evidence` keeps the last one, for reading.

create table evidence_status (
  organisation_id uuid not null,
  status_id uuid not null,
  evidence_id uuid not null,
  patient_id uuid not null,
  status text not null,
  reason text not null,
  superseded_by uuid,
  by uuid not null,
  at timestamptz(3) not null,
  constraint evidence_status_pkey primary key (organisation_id, status_id),
  constraint evidence_status_word check (status in ('current', 'superseded', 'disputed', 'voided')),
  constraint evidence_status_replaced check ((status = 'superseded') = (superseded_by is not null)),
  constraint evidence_status_evidence foreign key (organisation_id, patient_id, evidence_id)
    references evidence (organisation_id, patient_id, evidence_id),
  constraint evidence_status_superseded foreign key (organisation_id, patient_id, superseded_by)
    references evidence (organisation_id, patient_id, evidence_id),
  constraint evidence_status_made_by foreign key (organisation_id, by) references account
);

create index evidence_status_organisation_id_patient_id_at_idx
  on evidence_status (organisation_id, patient_id, at);
create index evidence_status_organisation_id_superseded_by_idx
  on evidence_status (organisation_id, superseded_by);

alter table evidence_status enable row level security;
alter table evidence_status force row level security;
create policy own_organisation on evidence_status
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert on evidence_status to planner_app;

create trigger written_once before update or delete on evidence_status
  for each row execute function refuse_change();
create trigger never_emptied before truncate on evidence_status
  for each statement execute function refuse_change();

-- No status changes without its row: the database writes it itself, as whoever changed the status.
create function append_evidence_status() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into evidence_status
    (organisation_id, status_id, evidence_id, patient_id, status, reason, superseded_by, by, at)
  values
    (new.organisation_id, uuidv7(), new.evidence_id, new.patient_id, new.status,
     new.status_reason, new.superseded_by, new.status_by, new.status_at);
  return null;
end
$$;
create trigger keep_status after update on evidence
  for each row when (
    (old.status, old.status_reason, old.status_by, old.status_at, old.superseded_by)
    is distinct from
    (new.status, new.status_reason, new.status_by, new.status_at, new.superseded_by))
  execute function append_evidence_status();

-- What evidence had become before this table: its last status is all that was kept.
do $$
declare
  clinic uuid;
  before text := coalesce(current_setting('app.organisation_id', true), '');
begin
  for clinic in select distinct organisation_id from clinic_code loop
    perform set_config('app.organisation_id', clinic::text, true);
    insert into evidence_status
      (organisation_id, status_id, evidence_id, patient_id, status, reason, superseded_by, by, at)
    select organisation_id, uuidv7(), evidence_id, patient_id, status, status_reason,
      superseded_by, status_by, status_at
    from evidence where status_reason is not null;
  end loop;
  perform set_config('app.organisation_id', before, true);
end
$$;
