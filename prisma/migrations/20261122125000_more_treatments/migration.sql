-- Three treatments that packs rule on since the United States pack. A test holds this table equal to
-- lib/domain/catalogue/treatment.ts.
insert into treatment_rule (treatment, invasive, approval, stepping_down) values
  ('epidural-balloon-neuroplasty', true, 'second-person', false),
  ('drg-stimulation', true, 'mdt', false),
  ('peripheral-nerve-stimulation', true, 'mdt', false);
