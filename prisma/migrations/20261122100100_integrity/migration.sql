-- What a row may hold and what it may point at.
--
-- Every child points with its organisation, so it can never reach into another tenant, and where
-- there is a patient, with the patient too, so it can never reach into another patient's record.

-- Words -----------------------------------------------------------------------------------------

-- Prefix ranges on bytes are leakproof: under row-level security only they reach an index.
alter table patient_word alter column word type text collate "C";

alter table organisation
  add constraint organisation_date_order check (date_order in ('day-first', 'month-first')),
  add constraint organisation_idle_minutes check (idle_minutes between 5 and 30),
  add constraint organisation_revision check (revision > 0);

alter table account
  alter column roles set not null,
  add constraint account_roles check (roles <@ array[
    'consultant', 'trainee', 'spinal-surgeon', 'physiotherapist', 'psychologist',
    'specialist-nurse', 'pharmacist', 'mdt-chair', 'mdt-coordinator', 'secretary', 'auditor',
    'administrator']),
  add constraint account_sign_in_name check (sign_in_name = lower(sign_in_name) and sign_in_name <> ''),
  add constraint account_password_hash check (password_hash like '$argon2id$%'),
  add constraint account_revision check (revision > 0);

alter table session
  add constraint session_end check ((ended_at is null) = (end_reason is null));

alter table sign_in_failure
  add constraint sign_in_failure_scope check (scope in ('account', 'address'));

alter table patient
  add constraint patient_birth_date check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add constraint patient_deceased_on check (deceased_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add constraint patient_allergy_state
    check (allergy_state in ('known', 'none-known', 'not-recorded', 'unavailable')),
  add constraint patient_revision check (revision > 0),
  add constraint patient_evidence_revision check (evidence_revision >= 0);

alter table patient_allergy
  add constraint patient_allergy_status check (status in ('active', 'inactive', 'refuted'));

alter table episode
  add constraint episode_days check (
    opened_on ~ '^\d{4}-\d{2}-\d{2}$' and (closed_on is null or closed_on ~ '^\d{4}-\d{2}-\d{2}$')),
  add constraint episode_revision check (revision > 0);

alter table pain_problem
  add constraint pain_problem_ordinal check (ordinal between 1 and 4),
  add constraint pain_problem_region
    check (region in ('neck', 'arm', 'chest-wall', 'back', 'leg', 'perineal')),
  add constraint pain_problem_side check (side in ('left', 'right', 'both', 'midline')),
  add constraint pain_problem_revision check (revision > 0);

alter table evidence
  add constraint evidence_event_date check (event_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  add constraint evidence_payload check (jsonb_typeof(payload) = 'object'),
  add constraint evidence_provenance check (jsonb_typeof(provenance) = 'object'),
  add constraint evidence_status check (status in ('current', 'superseded', 'disputed', 'voided')),
  -- Evidence changes its standing only with a reason, by somebody, at some time.
  add constraint evidence_status_explained check (
    status = 'current'
    or (status_reason is not null and status_by is not null and status_at is not null)),
  add constraint evidence_superseded_by check ((status = 'superseded') = (superseded_by is not null));

alter table import_run
  add constraint import_run_counts check (taken >= 0 and kept >= 0 and refused >= 0 and known >= 0);

alter table import_entry
  add constraint import_entry_outcome check (outcome in ('taken', 'kept', 'refused')),
  add constraint import_entry_refusal check (outcome <> 'refused' or reason is not null);

alter table verdict
  add constraint verdict_as_of check (as_of ~ '^\d{4}-\d{2}-\d{2}$'),
  add constraint verdict_evidence_revision check (evidence_revision >= 0),
  add constraint verdict_word check (word in (
    'eligible', 'eligible-with-caution', 'eligible-urgent', 'completed', 'needs-information',
    'not-yet', 'not-indicated', 'contraindicated', 'suspended'));

alter table plan
  add constraint plan_status check (
    status in ('draft', 'submitted', 'returned', 'approved', 'completed', 'withdrawn')),
  add constraint plan_revision check (revision > 0),
  add constraint plan_approved_has_version check (status <> 'approved' or current_version is not null),
  add constraint plan_completed_has_ending check (
    (status = 'completed') = (ending is not null) and (ending is null) = (ended_on is null)),
  add constraint plan_ending check (ending in (
    'goal-met', 'patient-prefers-to-stop', 'no-further-option', 'moved-away', 'transferred', 'died')),
  add constraint plan_returned_has_reason check (status <> 'returned' or return_reason is not null),
  add constraint plan_steps check (jsonb_typeof(steps) = 'array');

-- A patient has one open episode of care at a time.
create unique index episode_one_open_per_patient on episode (organisation_id, patient_id)
  where closed_on is null;

-- Two open plans of one episode would contradict each other.
create unique index plan_one_open_per_episode on plan (organisation_id, episode_id)
  where status in ('draft', 'submitted', 'returned', 'approved');

alter table plan_version
  add constraint plan_version_number check (version > 0),
  add constraint plan_version_content check (jsonb_typeof(content -> 'steps') is not distinct from 'array');

alter table plan_step_state
  add constraint plan_step_state_word check (state in ('planned', 'active', 'ended')),
  add constraint plan_step_state_active check (state <> 'active' or activated_at is not null),
  add constraint plan_step_state_ended check ((state = 'ended') = (ending is not null));

alter table consent
  add constraint consent_answer check (answer in ('agreed', 'refused', 'wants-time')),
  add constraint consent_given_on check (given_on ~ '^\d{4}-\d{2}-\d{2}$');

alter table mdt_meeting
  add constraint mdt_meeting_held_on check (held_on ~ '^\d{4}-\d{2}-\d{2}$'),
  add constraint mdt_meeting_revision check (revision > 0);

alter table decision
  add constraint decision_route check (route in ('mdt', 'urgent')),
  add constraint decision_outcome check (outcome in (
    'go-ahead', 'go-ahead-with-conditions', 'more-information', 'not-now', 'not-advised',
    'second-opinion', 'joint-clinic', 'other-team', 'self-management', 'discharge')),
  add constraint decision_days check (
    decided_on ~ '^\d{4}-\d{2}-\d{2}$' and valid_until ~ '^\d{4}-\d{2}-\d{2}$'
    and valid_until >= decided_on),
  -- A meeting decides about a case brought to it, and says who was there.
  add constraint decision_mdt check (
    route <> 'mdt'
    or (case_id is not null and jsonb_typeof(attendees) = 'array' and attendees <> '[]')),
  -- An urgent decision needs the deciding surgeon and the red flag it answers (decisions, G55).
  add constraint decision_urgent check (
    route <> 'urgent' or (coalesce(surgeon, '') <> '' and coalesce(red_flag, '') <> ''));

-- What the catalogue says about each treatment, as far as the guards below need it. A test holds
-- this table equal to lib/domain/catalogue/treatment.ts.
create table treatment_rule (
  treatment text primary key,
  invasive boolean not null,
  approval text not null,
  stepping_down boolean not null,
  constraint treatment_rule_approval check (approval in ('own-signature', 'second-person', 'mdt'))
);

insert into treatment_rule (treatment, invasive, approval, stepping_down) values
  ('conservative-care', false, 'own-signature', false),
  ('epidural-steroid-injection', true, 'own-signature', false),
  ('medial-branch-block', true, 'own-signature', false),
  ('sacroiliac-block', true, 'own-signature', false),
  ('sacroiliac-joint-injection', true, 'own-signature', false),
  ('facet-cyst-injection', true, 'second-person', false),
  ('epidural-adhesiolysis', true, 'second-person', false),
  ('radiofrequency-ablation', true, 'second-person', false),
  ('sacroiliac-rfa', true, 'second-person', false),
  ('basivertebral-nerve-ablation', true, 'second-person', false),
  ('scs-trial', true, 'mdt', false),
  ('scs-permanent-implant', true, 'mdt', false),
  ('intrathecal-drug-delivery', true, 'mdt', false),
  ('scs-reprogramming', false, 'own-signature', true),
  ('scs-lead-revision', true, 'mdt', false),
  ('scs-battery-change', true, 'mdt', false),
  ('scs-explant', true, 'own-signature', true),
  ('revision-surgery', true, 'mdt', false),
  ('index-decompression', true, 'mdt', false),
  ('index-fusion', true, 'mdt', false),
  ('vertebral-augmentation', true, 'mdt', false),
  ('mild', true, 'mdt', false),
  ('interspinous-spacer', true, 'mdt', false),
  ('sacroiliac-joint-fusion', true, 'mdt', false);

-- Pointers --------------------------------------------------------------------------------------

-- What a child of one patient may point at: the key, with its patient.
alter table episode add constraint episode_of_patient unique (organisation_id, patient_id, episode_id);
alter table pain_problem
  add constraint pain_problem_of_patient unique (organisation_id, patient_id, problem_id);
alter table evidence add constraint evidence_of_patient unique (organisation_id, patient_id, evidence_id);
alter table verdict add constraint verdict_of_patient unique (organisation_id, patient_id, verdict_id);
alter table plan add constraint plan_of_patient unique (organisation_id, patient_id, plan_id);
alter table consent add constraint consent_of_patient unique (organisation_id, patient_id, consent_id);
alter table decision
  add constraint decision_of_patient unique (organisation_id, patient_id, decision_id);
alter table mdt_case add constraint mdt_case_of_patient unique (organisation_id, patient_id, case_id);

alter table clinic_code add constraint clinic_code_organisation
  foreign key (organisation_id) references organisation;
alter table account add constraint account_organisation
  foreign key (organisation_id) references organisation;
alter table session add constraint session_account
  foreign key (organisation_id, account_id) references account;

alter table patient add constraint patient_organisation
  foreign key (organisation_id) references organisation;
alter table patient_identifier add constraint patient_identifier_patient
  foreign key (organisation_id, patient_id) references patient;
alter table patient_allergy
  add constraint patient_allergy_patient foreign key (organisation_id, patient_id) references patient,
  add constraint patient_allergy_recorded_by
    foreign key (organisation_id, recorded_by) references account;
alter table patient_word add constraint patient_word_patient
  foreign key (organisation_id, patient_id) references patient;

alter table episode
  add constraint episode_patient foreign key (organisation_id, patient_id) references patient,
  add constraint episode_consultant foreign key (organisation_id, consultant_id) references account;
alter table pain_problem add constraint pain_problem_episode
  foreign key (organisation_id, patient_id, episode_id)
  references episode (organisation_id, patient_id, episode_id);

alter table evidence
  add constraint evidence_patient foreign key (organisation_id, patient_id) references patient,
  add constraint evidence_episode foreign key (organisation_id, patient_id, episode_id)
    references episode (organisation_id, patient_id, episode_id),
  add constraint evidence_problem foreign key (organisation_id, patient_id, problem_id)
    references pain_problem (organisation_id, patient_id, problem_id),
  add constraint evidence_superseded foreign key (organisation_id, patient_id, superseded_by)
    references evidence (organisation_id, patient_id, evidence_id),
  add constraint evidence_recorded_by foreign key (organisation_id, recorded_by) references account,
  add constraint evidence_status_by foreign key (organisation_id, status_by) references account;
alter table psychology_text add constraint psychology_text_evidence
  foreign key (organisation_id, patient_id, evidence_id)
  references evidence (organisation_id, patient_id, evidence_id);

alter table import_run
  add constraint import_run_patient foreign key (organisation_id, patient_id) references patient,
  add constraint import_run_imported_by foreign key (organisation_id, imported_by) references account;
alter table import_entry
  add constraint import_entry_run foreign key (organisation_id, import_id) references import_run,
  add constraint import_entry_patient foreign key (organisation_id, patient_id) references patient;
alter table imported_patient add constraint imported_patient_patient
  foreign key (organisation_id, patient_id) references patient;

alter table verdict
  add constraint verdict_episode foreign key (organisation_id, patient_id, episode_id)
    references episode (organisation_id, patient_id, episode_id),
  add constraint verdict_problem foreign key (organisation_id, patient_id, problem_id)
    references pain_problem (organisation_id, patient_id, problem_id),
  add constraint verdict_treatment foreign key (treatment) references treatment_rule,
  add constraint verdict_pack foreign key (pack_id, pack_version) references guideline_pack,
  add constraint verdict_created_by foreign key (organisation_id, created_by) references account;

alter table plan
  add constraint plan_episode foreign key (organisation_id, patient_id, episode_id)
    references episode (organisation_id, patient_id, episode_id),
  add constraint plan_author foreign key (organisation_id, author_id) references account,
  add constraint plan_updated_by foreign key (organisation_id, updated_by) references account;
alter table plan_version
  add constraint plan_version_plan foreign key (organisation_id, patient_id, plan_id)
    references plan (organisation_id, patient_id, plan_id),
  add constraint plan_version_pack foreign key (pack_id, pack_version) references guideline_pack,
  add constraint plan_version_author foreign key (organisation_id, author_id) references account,
  add constraint plan_version_approved_by foreign key (organisation_id, approved_by) references account;
alter table plan add constraint plan_current_version
  foreign key (organisation_id, plan_id, current_version)
  references plan_version (organisation_id, plan_id, version);

alter table consent
  add constraint consent_plan foreign key (organisation_id, patient_id, plan_id)
    references plan (organisation_id, patient_id, plan_id),
  add constraint consent_version foreign key (organisation_id, plan_id, version) references plan_version,
  add constraint consent_recorded_by foreign key (organisation_id, recorded_by) references account;

alter table mdt_meeting
  add constraint mdt_meeting_organisation foreign key (organisation_id) references organisation,
  add constraint mdt_meeting_created_by foreign key (organisation_id, created_by) references account;
alter table mdt_case
  add constraint mdt_case_meeting foreign key (organisation_id, meeting_id) references mdt_meeting,
  add constraint mdt_case_plan foreign key (organisation_id, patient_id, plan_id)
    references plan (organisation_id, patient_id, plan_id);

alter table decision
  add constraint decision_plan foreign key (organisation_id, patient_id, plan_id)
    references plan (organisation_id, patient_id, plan_id),
  add constraint decision_case foreign key (organisation_id, patient_id, case_id)
    references mdt_case (organisation_id, patient_id, case_id),
  add constraint decision_problem foreign key (organisation_id, patient_id, problem_id)
    references pain_problem (organisation_id, patient_id, problem_id),
  add constraint decision_treatment foreign key (treatment) references treatment_rule,
  add constraint decision_decided_by foreign key (organisation_id, decided_by) references account;

alter table plan_step_state
  add constraint plan_step_state_plan foreign key (organisation_id, patient_id, plan_id)
    references plan (organisation_id, patient_id, plan_id),
  add constraint plan_step_state_version foreign key (organisation_id, plan_id, version)
    references plan_version,
  add constraint plan_step_state_problem foreign key (organisation_id, patient_id, problem_id)
    references pain_problem (organisation_id, patient_id, problem_id),
  add constraint plan_step_state_treatment foreign key (treatment) references treatment_rule,
  add constraint plan_step_state_verdict foreign key (organisation_id, patient_id, verdict_id)
    references verdict (organisation_id, patient_id, verdict_id),
  add constraint plan_step_state_consent foreign key (organisation_id, patient_id, consent_id)
    references consent (organisation_id, patient_id, consent_id),
  add constraint plan_step_state_decision foreign key (organisation_id, patient_id, decision_id)
    references decision (organisation_id, patient_id, decision_id);
alter table plan_event
  add constraint plan_event_plan foreign key (organisation_id, plan_id) references plan,
  add constraint plan_event_version foreign key (organisation_id, plan_id, version) references plan_version,
  add constraint plan_event_by foreign key (organisation_id, by) references account;

alter table audit_entry add constraint audit_entry_organisation
  foreign key (organisation_id) references organisation;
alter table audit_head add constraint audit_head_organisation
  foreign key (organisation_id) references organisation;
