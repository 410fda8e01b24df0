-- A password that an administrator handed over is known to two people: it only opens the page that
-- changes it. Accounts there are already keep theirs.
alter table account add column one_time_password boolean not null default false;
grant update (one_time_password) on account to planner_app;
