-- Who has looked at a treatment that was done outside the plan. It is never refused, so it is looked at
-- afterwards (decisions, B17). Told apart from the evidence, which stays as it was recorded.
create table evidence_review (
  organisation_id uuid not null,
  evidence_id uuid not null,
  patient_id uuid not null,
  reviewed_by uuid not null,
  reviewed_at timestamptz(3) not null,
  constraint evidence_review_pkey primary key (organisation_id, evidence_id),
  constraint evidence_review_evidence foreign key (organisation_id, patient_id, evidence_id)
    references evidence (organisation_id, patient_id, evidence_id),
  constraint evidence_review_made_by foreign key (organisation_id, reviewed_by) references account
);

alter table evidence_review enable row level security;
alter table evidence_review force row level security;
create policy own_organisation on evidence_review
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
  with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select, insert on evidence_review to planner_app;

create trigger written_once before update or delete on evidence_review
  for each row execute function refuse_change();
create trigger never_emptied before truncate on evidence_review
  for each statement execute function refuse_change();

create index evidence_outside_plan_idx on evidence (organisation_id, recorded_at)
  where kind = 'treatment-given' and status = 'current' and payload -> 'outsidePlan' = 'true';
