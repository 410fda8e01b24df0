-- The trail: one SHA-256 chain per organisation. lib/domain/audit/chain.ts computes the same hash.

alter table audit_entry
  add constraint audit_entry_sequence check (sequence > 0),
  add constraint audit_entry_detail check (jsonb_typeof(detail) = 'object'),
  add constraint audit_entry_hash check (hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$');

create index audit_entry_organisation_id_outcome_sequence_idx
  on audit_entry (organisation_id, outcome, sequence desc);

-- One field as bytes:text, so that no two lists of fields look alike; missing is a dash.
create function audit_field(field text) returns text
language sql immutable parallel safe set search_path = pg_catalog, public as $$
  select coalesce(octet_length(field) || ':' || field, '-') || ','
$$;

create function audit_hash(entry audit_entry) returns text
language sql immutable set search_path = pg_catalog, public as $$
  select encode(sha256(convert_to(
    audit_field(entry.previous_hash) || audit_field(entry.organisation_id::text)
    || audit_field(entry.sequence::text)
    || audit_field(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || audit_field(entry.actor_id::text) || audit_field(entry.actor_name)
    || audit_field(entry.actor_roles) || audit_field(entry.action) || audit_field(entry.subject)
    || audit_field(entry.subject_id) || audit_field(entry.patient_id::text)
    || audit_field(entry.outcome) || audit_field(entry.purpose) || audit_field(entry.address)
    || audit_field(entry.session_ref) || audit_field(entry.detail::text),
    'UTF8')), 'hex')
$$;

-- Appends one entry to the chain of the organisation this transaction works for, and returns its
-- number. Runs as the owner because the application may not write the trail itself; it returns no row.
create function append_audit(
  clinic uuid, at timestamptz, actor_id uuid, actor_name text, actor_roles text, action text,
  subject text, subject_id text, patient_id uuid, outcome text, purpose text, address text,
  session_ref text, detail jsonb
) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head audit_head;
  entry audit_entry;
begin
  if clinic is distinct from nullif(current_setting('app.organisation_id', true), '')::uuid then
    raise exception 'an audit entry belongs to the organisation this transaction works for'
      using errcode = 'insufficient_privilege';
  end if;

  insert into audit_head (organisation_id, sequence, hash)
    values (clinic, 0, repeat('0', 64)) on conflict do nothing;
  -- Held until commit: entries of one organisation are written one after the other.
  select * into strict head from audit_head where organisation_id = clinic for update;

  entry := row(clinic, head.sequence + 1, at::timestamptz(3), actor_id, actor_name, actor_roles,
    action, subject, subject_id, patient_id, outcome, purpose, address, session_ref, detail,
    head.hash, null)::audit_entry;
  entry.hash := audit_hash(entry);
  insert into audit_entry values (entry.*);
  update audit_head set sequence = entry.sequence, hash = entry.hash
    where organisation_id = clinic;
  return entry.sequence;
end
$$;

grant execute on function append_audit(uuid, timestamptz, uuid, text, text, text, text, text, uuid,
  text, text, text, text, jsonb) to planner_app;

-- A head is moved by append_audit and never taken away.
create trigger never_removed before delete on audit_head
  for each row execute function refuse_change();
create trigger never_emptied before truncate on audit_head
  for each statement execute function refuse_change();
