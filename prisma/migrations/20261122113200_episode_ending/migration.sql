-- An episode of care ends for one of the reasons that end a plan (decisions, B16).

alter table episode
  add column ending text,
  add column closed_by uuid,
  add constraint episode_ending check (ending in (
    'goal-met', 'patient-prefers-to-stop', 'no-further-option', 'moved-away', 'transferred', 'died')),
  add constraint episode_ending_explained check (
    (ending is null) = (closed_by is null) and (ending is null or closed_on is not null)),
  add constraint episode_closed_by foreign key (organisation_id, closed_by) references account;

grant update (ending, closed_by) on episode to planner_app;

-- No plan stays open in an episode that is closed, whoever closes it.
create function guard_episode_closing() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (
    select from plan
    where organisation_id = new.organisation_id and episode_id = new.episode_id
      and status in ('draft', 'submitted', 'returned', 'approved'))
  then
    raise exception 'the episode has an open plan: end or withdraw it first'
      using errcode = 'check_violation', constraint = 'episode_closes_without_open_plan';
  end if;
  return new;
end
$$;
create trigger closes_without_open_plan before update on episode
  for each row when (old.closed_on is null and new.closed_on is not null)
  execute function guard_episode_closing();
