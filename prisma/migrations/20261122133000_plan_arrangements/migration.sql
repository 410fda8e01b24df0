-- A referral and a provisional booking are events on a planned treatment of the version in force. They
-- need no verdict and start nothing (decisions, B17 and B18): nothing here touches plan_step_state.

alter table plan_event
  add constraint plan_event_referred check (kind <> 'referred' or (
    step_id is not null and version is not null
    and coalesce(content -> 'referral' ->> 'to', '') <> ''
    and coalesce(content -> 'referral' ->> 'on', '') ~ '^\d{4}-\d{2}-\d{2}$')),
  add constraint plan_event_booked check (kind <> 'booked-provisionally' or (
    step_id is not null and version is not null
    and coalesce(content -> 'booking' ->> 'place', '') <> ''
    and coalesce(content -> 'booking' ->> 'on', '') ~ '^\d{4}-\d{2}-\d{2}$')),
  add constraint plan_event_booking_cancelled check (kind <> 'booking-cancelled' or (
    step_id is not null and version is not null and coalesce(content ->> 'reason', '') <> ''));

create function guard_arrangement() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  -- Shared until commit: nobody approves, ends or starts between this look and the event.
  perform from plan
    where organisation_id = new.organisation_id and plan_id = new.plan_id
      and status in ('draft', 'submitted', 'returned', 'approved')
      and current_version = new.version
    for share;
  if not found then
    raise exception 'the plan is over, or this is not its version in force'
      using errcode = 'check_violation', constraint = 'arrangement_needs_version_in_force';
  end if;
  perform from plan_step_state
    where organisation_id = new.organisation_id and plan_id = new.plan_id
      and step_id = new.step_id and version <= new.version
      and (state = 'planned' or new.kind = 'booking-cancelled')
    for share;
  if not found then
    raise exception 'only a planned treatment is referred for or booked'
      using errcode = 'check_violation', constraint = 'arrangement_needs_planned_treatment';
  end if;
  return new;
end
$$;
create trigger guard_arrangement before insert on plan_event
  for each row when (new.kind in ('referred', 'booked-provisionally', 'booking-cancelled'))
  execute function guard_arrangement();
