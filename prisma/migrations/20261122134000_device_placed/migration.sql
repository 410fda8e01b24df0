-- A device goes on record when it is put in, not when its treatment ends one day: the event points at the
-- implant on the patient's record, and is of a treatment under way that puts a device in.
create function guard_device_placed() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  perform from plan_step_state s
    where s.organisation_id = new.organisation_id and s.plan_id = new.plan_id
      and s.step_id = new.step_id and s.state = 'active'
      and exists (select from evidence e
        where e.organisation_id = s.organisation_id and e.patient_id = s.patient_id
          and e.evidence_id::text = new.content ->> 'evidenceId' and e.kind = 'implant'
          and e.status = 'current' and e.payload ->> 'state' = 'in-place')
    for share;
  if not found then
    raise exception 'a device is put in by a treatment under way, and its implant is on record'
      using errcode = 'check_violation', constraint = 'device_placed_needs_active_and_implant';
  end if;
  return new;
end
$$;
create trigger guard_device_placed before insert on plan_event
  for each row when (new.kind = 'device-placed') execute function guard_device_placed();
