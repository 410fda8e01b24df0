-- What is done to a medicine pump after day one (decisions, B19). A test holds this table equal to
-- lib/domain/catalogue/treatment.ts.
insert into treatment_rule (treatment, invasive, approval, stepping_down) values
  ('pump-refill', true, 'own-signature', false),
  ('pump-revision', true, 'mdt', false),
  ('pump-explant', true, 'own-signature', true);
