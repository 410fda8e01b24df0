-- What never changes, and what a treatment needs before it may be active.
--
-- The database guards shape and freshness; the use case guards truth (decisions, G54): a row of
-- `verdict` says what evaluation answered, and only the use case can have asked it.

-- Never changed ---------------------------------------------------------------------------------

-- Only the owner of the tables, and only with app.maintenance = 'on', may mend what is written once.
create function may_maintain(relation oid) returns boolean
language sql stable set search_path = pg_catalog, public as $$
  select coalesce(current_setting('app.maintenance', true), '') = 'on'
    and pg_has_role(current_user, (select relowner from pg_class where oid = relation), 'MEMBER')
$$;

create function refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if may_maintain(tg_relid) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception '% is written once: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
  written_once text;
begin
  foreach written_once in array array[
    'guideline_pack', 'psychology_text', 'import_entry', 'verdict', 'plan_version', 'plan_event',
    'consent', 'decision', 'audit_entry']
  loop
    execute format(
      'create trigger written_once before update or delete on %I '
      'for each row execute function refuse_change()', written_once);
    execute format(
      'create trigger never_emptied before truncate on %I '
      'for each statement execute function refuse_change()', written_once);
  end loop;
end
$$;

-- What was recorded stays as it was recorded; only its standing changes, and a voided piece stays so.
create function guard_evidence() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if may_maintain(tg_relid) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op <> 'UPDATE' then
    raise exception 'evidence is voided with a reason, never removed'
      using errcode = 'insufficient_privilege';
  end if;
  if (old.organisation_id, old.evidence_id, old.patient_id, old.episode_id, old.problem_id, old.kind,
      old.event_date, old.payload, old.provenance, old.recorded_at, old.recorded_by, old.entry_key)
    is distinct from
     (new.organisation_id, new.evidence_id, new.patient_id, new.episode_id, new.problem_id, new.kind,
      new.event_date, new.payload, new.provenance, new.recorded_at, new.recorded_by, new.entry_key)
  then
    raise exception 'evidence is superseded, disputed or voided, never overwritten'
      using errcode = 'insufficient_privilege';
  end if;
  if old.status = 'voided' and new.status <> 'voided' then
    raise exception 'voided evidence stays voided: record it again'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger never_overwritten before update or delete on evidence
  for each row execute function guard_evidence();
create trigger never_emptied before truncate on evidence
  for each statement execute function guard_evidence();

-- The clinic's day ------------------------------------------------------------------------------

-- The database's clock. Only the owner can replace it, which is how tests reach another day.
create function clinic_now() returns timestamptz
language sql stable set search_path = pg_catalog, public as $$ select now() $$;

-- The day it is in the time zone of an organisation, YYYY-MM-DD.
create function clinic_today(clinic uuid) returns text
language sql stable set search_path = pg_catalog, public as $$
  select to_char(clinic_now() at time zone time_zone, 'YYYY-MM-DD')
  from organisation where organisation_id = clinic
$$;
grant execute on function clinic_now(), clinic_today(uuid), may_maintain(oid) to planner_app;

-- The transaction that stored a verdict ---------------------------------------------------------

alter table verdict add column transaction_id xid8;

create function stamp_verdict() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  new.transaction_id := pg_current_xact_id();
  return new;
end
$$;
create trigger stamp_transaction before insert on verdict
  for each row execute function stamp_verdict();

-- Activation ------------------------------------------------------------------------------------

create function refuse_activation(rule text, words text) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  raise exception 'activation refused: %', words using errcode = 'check_violation', constraint = rule;
end
$$;

-- An approved plan, its current version, and this very treatment in it.
create function require_approved_step(step plan_step_state) returns plan_version
language plpgsql set search_path = pg_catalog, public as $$
declare
  approved plan_version;
begin
  perform from plan
    where organisation_id = step.organisation_id and plan_id = step.plan_id
      and status = 'approved' and current_version = step.version
    for share;
  if not found then
    perform refuse_activation('activation_needs_approved_version',
      'the plan is not approved in this version');
  end if;

  select * into approved from plan_version
    where organisation_id = step.organisation_id and plan_id = step.plan_id
      and version = step.version;
  perform from jsonb_array_elements(approved.content -> 'steps') as planned
    where planned ->> 'id' = step.step_id::text and planned ->> 'treatment' = step.treatment
      and (planned ->> 'problemId' is null or planned ->> 'problemId' = step.problem_id::text);
  if not found then
    perform refuse_activation('activation_needs_approved_version',
      'the approved version holds no such treatment');
  end if;
  return approved;
end
$$;

-- A stored verdict that says open: of this patient, treatment, pain problem and pack, of today, at
-- the patient's current evidence, written in this very transaction. Returns its word.
create function require_verdict(step plan_step_state, approved plan_version) returns text
language plpgsql set search_path = pg_catalog, public as $$
declare
  given verdict;
  current_evidence integer;
begin
  select * into given from verdict
    where organisation_id = step.organisation_id and verdict_id = step.verdict_id
      and patient_id = step.patient_id and treatment = step.treatment
      and problem_id is not distinct from step.problem_id
      and (pack_id, pack_version) = (approved.pack_id, approved.pack_version);
  if not found then
    perform refuse_activation('activation_needs_verdict',
      'there is no verdict on this treatment for this patient and pain problem by the pack of the plan');
  end if;
  if given.word not in ('eligible', 'eligible-with-caution', 'eligible-urgent') then
    perform refuse_activation('activation_needs_open_verdict', 'the verdict is ' || given.word);
  end if;
  if given.as_of <> clinic_today(step.organisation_id) then
    perform refuse_activation('activation_needs_fresh_verdict', 'the verdict is of ' || given.as_of);
  end if;

  -- Shared until commit: nobody records evidence between this check and the activation.
  select evidence_revision into current_evidence from patient
    where organisation_id = step.organisation_id and patient_id = step.patient_id for share;
  if given.evidence_revision <> current_evidence then
    perform refuse_activation('activation_needs_fresh_verdict',
      'evidence was recorded after the verdict');
  end if;
  if given.transaction_id is distinct from pg_current_xact_id() then
    perform refuse_activation('activation_needs_fresh_verdict',
      'the verdict was not given in this transaction');
  end if;
  return given.word;
end
$$;

-- The patient's latest answer to this version, and it is yes (decisions, G56).
create function require_consent(step plan_step_state) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  latest consent;
begin
  select * into latest from consent
    where organisation_id = step.organisation_id and plan_id = step.plan_id
      and version = step.version
    order by recorded_at desc, consent_id desc limit 1;
  if not found or latest.answer <> 'agreed' or latest.consent_id is distinct from step.consent_id
    or latest.given_on > clinic_today(step.organisation_id)
  then
    perform refuse_activation('activation_needs_consent',
      'the patient has not agreed to this version');
  end if;
end
$$;

-- The latest decision on this treatment of this plan, for this pain problem, goes ahead and is still
-- valid. The meeting's needs a plan approved by somebody other than its author; that of a surgeon
-- alone counts only where the verdict is urgent (decisions, G55).
create function require_decision(step plan_step_state, approved plan_version, verdict_word text)
returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  latest decision;
  today text := clinic_today(step.organisation_id);
begin
  select * into latest from decision
    where organisation_id = step.organisation_id and plan_id = step.plan_id
      and treatment = step.treatment and problem_id is not distinct from step.problem_id
      and (route = 'mdt' or verdict_word = 'eligible-urgent')
    order by decided_at desc, decision_id desc limit 1;
  if not found or latest.decision_id is distinct from step.decision_id
    or latest.outcome not in ('go-ahead', 'go-ahead-with-conditions')
    or today not between latest.decided_on and latest.valid_until
  then
    perform refuse_activation('activation_needs_decision',
      'there is no valid decision to go ahead with this treatment');
  end if;
  if latest.route = 'mdt' and approved.approved_by = approved.author_id then
    perform refuse_activation('activation_needs_second_person',
      'nobody but the author has approved the plan');
  end if;
end
$$;

create function require_activation(step plan_step_state) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  rule treatment_rule;
  approved plan_version;
  verdict_word text;
begin
  approved := require_approved_step(step);
  select * into strict rule from treatment_rule where treatment = step.treatment;
  -- Stepping down needs no verdict (decisions, B17).
  if not rule.stepping_down then
    verdict_word := require_verdict(step, approved);
  end if;
  if rule.invasive then
    perform require_consent(step);
  end if;
  if rule.approval = 'mdt' then
    perform require_decision(step, approved, verdict_word);
  end if;
end
$$;

-- planned -> active -> ended; planned -> ended; ended -> planned when a new version plans it again.
create function guard_step_state() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'planned' then
      raise exception 'a treatment that was started keeps its place in the plan'
        using errcode = 'check_violation', constraint = 'started_treatment_stays';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' and old.state <> 'planned' and new.state <> 'planned' then
    if (old.treatment, old.problem_id, old.verdict_id, old.consent_id, old.decision_id, old.activated_at)
      is distinct from
       (new.treatment, new.problem_id, new.verdict_id, new.consent_id, new.decision_id, new.activated_at)
    then
      raise exception 'what a started treatment rests on never changes'
        using errcode = 'check_violation', constraint = 'started_treatment_stays';
    end if;
  end if;
  if tg_op = 'UPDATE' and ((old.state, new.state) in (('active', 'planned'), ('ended', 'active'))) then
    raise exception 'a treatment goes from planned to active to ended'
      using errcode = 'check_violation', constraint = 'step_state_order';
  end if;
  if new.state = 'active' and (tg_op = 'INSERT' or old.state <> 'active') then
    perform require_activation(new);
  end if;
  return new;
end
$$;
create trigger guard_activation before insert or update or delete on plan_step_state
  for each row execute function guard_step_state();

grant execute on function refuse_activation(text, text),
  require_approved_step(plan_step_state), require_verdict(plan_step_state, plan_version),
  require_consent(plan_step_state), require_decision(plan_step_state, plan_version, text),
  require_activation(plan_step_state) to planner_app;
