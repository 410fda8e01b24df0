-- Which patients an entry of the trail is about, all of them, so that what was read of one patient is
-- found though a page showed many.
--
-- A table and not an index on the detail: under row-level security only leakproof comparisons reach an
-- index, and asking what JSON contains is none. The entry stays what is hashed; this only finds it.
create table audit_entry_patient (
  organisation_id uuid not null,
  named_patient_id uuid not null,
  sequence bigint not null,
  constraint audit_entry_patient_pkey primary key (organisation_id, named_patient_id, sequence)
);

alter table audit_entry_patient add constraint audit_entry_patient_entry
  foreign key (organisation_id, sequence) references audit_entry (organisation_id, sequence);

create function patients_of_entry(entry audit_entry) returns setof uuid
language sql stable set search_path = pg_catalog, public as $$
  select (entry).patient_id where (entry).patient_id is not null
  union
  select named::uuid from jsonb_array_elements_text(
    case when jsonb_typeof((entry).detail -> 'patients') = 'array'
      then (entry).detail -> 'patients' else '[]' end) as named
$$;

-- The entries there are already. The owner sees them only while row security does not bind it.
alter table audit_entry no force row level security;
insert into audit_entry_patient (organisation_id, named_patient_id, sequence)
  select e.organisation_id, named, e.sequence from audit_entry e, patients_of_entry(e) as named;
alter table audit_entry force row level security;

alter table audit_entry_patient enable row level security;
alter table audit_entry_patient force row level security;
create policy own_organisation on audit_entry_patient
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);

create function name_patients() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into audit_entry_patient (organisation_id, named_patient_id, sequence)
    select new.organisation_id, named, new.sequence from patients_of_entry(new) as named;
  return null;
end
$$;

-- Runs inside append_audit, and so as the owner: the application only reads these rows.
create trigger name_patients after insert on audit_entry
  for each row execute function name_patients();

create trigger written_once before update or delete on audit_entry_patient
  for each row execute function refuse_change();
create trigger never_emptied before truncate on audit_entry_patient
  for each statement execute function refuse_change();

grant select on audit_entry_patient to planner_app;
