-- Who sees and changes which rows.
--
-- The application connects as planner_app, which owns nothing and may not bypass row security. Each
-- transaction names its organisation in the setting app.organisation_id; without it there are no rows.

do $$
begin
  if not exists (select from pg_roles where rolname = 'planner_app') then
    create role planner_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end
$$;

-- Tenants ---------------------------------------------------------------------------------------

-- Tables with organisation_id that are no reference tables. FORCE binds the owner as well.
do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'organisation', 'account', 'session', 'patient', 'patient_identifier', 'patient_allergy',
    'patient_word', 'episode', 'pain_problem', 'evidence', 'psychology_text', 'import_run',
    'import_entry', 'imported_patient', 'verdict', 'plan', 'plan_version', 'plan_step_state',
    'plan_event', 'consent', 'mdt_meeting', 'mdt_case', 'decision', 'audit_entry', 'audit_head']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_organisation on %I '
      'using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid) '
      'with check (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      tenant_table);
  end loop;
end
$$;

-- Grants ----------------------------------------------------------------------------------------

revoke all on schema public from public;
grant usage on schema public to planner_app;
-- Without "in schema": only the general default can take away what everybody has by default.
alter default privileges revoke execute on functions from public;

-- Reference tables: no tenant's data, read by all.
comment on table clinic_code is 'reference: which clinic a sign-in code means';
comment on table guideline_pack is 'reference: published guideline packs';
comment on table treatment_rule is 'reference: what the catalogue says about a treatment';
comment on table sign_in_failure is 'reference: failed sign-ins by keyed hash, before a clinic is known';
grant select on clinic_code, treatment_rule to planner_app;
grant select, insert on guideline_pack to planner_app;
grant select, insert, delete on sign_in_failure to planner_app;

-- Written once: no update, no delete.
grant select, insert on
  psychology_text, imported_patient, import_run, import_entry, mdt_case, verdict, plan_version, plan_event, consent, decision
  to planner_app;

-- Written and amended; keys, patient and creation never change.
grant select on organisation to planner_app;
grant update (name, pack_id, time_zone, date_order, idle_minutes, contact_name, contact_phone,
  contact_hours, emergency_number, phrases_approved_by, revision) on organisation to planner_app;

grant select, insert on account to planner_app;
grant update (sign_in_name, name, roles, password_hash, disabled_at, revision) on account to planner_app;

grant select, insert on session to planner_app;
grant update (last_seen_at, ended_at, end_reason) on session to planner_app;

grant select, insert on patient to planner_app;
grant update (family_name, given_name, title, preferred_name, birth_date, recorded_sex, language,
  interpreter, large_print, allergy_state, deceased_on, revision, evidence_revision, updated_at)
  on patient to planner_app;

-- Identifiers and search words are replaced when they are amended.
grant select, insert, delete on patient_identifier, patient_word to planner_app;

grant select, insert on patient_allergy to planner_app;
grant update (status) on patient_allergy to planner_app;

grant select, insert on episode to planner_app;
grant update (consultant_id, closed_on, reason, revision) on episode to planner_app;

grant select, insert on pain_problem to planner_app;
grant update (label, region, side, generator, goal, revision) on pain_problem to planner_app;

-- Evidence is superseded, disputed or voided with a reason, never overwritten.
grant select, insert on evidence to planner_app;
grant update (status, status_reason, status_by, status_at, superseded_by) on evidence to planner_app;

grant select, insert on plan to planner_app;
grant update (status, revision, current_version, pack_id, pack_version, goal, rehabilitation,
  review_on, steps, ending, ended_on, return_reason, updated_at, updated_by) on plan to planner_app;

grant select, insert, delete on plan_step_state to planner_app;
grant update (state, verdict_id, consent_id, decision_id, activated_at, ending)
  on plan_step_state to planner_app;

grant select, insert on mdt_meeting to planner_app;
grant update (held_on, title, revision) on mdt_meeting to planner_app;

-- The trail is appended through the function append_audit alone.
grant select on audit_entry, audit_head to planner_app;
